package dev.thawline.rust.type;

import dev.thawline.rust.syntax.BinaryOperator;
import dev.thawline.rust.syntax.Expression;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Operators on types that are no scalars: calls of the functions of {@code std::ops} and {@code
 * std::cmp} (The Rust Reference, "Operator expressions"). Comparisons borrow their operands, all
 * others take them.
 */
final class OverloadedOperators {
  /** A trait of {@code std::ops} or {@code std::cmp} and its function. */
  private record Operation(String module, String trait, String function) {}

  private static final Map<BinaryOperator, Operation> OPERATIONS =
      Map.ofEntries(
          entry(BinaryOperator.ADD, "Add", "add"),
          entry(BinaryOperator.SUBTRACT, "Sub", "sub"),
          entry(BinaryOperator.MULTIPLY, "Mul", "mul"),
          entry(BinaryOperator.DIVIDE, "Div", "div"),
          entry(BinaryOperator.REMAINDER, "Rem", "rem"),
          entry(BinaryOperator.BIT_AND, "BitAnd", "bitand"),
          entry(BinaryOperator.BIT_OR, "BitOr", "bitor"),
          entry(BinaryOperator.BIT_XOR, "BitXor", "bitxor"),
          entry(BinaryOperator.SHIFT_LEFT, "Shl", "shl"),
          entry(BinaryOperator.SHIFT_RIGHT, "Shr", "shr"),
          comparison(BinaryOperator.EQUAL, "PartialEq", "eq"),
          comparison(BinaryOperator.NOT_EQUAL, "PartialEq", "ne"),
          comparison(BinaryOperator.LESS, "PartialOrd", "lt"),
          comparison(BinaryOperator.LESS_OR_EQUAL, "PartialOrd", "le"),
          comparison(BinaryOperator.GREATER, "PartialOrd", "gt"),
          comparison(BinaryOperator.GREATER_OR_EQUAL, "PartialOrd", "ge"));

  private final BodyContext context;

  OverloadedOperators(BodyContext context) {
    this.context = context;
  }

  private static Map.Entry<BinaryOperator, Operation> entry(
      BinaryOperator operator, String trait, String function) {
    return Map.entry(operator, new Operation("ops", trait, function));
  }

  private static Map.Entry<BinaryOperator, Operation> comparison(
      BinaryOperator operator, String trait, String function) {
    return Map.entry(operator, new Operation("cmp", trait, function));
  }

  /** Whether operators on a type are calls; scalars and thin pointers have them built in. */
  static boolean isOverloaded(Type type) {
    Type found = Types.resolve(type);
    return found instanceof Type.Struct
        || found instanceof Type.Enumeration
        || (found instanceof Type.Reference && !Types.isText(found))
        || found instanceof Type.Parameter
        || found instanceof Type.Projection
        || found instanceof Type.Array
        || found instanceof Type.Slice
        || (found instanceof Type.Tuple tuple && !tuple.elements().isEmpty());
  }

  /** {@code left operator right}. */
  Typed binary(BinaryOperator operator, Typed left, Expression right, Span span) {
    Operation operation = operation(operator);
    TraitReference trait = open(operation, left.type(), span);
    Type wanted = trait.arguments().get(0);
    boolean known = context.solver().mayHave(left.type(), trait) && !Types.isUnknown(wanted);
    Typed other = context.expressions.check(right, known ? wanted : null);
    return make(operator, left, other, trait, span);
  }

  /** The same with both operands checked. */
  Typed binary(BinaryOperator operator, Typed left, Typed right, Span span) {
    return make(operator, left, right, open(operation(operator), left.type(), span), span);
  }

  private static Operation operation(BinaryOperator operator) {
    Operation operation = OPERATIONS.get(operator);
    if (operation == null) {
      throw new IllegalArgumentException(operator.text());
    }
    return operation;
  }

  private TraitReference open(Operation operation, Type left, Span span) {
    if (Types.resolve(left) instanceof Type.Reference || Types.isInteger(left)) {
      // The impls for references to numbers are many: they are loaded only here.
      context.items.library.load("num");
    }
    TraitDefinition trait = context.items.trait(operation.module(), operation.trait());
    return new TraitReference(trait, List.of(context.inference.fresh(span)));
  }

  private Typed make(
      BinaryOperator operator, Typed left, Typed right, TraitReference trait, Span span) {
    if (left instanceof Typed.Erroneous || right instanceof Typed.Erroneous) {
      return new Typed.Erroneous(span);
    }
    Type operand = trait.arguments().get(0);
    Typed other =
        context.inference.attempt(() -> context.inference.unify(operand, right.type()))
            ? right
            : context.coercion.coerce(right, operand, Coercion.Site.ARGUMENT);
    if (!context.solver().mayHave(left.type(), trait)) {
      return refuse(operator, left, other, span);
    }
    boolean compares = operator.isComparison();
    Type result =
        compares
            ? Type.BOOL
            : context.solver().normalize(new Type.Projection(left.type(), trait, "Output"));
    List<Typed> arguments =
        compares ? List.of(borrow(left, false), borrow(other, false)) : List.of(left, other);
    return call(trait, operation(operator).function(), left.type(), arguments, result, span);
  }

