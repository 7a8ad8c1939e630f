package dev.thawline.rust.type;

import dev.thawline.rust.syntax.BinaryOperator;
import dev.thawline.rust.syntax.Expression;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code if} and {@code while}, with {@code let} in their conditions. */
final class ConditionChecker {
  /** One part of {@code a && let p = e && b}, the pattern null where it is a plain condition. */
  private record Part(@Nullable TypedPattern pattern, Typed value) {}

  private final BodyContext context;

  ConditionChecker(BodyContext context) {
    this.context = context;
  }

  Typed branch(Expression.If branch, @Nullable Type expected) {
    Span span = branch.span();
    Expression otherwise = branch.otherwise();
    // As in rustc, an unknown type is not what the branches are coerced to.
    Type wanted = expected == null || Types.isUnknown(expected) ? null : expected;
    Type type =
        otherwise == null ? Type.UNIT : wanted == null ? context.inference.fresh(span) : wanted;
    List<Expression> conditions = new ArrayList<>();
    boolean isChain = split(branch.condition(), conditions);
    if (conditions.size() == 1 && conditions.get(0) instanceof Expression.Let let) {
      Typed scrutinee = context.expressions.check(let.value());
      context.scopes.open();
      TypedPattern pattern = context.patterns.check(let.pattern(), scrutinee.type());
      Typed then = context.control.alternative(branch.then(), wanted, type);
      context.scopes.close();
      Typed rest =
          otherwise == null ? unit(span) : context.control.alternative(otherwise, wanted, type);
      List<Typed.Arm> arms = arms(pattern, then, rest);
      return new Typed.Match(scrutinee, arms, join(type, then, rest), span);
    }
    if (isChain) {
      return chain(branch, conditions, wanted, type);
    }
    Typed condition =
        context.expressions.expect(branch.condition(), Type.BOOL, Coercion.Site.OTHER);
    if (otherwise == null) {
      Typed then = context.control.block(branch.then(), type, null);
      return new Typed.If(condition, then, null, Type.UNIT, span);
    }
    Typed then = context.control.alternative(branch.then(), wanted, type);
    Typed rest = context.control.alternative(otherwise, wanted, type);
    return new Typed.If(condition, then, rest, join(type, then, rest), span);
  }

  /** As {@code 'chain: { if a { match e { p => break 'chain then, _ => {} } } otherwise }}. */
  private Typed chain(
      Expression.If branch, List<Expression> conditions, @Nullable Type wanted, Type type) {
    Span span = branch.span();
    context.scopes.open();
    List<Part> parts = parts(conditions);
    Typed then = context.control.alternative(branch.then(), wanted, type);
    context.scopes.close();
    Expression otherwise = branch.otherwise();
    Typed rest =
        otherwise == null ? unit(span) : context.control.alternative(otherwise, wanted, type);
    Type result = join(type, then, rest);
    Typed.Target target = new Typed.Target(null, false, type);
    target.markBroken();
    Typed tried = nested(parts, new Typed.Break(target, then, then.span()));
    return new Typed.Block(
        List.of(new Typed.Evaluate(tried, branch.condition().span())),
        rest,
        target,
        result,
        span,
        rest.span());
  }

  Typed whileLoop(Expression.While loop) {
    Span span = loop.span();
    Typed.Target target = new Typed.Target(loop.label(), true, Type.UNIT);
    Typed exit = new Typed.Break(target, null, span);
    context.targets.push(target);
    List<Expression> conditions = new ArrayList<>();
    boolean isChain = split(loop.condition(), conditions);
    Typed body;
    if (!isChain) {
      Typed condition =
          context.expressions.expect(loop.condition(), Type.BOOL, Coercion.Site.OTHER);
      Typed inner = context.control.block(loop.body(), Type.UNIT, null);
      body = new Typed.If(condition, inner, exit, Type.UNIT, loop.condition().span());
    } else {
      context.scopes.open();
      List<Part> parts = parts(conditions);
      Typed inner = context.control.block(loop.body(), Type.UNIT, null);
      context.scopes.close();
      if (parts.size() == 1) {
        TypedPattern pattern = parts.get(0).pattern();
        List<Typed.Arm> arms =
            arms(pattern == null ? new TypedPattern.Wildcard(span) : pattern, inner, exit);
        body = new Typed.Match(parts.get(0).value(), arms, Type.UNIT, conditions.get(0).span());
      } else {
        Typed.Target round = new Typed.Target(null, false, Type.UNIT);
        round.markBroken();
        Typed tried = nested(parts, new Typed.Break(round, inner, inner.span()));
        body =
            new Typed.Block(
                List.of(new Typed.Evaluate(tried, loop.condition().span())),
                exit,
                round,
                Type.UNIT,
                span,
                exit.span());
      }
    }
    context.targets.pop();
    return new Typed.Loop(target, body, Type.UNIT, span);
  }

  /** The operands of the {@code &&} at the top; whether a {@code let} is among them. */
  private static boolean split(Expression condition, List<Expression> into) {
    if (condition instanceof Expression.Binary binary && binary.operator() == BinaryOperator.AND) {
      boolean left = split(binary.left(), into);
      boolean right = split(binary.right(), into);
      return left || right;
    }
    into.add(condition);
    return condition instanceof Expression.Let;
  }

  /** The variables of each part are known to those after it. */
  private List<Part> parts(List<Expression> conditions) {
    List<Part> parts = new ArrayList<>();
    for (Expression condition : conditions) {
      if (condition instanceof Expression.Let let) {
        Typed value = context.expressions.check(let.value());
        parts.add(new Part(context.patterns.check(let.pattern(), value.type()), value));
      } else {
        parts.add(
            new Part(null, context.expressions.expect(condition, Type.BOOL, Coercion.Site.OTHER)));
      }
    }
    return parts;
  }

  private static Typed nested(List<Part> parts, Typed innermost) {
    Typed made = innermost;
    for (int i = parts.size() - 1; i >= 0; i--) {
      Part part = parts.get(i);
      Span span = part.value().span();
      TypedPattern pattern = part.pattern();
      made =
          pattern == null
              ? new Typed.If(part.value(), made, null, Type.UNIT, span)
              : new Typed.Match(part.value(), arms(pattern, made, unit(span)), Type.UNIT, span);
    }
    return made;
  }

  private static List<Typed.Arm> arms(TypedPattern pattern, Typed then, Typed otherwise) {
    return List.of(
        new Typed.Arm(pattern, null, then),
        new Typed.Arm(new TypedPattern.Wildcard(pattern.span()), null, otherwise));
  }

  private Type join(Type type, Typed then, Typed rest) {
    return context.control.join(type, List.of(then, rest));
  }

  private static Typed unit(Span span) {
    return new Typed.Aggregate(List.of(), List.of(), Type.UNIT, span);
  }
}
