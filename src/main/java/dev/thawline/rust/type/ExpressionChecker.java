package dev.thawline.rust.type;

import dev.thawline.program.ScalarType;
import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Item;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.Suggestion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the checker for each form of expression; literals and aggregates are its own. */
final class ExpressionChecker {
  private final BodyContext context;
  private final TryChecker tries;
  private final RangeChecker ranges;

  ExpressionChecker(BodyContext context) {
    this.context = context;
    this.tries = new TryChecker(context);
    this.ranges = new RangeChecker(context);
  }

  /** Checks and coerces. */
  Typed expect(Expression expression, Type type, Coercion.Site site) {
    return context.coercion.coerce(check(expression, type), type, site);
  }

  Typed check(Expression expression) {
    return check(expression, null);
  }

  /**
   * The typed expression.
   *
   * @param expected a hint; the result need not have this type
   */
  Typed check(Expression expression, @Nullable Type expected) {
    Typed typed = form(expression, expected);
    return TypeSize.isTooLarge(typed.type())
        ? context.unsupported("types of this size", expression.span())
        : typed;
  }

  private Typed form(Expression expression, @Nullable Type expected) {
    Span span = expression.span();
    if (expression instanceof Expression.IntegerLiteral literal) {
      return integer(literal.value(), literal.suffix(), expected, span);
    }
    if (expression instanceof Expression.BooleanLiteral literal) {
      return new Typed.Literal(literal.value() ? 1 : 0, Type.BOOL, span);
    }
    if (expression instanceof Expression.CharacterLiteral literal) {
      return new Typed.Literal(literal.value(), Type.CHAR, span);
    }
    if (expression instanceof Expression.StringLiteral literal) {
      return new Typed.Text(literal.value(), span);
    }
    if (expression instanceof Expression.Name name) {
      return name(name);
    }
    if (expression instanceof Expression.Call call) {
      return context.calls.call(call, expected);
    }
    if (expression instanceof Expression.MethodCall call) {
      return context.methods.call(call, expected);
    }
    if (expression instanceof Expression.Closure closure) {
      return context.closureBodies.closure(closure, expected);
    }
    if (expression instanceof Expression.MacroCall call) {
      return context.macros.call(call);
    }
    if (expression instanceof Expression.Try attempt) {
      return tries.check(attempt);
    }
    if (expression instanceof Expression.Range range) {
      return ranges.check(range, expected);
    }
    if (expression instanceof Expression.OffsetOf offset) {
      return OffsetChecker.check(context, offset);
    }
    if (expression instanceof Expression.Let) {
      return context.error(
          Diagnostic.error("T0102", "expected expression, found `let` statement", span)
              .withHelp("`let` may only stand in the conditions of `if` and `while`, under `&&`"));
    }
    Typed aggregate = aggregate(expression, expected);
    if (aggregate != null) {
      return aggregate;
    }
    Typed operator = context.operators.check(expression, expected);
    return operator != null ? operator : context.control.check(expression, expected);
  }

  /** A number of a given or inferred type; {@code value} may be negative. */
  Typed integer(BigInteger value, String suffix, @Nullable Type expected, Span span) {
    if (suffix.equals("i128") || suffix.equals("u128")) {
      return context.unsupported("128-bit integers", span);
    }
    Type type = Type.INTEGERS.get(suffix);
    if (type == null) {
      Type hint = expected == null ? null : Types.resolve(expected);
      type = hint != null && Types.isInteger(hint) ? hint : context.inference.freshInteger(span);
    }
    if (value.bitLength() > Long.SIZE) {
      return context.error(Diagnostic.error("T0104", "integer literal is too large", span));
    }
    context.inference.remember(value, type, span);
    return new Typed.Literal(value.longValue(), type, span);
  }

