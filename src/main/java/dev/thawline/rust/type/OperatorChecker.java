package dev.thawline.rust.type;

import dev.thawline.rust.syntax.BinaryOperator;
import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Expression.UnaryOperator;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/** Operators, assignments and casts. */
final class OperatorChecker {
  private final BodyContext context;

  OperatorChecker(BodyContext context) {
    this.context = context;
  }

  /** The typed expression, or null where it is no operator. */
  @Nullable Typed check(Expression expression, @Nullable Type expected) {
    if (expression instanceof Expression.Unary unary) {
      return unary.operator() == UnaryOperator.DEREFERENCE
          ? context.places.dereference(unary)
          : unary(unary, expected);
    }
    if (expression instanceof Expression.Borrow borrow) {
      return context.places.borrow(borrow, expected);
    }
    if (expression instanceof Expression.FieldAccess access) {
      return context.places.field(access);
    }
    if (expression instanceof Expression.Index index) {
      return context.places.index(index);
    }
    if (expression instanceof Expression.Binary binary) {
      return binary(binary, expected);
    }
    if (expression instanceof Expression.Assign assign) {
      return assign(assign);
    }
    if (expression instanceof Expression.CompoundAssign assign) {
      return compound(assign);
    }
    return expression instanceof Expression.Cast cast ? cast(cast, expected) : null;
  }

  private Typed unary(Expression.Unary unary, @Nullable Type expected) {
    boolean negate = unary.operator() == UnaryOperator.NEGATE;
    Span span = unary.span();
    if (negate && unary.operand() instanceof Expression.IntegerLiteral literal) {
      return context.expressions.integer(
          literal.value().negate(), literal.suffix(), expected, span);
    }
    Typed operand = context.expressions.check(unary.operand(), expected);
    if (OverloadedOperators.isOverloaded(operand.type())) {
      return context.overloadedOperators.unary(negate, operand, span);
    }
    context.atEnd.add(
        () -> {
          Type type = Types.resolve(operand.type());
          boolean isInteger = Types.isInteger(type);
          boolean fits =
              negate
                  ? isInteger
                      && type instanceof Type.Scalar scalar
                      && Numbers.minimum(scalar.scalar()).signum() < 0
                  : isInteger || Types.isBool(type);
          if (!fits && !Types.isErroneous(type) && !Types.isNever(type)) {
            context.error(
                Diagnostic.error(
                    "E0600",
                    "cannot apply unary operator `"
                        + (negate ? "-" : "!")
                        + "` to type `"
                        + type.text()
                        + "`",
                    span));
          }
        });
    return new Typed.Unary(negate, operand, operand.type(), span);
  }

  private Typed binary(Expression.Binary binary, @Nullable Type expected) {
    BinaryOperator operator = binary.operator();
    Span span = binary.span();
    if (operator.isShortCircuit()) {
      Typed left = context.expressions.expect(binary.left(), Type.BOOL, Coercion.Site.OTHER);
      Typed right = context.expressions.expect(binary.right(), Type.BOOL, Coercion.Site.OTHER);
      return new Typed.Binary(operator, left, right, Type.BOOL, span);
    }
    boolean keepsType = !operator.isComparison();
    Typed left = context.expressions.check(binary.left(), keepsType ? expected : null);
    if (OverloadedOperators.isOverloaded(left.type())) {
      return context.overloadedOperators.binary(operator, left, binary.right(), span);
    }
    Typed right =
        context.expressions.check(binary.right(), operator.isShift() ? null : left.type());
    if (OverloadedOperators.isOverloaded(right.type()) && !Types.isUnknown(left.type())) {
      return context.overloadedOperators.binary(operator, left, right, span);
    }
    if (!operands(operator, left, right, span)) {
      return new Typed.Erroneous(span);
    }
    Type type = operator.isComparison() ? Type.BOOL : left.type();
    return new Typed.Binary(operator, left, right, type, span);
  }

  /** Unifies the operand types; what they turn out to be is judged at the end. */
  private boolean operands(BinaryOperator operator, Typed left, Typed right, Span span) {
    if (Types.isNever(left.type()) || Types.isNever(right.type())) {
      return true;
    }
    if (!operator.isShift() && !unifyOperands(operator, left, right)) {
      Type a = Types.resolve(left.type());
      Type b = Types.resolve(right.type());
      String help =
          a instanceof Type.Reference != b instanceof Type.Reference
              ? "dereference the reference with `*`"
              : null;
      context.error(
          BodyContext.mismatchAt(a, b, right.span())
              .withNote(left.span(), "expected because this is `" + a.text() + "`")
              .withHelp(help));
      return false;
    }
    context.atEnd.add(() -> judge(operator, left, right, span));
    return true;
  }

