package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Hygiene;
import dev.thawline.rust.syntax.Identifier;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Blocks, statements, branches and loops. */
final class ControlChecker {
  private final BodyContext context;
  private final ConditionChecker conditions;
  private final IterationChecker iterations;

  ControlChecker(BodyContext context) {
    this.context = context;
    this.conditions = new ConditionChecker(context);
    this.iterations = new IterationChecker(context);
  }

  Typed check(Expression expression, @Nullable Type expected) {
    Span span = expression.span();
    if (expression instanceof Expression.BlockExpression block) {
      return labelledBlock(block, expected);
    }
    if (expression instanceof Expression.If branch) {
      return conditions.branch(branch, expected);
    }
    if (expression instanceof Expression.Match match) {
      return match(match, expected);
    }
    if (expression instanceof Expression.Matches matches) {
      return matches(matches);
    }
    if (expression instanceof Expression.While loop) {
      return conditions.whileLoop(loop);
    }
    if (expression instanceof Expression.Loop loop) {
      return loop(loop, expected);
    }
    if (expression instanceof Expression.For loop) {
      return iterations.loop(loop);
    }
    if (expression instanceof Expression.Break jump) {
      return breakOut(jump);
    }
    if (expression instanceof Expression.Continue jump) {
      Typed.Target target = target(jump.label(), true, span);
      return target == null ? new Typed.Erroneous(span) : new Typed.Continue(target, span);
    }
    if (expression instanceof Expression.Return jump) {
      Expression value = jump.value();
      if (value == null) {
        unitExpected(context.returnType, span);
        return new Typed.Return(null, span);
      }
      Typed typed = context.expressions.expect(value, context.returnType, Coercion.Site.OTHER);
      return new Typed.Return(typed, span);
    }
    return context.unsupported("this expression", span);
  }

  private void unitExpected(Type type, Span span) {
    if (!context.inference.unify(type, Type.UNIT)) {
      context.mismatch(type, Type.UNIT, span);
    }
  }

  private Typed labelledBlock(Expression.BlockExpression block, @Nullable Type expected) {
    Identifier label = block.label();
    if (label == null) {
      return block(block.block(), expected, null);
    }
    Type result = expected == null ? context.inference.fresh(block.span()) : expected;
    Typed.Target target = new Typed.Target(label, false, result);
    context.targets.push(target);
    Typed typed = block(block.block(), result, target);
    context.targets.pop();
    return typed;
  }

  /** A block; with a target it is coerced to the target's type. */
  Typed block(Expression.Block block, @Nullable Type expected, Typed.@Nullable Target target) {
    TypeScope outer = context.enter(block);
    context.scopes.open();
    List<Typed.Statement> statements = new ArrayList<>();
    boolean diverges = false;
    for (Expression.Statement statement : block.statements()) {
      diverges |= statement(statement, statements);
    }
    Expression last = block.result();
    Typed result = null;
    Type type = Type.UNIT;
    if (last != null) {
      result =
          expected == null
              ? context.expressions.check(last)
              : context.expressions.expect(last, expected, Coercion.Site.OTHER);
      type = result.type();
    } else if (diverges) {
      type = new Type.Never();
    } else if (expected != null && !context.inference.unify(expected, Type.UNIT)) {
      missingResult(block, expected);
      type = new Type.Erroneous();
    }
    context.scopes.close();
    context.leave(outer);
    if (target != null) {
      type = target.isBroken() ? target.result() : type;
    }
    return new Typed.Block(statements, result, target, type, block.span(), block.closingBrace());
  }

  private void missingResult(Expression.Block block, Type expected) {
    boolean semicolon = false;
    if (!block.statements().isEmpty()) {
      Expression.Statement last = block.statements().get(block.statements().size() - 1);
      semicolon =
          last instanceof Expression.ExpressionStatement statement && statement.terminated();
    }
    if (!Types.isErroneous(expected)) {
      context.error(
          BodyContext.mismatchAt(expected, Type.UNIT, block.closingBrace())
              .withHelp(semicolon ? "remove the semicolon after the last expression" : null));
    }
  }

  /** Whether control never comes behind the statement. */
  private boolean statement(Expression.Statement statement, List<Typed.Statement> into) {
    if (statement instanceof Expression.LetStatement let) {
      return let(let, into);
    }
    if (statement instanceof Expression.ExpressionStatement expression) {
      Type wanted = expression.terminated() ? null : Type.UNIT;
      Typed typed =
          wanted == null
              ? context.expressions.check(expression.expression())
              : context.expressions.expect(expression.expression(), wanted, Coercion.Site.OTHER);
      into.add(new Typed.Evaluate(typed, statement.span()));
      return Types.isNever(typed.type());
    }
    return false;
  }

  private boolean let(Expression.LetStatement let, List<Typed.Statement> into) {
    SyntaxType written = let.type();
    Type type =
        written == null ? context.inference.fresh(let.pattern().span()) : context.type(written);
    Expression initial = let.value();
    Typed value = null;
    if (initial != null) {
      Typed checked = context.expressions.check(initial, type);
      value =
          written == null
              ? context.coercion.coerce(checked, type, Coercion.Site.OTHER)
              : context.coercion.coerce(
                  checked, type, Coercion.Site.OTHER, written.span(), "expected due to this");
      if (Types.isNever(value.type()) && Types.isUnknown(type)) {
        context.inference.unify(type, Type.UNIT);
      }
    }
    Expression.Block elseBlock = let.otherwise();
    Typed otherwise = null;
    if (elseBlock != null) {
      otherwise = block(elseBlock, null, null);
      if (!Types.isNever(otherwise.type()) && !Types.isErroneous(otherwise.type())) {
        context.error(
            Diagnostic.error(
                "E0308", "`else` clause of `let...else` does not diverge", elseBlock.span()));
      }
    }
    TypedPattern pattern = context.patterns.check(let.pattern(), type);
    if (otherwise == null) {
      Exhaustiveness.checkIrrefutable(context, pattern, type);
    }
    into.add(new Typed.Let(pattern, type, value, otherwise, let.span()));
    return value != null && Types.isNever(value.type());
  }