  private Typed name(Expression.Name name) {
    PathChecker.Meaning meaning = context.paths.resolve(name.path());
    Span span = name.span();
    if (meaning instanceof PathChecker.Value value) {
      return value.typed();
    }
    if (meaning instanceof PathChecker.Function function) {
      return new Typed.FunctionValue(function.use(), new Type.FunctionItem(function.use()), span);
    }
    if (meaning instanceof PathChecker.Constructor constructor) {
      if (constructor.shape() == Item.Shape.UNIT) {
        return make(constructor, List.of(), List.of(), span);
      }
      return constructor.shape() == Item.Shape.TUPLE
          ? context.closureBodies.constructor(constructor, span)
          : context.error(
              Diagnostic.error(
                  "E0423", "expected value, found struct `" + constructor.name() + "`", span));
    }
    return meaning instanceof PathChecker.Library || meaning instanceof PathChecker.Method
        ? context.unsupported("library functions as values", span)
        : new Typed.Erroneous(span);
  }

  /** A struct or variant with the given fields. */
  static Typed make(
      PathChecker.Constructor constructor, List<Typed> fields, List<Integer> indices, Span span) {
    return constructor.variant() >= 0
        ? new Typed.VariantValue(constructor.variant(), fields, indices, constructor.type(), span)
        : new Typed.Aggregate(fields, indices, constructor.type(), span);
  }

  private @Nullable Typed aggregate(Expression expression, @Nullable Type expected) {
    Span span = expression.span();
    Type hint = expected == null ? null : Types.resolve(expected);
    if (expression instanceof Expression.Tuple tuple) {
      List<Typed> fields = new ArrayList<>();
      boolean hinted =
          hint instanceof Type.Tuple wanted && wanted.elements().size() == tuple.elements().size();
      for (int i = 0; i < tuple.elements().size(); i++) {
        Expression element = tuple.elements().get(i);
        Type wanted = hinted && hint instanceof Type.Tuple t ? t.elements().get(i) : null;
        fields.add(hinted(element, wanted));
      }
      Type type = new Type.Tuple(fields.stream().map(Typed::type).toList());
      return new Typed.Aggregate(fields, indices(fields.size()), type, span);
    }
    if (expression instanceof Expression.Array array) {
      Type element =
          hint instanceof Type.Array wanted ? wanted.element() : context.inference.fresh(span);
      List<Typed> fields = new ArrayList<>();
      array.elements().forEach(e -> fields.add(expect(e, element, Coercion.Site.OTHER)));
      if (fields.size() > TypeResolver.MAXIMAL_LENGTH) {
        return context.unsupported("arrays of this size", span);
      }
      Type type = new Type.Array(element, fields.size());
      return new Typed.Aggregate(fields, indices(fields.size()), type, span);
    }
    if (expression instanceof Expression.Repeat repeat) {
      Type wanted =
          hint instanceof Type.Array array ? array.element() : context.inference.fresh(span);
      Typed element = expect(repeat.element(), wanted, Coercion.Site.OTHER);
      Type extent = context.types.extent(repeat.count(), context.scope(), context.inference::fresh);
      Type type = new Type.Array(wanted, extent);
      return Types.isErroneous(extent) || RecursiveTypes.isTooLarge(type)
          ? new Typed.Erroneous(span)
          : new Typed.Repeat(element, type, span);
    }
    return expression instanceof Expression.StructLiteral literal
        ? struct(literal, expected)
        : null;
  }

  /** With a hint the element is a coercion site, without it keeps its own type. */
  private Typed hinted(Expression element, @Nullable Type wanted) {
    if (wanted == null || Types.resolve(wanted) instanceof Type.Variable) {
      return check(element, wanted);
    }
    return expect(element, wanted, Coercion.Site.OTHER);
  }

  private static List<Integer> indices(int count) {
    return java.util.stream.IntStream.range(0, count).boxed().toList();
  }