  private boolean unifyOperands(BinaryOperator operator, Typed left, Typed right) {
    Type a = Types.resolve(left.type());
    Type b = Types.resolve(right.type());
    if (operator.isComparison()
        && a instanceof Type.RawPointer x
        && b instanceof Type.RawPointer y) {
      return context.inference.unify(x.target(), y.target());
    }
    return context.inference.unify(a, b);
  }

  private void judge(BinaryOperator operator, Typed left, Typed right, Span span) {
    Type type = Types.resolve(left.type());
    if (Types.isErroneous(type) || Types.isErroneous(right.type())) {
      return;
    }
    boolean isInteger = Types.isInteger(type);
    boolean isScalar = type instanceof Type.Scalar;
    boolean fits;
    if (operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL) {
      fits =
          isScalar
              || type instanceof Type.RawPointer
              || type instanceof Type.FunctionPointer
              || Types.isText(type)
              || Types.isUnit(type);
    } else if (operator.isComparison()) {
      fits = isScalar;
    } else if (operator.isBitwise()) {
      fits = isInteger || Types.isBool(type);
    } else {
      fits = isInteger && (!operator.isShift() || Types.isInteger(right.type()));
    }
    if (fits) {
      return;
    }
    if (operator.isComparison()) {
      context.error(
          Diagnostic.unsupported("comparing values of type `" + type.text() + "`", span)
              .withHelp("compare the integers inside, for example with `*`"));
      return;
    }
    context.error(
        Diagnostic.error(
                "E0369",
                "cannot apply `" + operator.text() + "` to type `" + type.text() + "`",
                span)
            .withHelp(
                type instanceof Type.Reference ? "dereference the reference with `*`" : null));
  }

  private Typed assign(Expression.Assign assign) {
    if (assign.target() instanceof Expression.Name name && name.path().name().equals("_")) {
      return new Typed.Assign(null, context.expressions.check(assign.value()), assign.span());
    }
    Typed target = context.expressions.check(assign.target());
    Typed value = context.expressions.expect(assign.value(), target.type(), Coercion.Site.OTHER);
    return assignable(target)
        ? new Typed.Assign(context.overloaded.asMutable(target), value, assign.span())
        : new Typed.Erroneous(assign.span());
  }

  private boolean assignable(Typed target) {
    if (target instanceof Typed.Erroneous) {
      return false;
    }
    if (target instanceof Typed.Aggregate) {
      context.unsupported("destructuring assignments", target.span());
      return false;
    }
    if (!(target instanceof Typed.Place)) {
      context.error(
          Diagnostic.error("E0070", "invalid left-hand side of assignment", target.span())
              .withLabel("cannot assign to this expression"));
      return false;
    }
    return true;
  }

  private Typed compound(Expression.CompoundAssign assign) {
    Typed target = context.expressions.check(assign.target());
    BinaryOperator operator = assign.operator();
    if (OverloadedOperators.isOverloaded(target.type()) && assignable(target)) {
      return context.overloadedOperators.compound(operator, target, assign.value(), assign.span());
    }
    Typed value =
        context.expressions.check(assign.value(), operator.isShift() ? null : target.type());
    if (OverloadedOperators.isOverloaded(value.type())
        && !Types.isUnknown(target.type())
        && assignable(target)) {
      return context.overloadedOperators.compound(operator, target, value, assign.span());
    }
    if (!assignable(target) || !operands(operator, target, value, assign.span())) {
      return new Typed.Erroneous(assign.span());
    }
    return new Typed.CompoundAssign(
        operator, context.overloaded.asMutable(target), value, assign.span());
  }