  Typed alternative(Expression.Block block, @Nullable Type wanted, Type type) {
    return context.coercion.coerce(block(block, wanted, null), type, Coercion.Site.OTHER);
  }

  Typed alternative(Expression expression, @Nullable Type wanted, Type type) {
    Typed typed = context.expressions.check(expression, wanted);
    return context.coercion.coerce(typed, type, Coercion.Site.OTHER);
  }

  /** The type of alternatives: never if none of them ends. */
  Type join(Type type, List<Typed> alternatives) {
    boolean never = alternatives.stream().allMatch(typed -> Types.isNever(typed.type()));
    if (!never) {
      return type;
    }
    if (Types.isUnknown(type)) {
      context.inference.unify(type, Type.UNIT);
    }
    return new Type.Never();
  }

  private Typed match(Expression.Match match, @Nullable Type expected) {
    Typed scrutinee = context.expressions.check(match.scrutinee());
    Type type = expected == null ? context.inference.fresh(match.span()) : expected;
    List<Typed.Arm> arms = new ArrayList<>();
    List<Typed> bodies = new ArrayList<>();
    for (Expression.Arm arm : match.arms()) {
      context.scopes.open();
      TypedPattern pattern = context.patterns.check(arm.pattern(), scrutinee.type());
      Expression written = arm.guard();
      if (written instanceof Expression.Let) {
        context.unsupported("`if let` guards", written.span());
        written = null;
      }
      Typed guard =
          written == null
              ? null
              : context.expressions.expect(written, Type.BOOL, Coercion.Site.OTHER);
      Typed body = context.expressions.expect(arm.body(), type, Coercion.Site.OTHER);
      context.scopes.close();
      bodies.add(body);
      arms.add(new Typed.Arm(pattern, guard, body));
    }
    if (arms.isEmpty() && !Types.isNever(scrutinee.type())) {
      context.error(Diagnostic.error("E0004", "non-exhaustive patterns: no arm", match.span()));
    }
    Exhaustiveness.check(context, arms, scrutinee, match.scrutinee().span());
    return new Typed.Match(scrutinee, arms, join(type, bodies), match.span());
  }

  private Typed matches(Expression.Matches matches) {
    Typed scrutinee = context.expressions.check(matches.scrutinee());
    context.scopes.open();
    TypedPattern pattern = context.patterns.check(matches.pattern(), scrutinee.type());
    Expression written = matches.guard();
    Typed guard =
        written == null
            ? null
            : context.expressions.expect(written, Type.BOOL, Coercion.Site.OTHER);
    context.scopes.close();
    Span span = matches.span();
    List<Typed.Arm> arms =
        List.of(
            new Typed.Arm(pattern, guard, new Typed.Literal(1, Type.BOOL, span)),
            new Typed.Arm(
                new TypedPattern.Wildcard(span), null, new Typed.Literal(0, Type.BOOL, span)));
    return new Typed.Match(scrutinee, arms, Type.BOOL, span);
  }

  private Typed loop(Expression.Loop loop, @Nullable Type expected) {
    Type result = expected == null ? context.inference.fresh(loop.span()) : expected;
    Typed.Target target = new Typed.Target(loop.label(), true, result);
    context.targets.push(target);
    Typed body = block(loop.body(), Type.UNIT, null);
    context.targets.pop();
    if (!target.isBroken() && Types.isUnknown(result)) {
      context.inference.unify(result, Type.UNIT);
    }
    return new Typed.Loop(target, body, target.isBroken() ? result : new Type.Never(), loop.span());
  }

  private Typed breakOut(Expression.Break jump) {
    Span span = jump.span();
    Typed.Target target = target(jump.label(), false, span);
    Expression written = jump.value();
    if (target == null) {
      if (written != null) {
        context.expressions.check(written);
      }
      return new Typed.Erroneous(span);
    }
    target.markBroken();
    if (written == null) {
      unitExpected(target.result(), span);
      return new Typed.Break(target, null, span);
    }
    Typed value = context.expressions.expect(written, target.result(), Coercion.Site.OTHER);
    return new Typed.Break(target, value, span);
  }

  /** As {@link Scopes#find}: labels are hygienic too. */
  private Typed.@Nullable Target named(Identifier label) {
    Hygiene hygiene = label.hygiene();
    int before = Integer.MAX_VALUE;
    while (true) {
      for (Typed.Target target : context.targets) {
        Identifier own = target.label();
        if (own != null
            && own.text().equals(label.text())
            && Objects.equals(own.hygiene(), hygiene)
            && own.span().start() < before) {
          return target;
        }
      }
      if (hygiene == null) {
        return null;
      }
      before = hygiene.definition();
      hygiene = hygiene.outer();
    }
  }

  private Typed.@Nullable Target target(@Nullable Identifier label, boolean loopOnly, Span span) {
    Typed.Target named = label == null ? null : named(label);
    for (Typed.Target target : context.targets) {
      boolean found = label == null ? target.isLoop() : target == named;
      if (found) {
        if (loopOnly && !target.isLoop()) {
          context.error(Diagnostic.error("E0696", "`continue` pointing to a labeled block", span));
          return null;
        }
        return target;
      }
    }
    context.error(
        label == null
            ? Diagnostic.error("E0268", "`break` or `continue` outside of a loop", span)
            : Diagnostic.error(
                "E0426", "use of undeclared label `" + label.text() + "`", label.span()));
    return null;
  }
}