  private Typed struct(Expression.StructLiteral literal, @Nullable Type expected) {
    PathChecker.Constructor constructor = context.paths.literalConstructor(literal.path());
    if (constructor != null) {
      context.calls.hint(constructor.type(), expected);
    }
    List<Typed> fields = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Expression.FieldValue field : literal.fields()) {
      String name = field.name().text();
      int index = constructor == null ? -1 : constructor.fieldNames().indexOf(name);
      if (constructor == null || index < 0) {
        check(field.value());
        if (constructor != null) {
          unknownField(constructor, field);
        }
        continue;
      }
      if (!seen.add(name)) {
        context.error(
            Diagnostic.error(
                "E0062", "field `" + name + "` specified more than once", field.name().span()));
        continue;
      }
      fields.add(expect(field.value(), constructor.fieldTypes().get(index), Coercion.Site.OTHER));
      indices.add(index);
    }
    if (constructor == null) {
      return new Typed.Erroneous(literal.span());
    }
    Expression base = literal.base();
    if (base != null) {
      return update(literal, constructor, base, fields, indices);
    }
    if (Types.isUnion(constructor.type())) {
      return fields.size() == 1
          ? make(constructor, fields, indices, literal.span())
          : context.error(
              Diagnostic.error(
                  "E0784", "union expressions should have exactly one field", literal.span()));
    }
    List<String> missing =
        constructor.fieldNames().stream().filter(name -> !seen.contains(name)).toList();
    if (!missing.isEmpty()) {
      context.error(
          Diagnostic.error(
              "E0063",
              "missing field `"
                  + String.join("`, `", missing)
                  + "` in initializer of `"
                  + constructor.name()
                  + "`",
              literal.path().span()));
    }
    return make(constructor, fields, indices, literal.span());
  }

  /**
   * {@code S { f: e, ..base }}: the other fields are copied or moved out of the base. A base that
   * is a value is kept in a variable for that, after the fields written, which come first.
   */
  private Typed update(
      Expression.StructLiteral literal,
      PathChecker.Constructor constructor,
      Expression syntax,
      List<Typed> fields,
      List<Integer> indices) {
    Span span = literal.span();
    if (constructor.variant() >= 0) {
      check(syntax);
      return context.error(
          Diagnostic.error(
              "E0436", "functional record update syntax requires a struct", syntax.span()));
    }
    Typed base = expect(syntax, constructor.type(), Coercion.Site.OTHER);
    List<Typed.Statement> before = new ArrayList<>();
    List<Typed> values = new ArrayList<>(fields);
    List<Integer> places = new ArrayList<>(indices);
    Typed source = base;
    int rest = constructor.fieldTypes().size() - indices.size();
    if (!(base instanceof Typed.Place) && rest != 1) {
      if (!fields.stream().allMatch(ExpressionChecker::holdsNoTemporary)) {
        return context.unsupported("this field beside a base that is no place", span);
      }
      for (int i = 0; i < fields.size(); i++) {
        values.set(i, kept(fields.get(i), before));
      }
      source = kept(base, before);
    }
    for (int i = 0; i < constructor.fieldTypes().size(); i++) {
      if (!indices.contains(i)) {
        values.add(new Typed.Field(source, i, constructor.fieldTypes().get(i), syntax.span()));
        places.add(i);
      }
    }
    Typed made = make(constructor, values, places, span);
    return before.isEmpty()
        ? made
        : new Typed.Block(before, made, null, made.type(), span, syntax.span());
  }

  /** Whether a value can be kept in a variable without ending the life of what it points to. */
  private static boolean holdsNoTemporary(Typed value) {
    Type type = Types.resolve(value.type());
    return value instanceof Typed.Place
        || type instanceof Type.Scalar
        || type instanceof Type.RawPointer
        || type instanceof Type.Atomic;
  }

  private Typed kept(Typed value, List<Typed.Statement> into) {
    Span span = value.span();
    LocalVariable variable = new LocalVariable("field", value.type(), false, span, context.owner);
    TypedPattern binding = new TypedPattern.Binding(variable, TypedPattern.Mode.VALUE, span);
    into.add(new Typed.Let(binding, value.type(), value, null, span));
    return new Typed.Local(variable, span);
  }

  private void unknownField(PathChecker.Constructor constructor, Expression.FieldValue field) {
    String near = Suggestion.nearest(field.name().text(), constructor.fieldNames());
    context.error(
        Diagnostic.error(
                "E0560",
                "`" + constructor.name() + "` has no field named `" + field.name().text() + "`",
                field.name().span())
            .withHelp(near == null ? null : "a field with a similar name exists: `" + near + "`"));
  }

  /** The scalar type at the end of inference, for checks that run there. */
  static @Nullable ScalarType scalar(Type type) {
    return Types.resolve(type) instanceof Type.Scalar scalar ? scalar.scalar() : null;
  }
}