  private static Typed borrow(Typed place, boolean mutable) {
    Typed.Borrow.Kind kind = mutable ? Typed.Borrow.Kind.TWO_PHASE : Typed.Borrow.Kind.SHARED;
    return new Typed.Borrow(kind, place, new Type.Reference(mutable, place.type()), place.span());
  }

  private Typed call(
      TraitReference trait,
      String function,
      Type self,
      List<Typed> arguments,
      Type result,
      Span span) {
    FunctionDefinition definition = trait.trait().members().functions().get(function);
    if (definition == null) {
      throw new IllegalStateException(trait.text() + "::" + function);
    }
    List<Type> types = new ArrayList<>(List.of(self));
    types.addAll(trait.arguments());
    context.solver().demand(new Bound(self, trait, Map.of()), span);
    return new Typed.Call(new FunctionUse(definition, types), arguments, result, span);
  }

  private Typed refuse(BinaryOperator operator, Typed left, Typed right, Span span) {
    Type type = Types.resolve(left.type());
    String given = type.text();
    if (operator.isComparison()) {
      return context.error(
          Diagnostic.error(
                  "E0369",
                  "binary operation `"
                      + operator.text()
                      + "` cannot be applied to type `"
                      + given
                      + "`",
                  span)
              .withHelp("the type needs `#[derive(PartialEq)]` or the like"));
    }
    return context.error(
        Diagnostic.error(
            type instanceof Type.Scalar ? "E0277" : "E0369",
            "cannot apply `"
                + operator.text()
                + "` to type `"
                + given
                + "` and `"
                + Types.resolve(right.type()).text()
                + "`",
            span));
  }

  /** {@code target operator= value}. */
  Typed compound(BinaryOperator operator, Typed target, Expression value, Span span) {
    Operation plain = operation(operator);
    if (Types.resolve(target.type()) instanceof Type.Scalar) {
      context.items.library.load("num");
    }
    TraitDefinition definition = context.items.trait("ops", plain.trait() + "Assign");
    TraitReference trait = new TraitReference(definition, List.of(context.inference.fresh(span)));
    Type operand = trait.arguments().get(0);
    boolean has = context.solver().mayHave(target.type(), trait);
    Typed other =
        context.expressions.check(value, has && !Types.isUnknown(operand) ? operand : null);
    return compound(operator, target, other, trait, span);
  }

  /** The same with a checked operand. */
  Typed compound(BinaryOperator operator, Typed target, Typed value, Span span) {
    context.items.library.load("num");
    TraitDefinition definition = context.items.trait("ops", operation(operator).trait() + "Assign");
    TraitReference trait = new TraitReference(definition, List.of(context.inference.fresh(span)));
    return compound(operator, target, value, trait, span);
  }

  private Typed compound(
      BinaryOperator operator, Typed target, Typed value, TraitReference trait, Span span) {
    Type operand = trait.arguments().get(0);
    Typed other =
        context.inference.attempt(() -> context.inference.unify(operand, value.type()))
            ? value
            : context.coercion.coerce(value, operand, Coercion.Site.ARGUMENT);
    if (!context.solver().mayHave(target.type(), trait)) {
      return context.error(
          Diagnostic.error(
              "E0368",
              "binary assignment operation `"
                  + operator.text()
                  + "=` cannot be applied to type `"
                  + Types.resolve(target.type()).text()
                  + "`",
              span));
    }
    String function = operation(operator).function() + "_assign";
    List<Typed> arguments = List.of(borrow(context.overloaded.asMutable(target), true), other);
    return call(trait, function, target.type(), arguments, Type.UNIT, span);
  }

  /** {@code -operand} or {@code !operand}. */
  Typed unary(boolean negate, Typed operand, Span span) {
    TraitDefinition definition = context.items.trait("ops", negate ? "Neg" : "Not");
    TraitReference trait = new TraitReference(definition, List.of());
    if (!context.solver().mayHave(operand.type(), trait)) {
      return context.error(
          Diagnostic.error(
              "E0600",
              "cannot apply unary operator `"
                  + (negate ? "-" : "!")
                  + "` to type `"
                  + Types.resolve(operand.type()).text()
                  + "`",
              span));
    }
    Type result = context.solver().normalize(new Type.Projection(operand.type(), trait, "Output"));
    return call(trait, negate ? "neg" : "not", operand.type(), List.of(operand), result, span);
  }
}
