package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.List;

/**
 * {@code e?} on {@code Option} and {@code Result}: as {@code match e { Some(v) => v, None => return
 * None }}. The library's {@code Try::branch} and {@code From::from} are not called.
 */
final class TryChecker {
  private final BodyContext context;

  TryChecker(BodyContext context) {
    this.context = context;
  }

  Typed check(Expression.Try expression) {
    Span span = expression.span();
    Typed operand = context.expressions.check(expression.operand());
    Type type = Types.resolve(operand.type());
    if (Types.isErroneous(type)) {
      return new Typed.Erroneous(span);
    }
    boolean isOption = type instanceof Type.Enumeration e && e.definition().name().equals("Option");
    boolean isResult = type instanceof Type.Enumeration e && e.definition().name().equals("Result");
    if (!(type instanceof Type.Enumeration enumeration) || !(isOption || isResult)) {
      return context.error(
          Diagnostic.error(
              "E0277",
              "the `?` operator can only be applied to `Option` and `Result`, not to `"
                  + type.text()
                  + "`",
              span));
    }
    Type result = Types.resolve(context.returnType);
    boolean known = result instanceof Type.Enumeration;
    if (result instanceof Type.Variable) {
      Type fresh = context.inference.fresh(span);
      List<Type> arguments =
          isOption ? List.of(fresh) : List.of(fresh, enumeration.arguments().get(1));
      known =
          context.inference.unify(
              result, new Type.Enumeration(enumeration.definition(), arguments));
      result = Types.resolve(result);
    }
    if (!known
        || !(result instanceof Type.Enumeration wanted)
        || !wanted.definition().equals(enumeration.definition())) {
      return context.error(
          Diagnostic.error(
              "E0277",
              "the `?` operator on `"
                  + enumeration.definition().name()
                  + "` can only be used in a function that returns one",
              span));
    }
    if (isResult
        && !context.inference.unify(wanted.arguments().get(1), enumeration.arguments().get(1))) {
      return context.unsupported("`?` that converts the error", span);
    }
    return match(operand, enumeration, wanted, span);
  }

  private Typed match(Typed operand, Type.Enumeration type, Type.Enumeration result, Span span) {
    boolean isOption = type.definition().variants().stream().anyMatch(v -> v.name().equals("None"));
    int good = type.definition().variant(isOption ? "Some" : "Ok");
    int bad = type.definition().variant(isOption ? "None" : "Err");
    Type value = Types.variantFields(type, good).get(0);
    LocalVariable found = local("value", value, span);
    Typed.Arm go =
        new Typed.Arm(variant(type, good, value, found, span), null, new Typed.Local(found, span));
    if (isOption) {
      Typed none = new Typed.VariantValue(bad, List.of(), List.of(), result, span);
      TypedPattern pattern = new TypedPattern.Variant(type, bad, List.of(), span);
      return new Typed.Match(
          operand,
          List.of(go, new Typed.Arm(pattern, null, new Typed.Return(none, span))),
          value,
          span);
    }
    Type error = Types.variantFields(type, bad).get(0);
    LocalVariable failure = local("error", error, span);
    Typed made =
        new Typed.VariantValue(
            bad, List.of(new Typed.Local(failure, span)), List.of(0), result, span);
    return new Typed.Match(
        operand,
        List.of(
            go,
            new Typed.Arm(
                variant(type, bad, error, failure, span), null, new Typed.Return(made, span))),
        value,
        span);
  }

  private LocalVariable local(String name, Type type, Span span) {
    return new LocalVariable(name, type, false, span, context.owner);
  }

  private static TypedPattern variant(
      Type.Enumeration type, int variant, Type field, LocalVariable variable, Span span) {
    TypedPattern binding = new TypedPattern.Binding(variable, TypedPattern.Mode.VALUE, span);
    return new TypedPattern.Variant(
        type, variant, List.of(new TypedPattern.FieldPattern(0, field, binding)), span);
  }
}