  private Typed cast(Expression.Cast cast, @Nullable Type expected) {
    Type to = context.type(cast.type());
    if (to instanceof Type.RawPointer made
        && Types.isUnknown(made.target())
        && expected != null
        && Types.resolve(expected) instanceof Type.RawPointer wanted
        && !Types.isUnknown(wanted.target())) {
      // `p as *mut _`: rustc judges casts last, when what is expected has told what `_` is.
      context.inference.unify(made.target(), wanted.target());
    }
    // The type of a cast is no coercion target of its operand (rustc: ExpectCastableToType): a
    // block
    // in it keeps the type it has. Literals alone take it.
    boolean literal = Types.isInteger(to) && cast.operand() instanceof Expression.IntegerLiteral;
    Typed operand = context.expressions.check(cast.operand(), literal ? to : null);
    Type from = Types.resolve(operand.type());
    Span span = cast.span();
    if (Types.isErroneous(from) || Types.isErroneous(to)) {
      return new Typed.Erroneous(span);
    }
    if (to instanceof Type.RawPointer wanted) {
      return pointerCast(operand, from, wanted, span);
    }
    if (to instanceof Type.Scalar
        && Types.isInteger(to)
        && from instanceof Type.RawPointer
        && !Types.isWide(from)) {
      return new Typed.Cast(Typed.Cast.Kind.POINTER_TO_INTEGER, operand, to, span);
    }
    if (Types.isInteger(to)
        && (from instanceof Type.FunctionItem || from instanceof Type.FunctionPointer)) {
      return context.unsupported("casts of functions to integers", span);
    }
    if (to instanceof Type.Scalar scalar) {
      return scalarCast(operand, from, scalar, span);
    }
    return context.coercion.coerce(operand, to, Coercion.Site.OTHER);
  }

  private Typed scalarCast(Typed operand, Type from, Type.Scalar to, Span span) {
    if (from instanceof Type.Enumeration enumeration) {
      boolean plain =
          enumeration.definition().variants().stream().allMatch(v -> v.fields().isEmpty());
      if (plain && Types.isInteger(to)) {
        return new Typed.Cast(Typed.Cast.Kind.ENUM_TO_INTEGER, operand, to, span);
      }
    }
    boolean fits =
        to.equals(Type.BOOL)
            ? from.equals(Type.BOOL)
            : to.equals(Type.CHAR)
                ? from.equals(Type.U8) || from.equals(Type.CHAR) || isOpenInteger(from)
                : from instanceof Type.Scalar || isOpenInteger(from);
    if (fits) {
      return new Typed.Cast(Typed.Cast.Kind.SCALAR, operand, to, span);
    }
    return Types.isNever(from) ? operand : invalid(from, to, span);
  }

  private static boolean isOpenInteger(Type type) {
    return type instanceof Type.Variable variable && variable.isInteger();
  }

  private Typed pointerCast(Typed operand, Type from, Type.RawPointer to, Span span) {
    if (Types.isInteger(from)) {
      if (from instanceof Type.Variable) {
        context.inference.unify(from, Type.USIZE);
      } else if (!from.equals(Type.USIZE)) {
        // Rust widens other integers to usize first.
        Typed wide = new Typed.Cast(Typed.Cast.Kind.SCALAR, operand, Type.USIZE, span);
        return new Typed.Cast(Typed.Cast.Kind.INTEGER_TO_POINTER, wide, to, span);
      }
      return new Typed.Cast(Typed.Cast.Kind.INTEGER_TO_POINTER, operand, to, span);
    }
    boolean toSlice = Types.resolve(to.target()) instanceof Type.Slice;
    if (toSlice && !Types.isWide(from)) {
      return context.coercion.coerce(operand, to, Coercion.Site.OTHER);
    }
    if (from instanceof Type.Reference reference) {
      if (to.mutable() && !reference.mutable()) {
        return context.error(
            Diagnostic.error(
                    "E0606",
                    "casting `" + from.text() + "` as `" + to.text() + "` is invalid",
                    span)
                .withHelp("cast to `*const` first"));
      }
      boolean same = context.inference.unify(reference.target(), to.target());
      if (!same
          && !(Types.resolve(reference.target()) instanceof Type.Array array
              && context.inference.unify(array.element(), to.target()))) {
        return invalid(from, to, span);
      }
      Span coerced = Coercion.span(operand, span);
      return new Typed.Cast(Typed.Cast.Kind.REFERENCE_TO_RAW, operand, to, coerced);
    }
    if (from instanceof Type.RawPointer pointer) {
      if (Types.isUnknown(to.target()) || Types.isUnknown(pointer.target())) {
        context.inference.unify(pointer.target(), to.target());
      }
      return new Typed.Cast(Typed.Cast.Kind.RAW_TO_RAW, operand, to, span);
    }
    return Types.isNever(from) ? operand : invalid(from, to, span);
  }

  private Typed invalid(Type from, Type to, Span span) {
    return context.error(
        Diagnostic.error(
            Types.resolve(to) instanceof Type.Scalar ? "E0606" : "E0605",
            "casting `" + from.text() + "` as `" + to.text() + "` is invalid",
            span));
  }
}
