package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.syntax.BinaryOperator;
import dev.thawline.rust.type.Typed;
import dev.thawline.rust.type.TypedPattern;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Blocks, statements, branches, loops. Where control meets, the next event starts a step. */
final class ControlLowering {
  /** Where jumps to a loop or labelled block go. */
  private record Exit(
      FunctionBuilder.@Nullable Label again, FunctionBuilder.Label end, int result, int depth) {}

  private final BodyLowering body;
  private final OutputLowering output;
  private final Map<Typed.Target, Exit> exits = new HashMap<>();

  ControlLowering(BodyLowering body) {
    this.body = body;
    this.output = new OutputLowering(body);
  }

  private FunctionBuilder builder() {
    return body.builder();
  }

  Operand value(Typed typed, ValueLowering.Use use, Span step) {
    if (typed instanceof Typed.Block block) {
      return block(block, use);
    }
    if (typed instanceof Typed.If branch) {
      return branch(branch, use);
    }
    if (typed instanceof Typed.Match match) {
      return match(match, use);
    }
    if (typed instanceof Typed.Loop loop) {
      return loop(loop);
    }
    if (typed instanceof Typed.For loop) {
      return forLoop(loop);
    }
    if (typed instanceof Typed.Break jump) {
      return breakOut(jump);
    }
    if (typed instanceof Typed.Continue jump) {
      Exit exit = exit(jump.target());
      FunctionBuilder.Label again = exit.again();
      if (again == null) {
        throw new IllegalStateException("continue of a block");
      }
      body.scopes().leaveTo(exit.depth());
      builder().jump(again, jump.span());
      return BodyLowering.NOTHING;
    }
    if (typed instanceof Typed.Return jump) {
      Typed result = jump.value();
      Operand value =
          result == null
              ? BodyLowering.UNIT
              : body.values().value(result, ValueLowering.Use.PLACED, step);
      body.returnWith(value, jump.span());
      return BodyLowering.NOTHING;
    }
    return output.value(typed, step);
  }

  private Exit exit(Typed.Target target) {
    Exit exit = exits.get(target);
    if (exit == null) {
      throw new IllegalStateException("a jump out of nothing");
    }
    return exit;
  }

  private Operand block(Typed.Block block, ValueLowering.Use use) {
    Typed.Target target = block.target();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    int result = target == null ? -1 : builder().register();
    if (target != null) {
      exits.put(target, new Exit(null, end, result, body.scopes().depth()));
    }
    boolean isLabelled = target != null;
    if (isLabelled) {
      body.scopes().openTemporary(block.closingBrace());
    }
    body.scopes().openBlock(block.closingBrace());
    block.statements().forEach(this::statement);
    Typed last = block.result();
    Operand value = last == null ? BodyLowering.UNIT : body.values().value(last, use, last.span());
    body.scopes().close();
    if (!isLabelled) {
      return value;
    }
    if (!body.scopes().isEmpty() && Retagging.hasReferences(block.type())) {
      // A jump out of the block does not make them: they end here, not with the statement.
      throw new SpecException(
          Diagnostic.unsupported("temporaries in the value of a labelled block", block.span()));
    }
    body.scopes().close();
    builder().copy(result, value, block.span());
    builder().jump(end, block.span());
    builder().bind(end, block.closingBrace());
    return Operand.register(result);
  }

  private void statement(Typed.Statement statement) {
    if (statement instanceof Typed.Evaluate evaluate) {
      body.scopes().openTemporary(last(evaluate.span()));
      Typed expression = evaluate.expression();
      Operand unused = body.values().value(expression, ValueLowering.Use.OPERAND, evaluate.span());
      body.values().discard(unused, expression.type());
      body.scopes().close();
    } else if (statement instanceof Typed.Let let) {
      body.scopes().openTemporary(last(let.span()));
      let(let);
      body.scopes().close();
    }
  }

  private static Span last(Span span) {
    return new Span(span.file(), Math.max(span.start(), span.end() - 1), span.end());
  }

  private void let(Typed.Let let) {
    Typed value = let.value();
    if (value == null) {
      builder().step(let.span());
      body.patterns().declareWithout(let.pattern());
      return;
    }
    Typed otherwise = let.otherwise();
    if (otherwise != null) {
      letElse(let, value, otherwise);
      return;
    }
    body.temporaries().extend(value, PatternLowering.bindsByReference(let.pattern()));
    if (value instanceof Typed.Place && !(let.pattern() instanceof TypedPattern.Binding)) {
      body.places().prepare(value);
      builder().step(let.span());
      Location location = body.places().locate(value);
      body.patterns().bind(let.pattern(), subject(value, location));
    } else if (value instanceof Typed.Place
        && let.pattern() instanceof TypedPattern.Binding binding
        && binding.mode() != TypedPattern.Mode.VALUE) {
      body.places().prepare(value);
      builder().step(let.span());
      Location location = body.places().locate(value);
      body.patterns().bind(let.pattern(), subject(value, location));
    } else {
      Operand operand = body.values().value(value, ValueLowering.Use.PLACED, let.span());
      body.patterns().initialize(let.pattern(), operand, let.type(), body.scopes().statement());
    }
  }

  private PatternLowering.Subject subject(Typed place, Location location) {
    return new PatternLowering.Subject(body, location, body.ownership().owner(place));
  }

  /** The temporaries of the value end before the other way is gone. */
  private void letElse(Typed.Let let, Typed value, Typed otherwise) {
    FunctionBuilder.Label fail = new FunctionBuilder.Label();
    FunctionBuilder.Label fits = new FunctionBuilder.Label();
    Supplier<PatternLowering.Subject> look = scrutinee(value, List.of(let.pattern()), let.span());
    PatternLowering.Subject subject = look.get();
    body.patterns().test(let.pattern(), subject, fail);
    builder().jump(fits, let.span());
    builder().bind(fail, otherwise.span());
    body.scopes()
        .without(() -> body.values().value(otherwise, ValueLowering.Use.OPERAND, otherwise.span()));
    builder().bind(fits, let.pattern().span());
    if (PatternLowering.binds(let.pattern())) {
      body.patterns().bind(let.pattern(), look.get());
    }
  }

  /** A condition: its temporaries end with it. */
  private Operand condition(Typed typed) {
    body.scopes().openTemporary(last(typed.span()));
    Operand value = body.values().value(typed, ValueLowering.Use.OPERAND, typed.span());
    body.scopes().close();
    return value;
  }

  /** An arm or branch: its temporaries end with it. */
  private void arm(Typed typed, ValueLowering.Use use, int result) {
    body.scopes().openTemporary(BodyLowering.closingBrace(typed));
    Operand value = body.values().value(typed, use, typed.span());
    builder().copy(result, value, typed.span());
    body.scopes().close();
  }

  private Operand branch(Typed.If branch, ValueLowering.Use use) {
    Operand condition = condition(branch.condition());
    FunctionBuilder.Label then = new FunctionBuilder.Label();
    FunctionBuilder.Label otherwise = new FunctionBuilder.Label();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    int result = builder().register();
    builder().branch(condition, then, otherwise, branch.condition().span());
    builder().bind(then, branch.then().span());
    arm(branch.then(), use, result);
    builder().jump(end, branch.span());
    builder().bind(otherwise, branch.span());
    Typed rest = branch.otherwise();
    if (rest != null) {
      arm(rest, use, result);
    } else {
      builder().copy(result, BodyLowering.UNIT, branch.span());
    }
    builder().jump(end, branch.span());
    builder().bind(end, branch.span());
    return Operand.register(result);
  }

  Operand shortCircuit(Typed.Binary binary) {
    boolean and = binary.operator() == BinaryOperator.AND;
    Span span = binary.span();
    int result = builder().register();
    builder().copy(result, condition(binary.left()), span);
    FunctionBuilder.Label more = new FunctionBuilder.Label();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    Operand so = Operand.register(result);
    builder().branch(so, and ? more : end, and ? end : more, span);
    builder().bind(more, binary.right().span());
    builder().copy(result, condition(binary.right()), span);
    builder().jump(end, span);
    builder().bind(end, span);
    return so;
  }

  /**
   * What the patterns look at: each look at a place evaluates the place again, with its
   * dereferences.
   */
  private Supplier<PatternLowering.Subject> scrutinee(
      Typed typed, List<TypedPattern> patterns, Span step) {
    if (typed instanceof Typed.Place) {
      body.places().prepare(typed);
      builder().step(step);
      body.ownership().used(typed);
      return () -> subject(typed, body.places().locate(typed));
    }
    Operand value = body.values().value(typed, ValueLowering.Use.PLACED, step);
    PatternLowering.Subject found =
        body.patterns()
            .subject(patterns, value, typed.type(), body.scopes().statement(), typed.span());
    return () -> new PatternLowering.Subject(body, found.location(), found.owner());
  }

  private Operand match(Typed.Match match, ValueLowering.Use use) {
    Span span = match.scrutinee().span();
    List<TypedPattern> patterns = match.arms().stream().map(Typed.Arm::pattern).toList();
    Supplier<PatternLowering.Subject> look = scrutinee(match.scrutinee(), patterns, span);
    PatternLowering.Subject subject = look.get();
    int result = builder().register();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    if (!match.arms().isEmpty()) {
      body.patterns().prefetch(patterns.get(0), subject, span);
    }
    for (Typed.Arm arm : match.arms()) {
      FunctionBuilder.Label next = new FunctionBuilder.Label();
      body.scopes().openBlock(BodyLowering.closingBrace(arm.body()));
      int depth = body.scopes().depth();
      body.patterns().test(arm.pattern(), subject, next);
      builder().step(arm.pattern().span());
      Typed guard = arm.guard();
      Runnable binding =
          () -> {
            if (PatternLowering.binds(arm.pattern())) {
              body.patterns().bind(arm.pattern(), look.get());
            }
          };
      if (guard == null) {
        binding.run();
      } else {
        Runnable commit = body.ownership().deferring(binding);
        guard(guard, next, depth);
        commit.run();
      }
      arm(arm.body(), use, result);
      body.scopes().close();
      builder().jump(end, match.span());
      builder().bind(next, span);
    }
    builder().emit(new Instruction.Panic("internal error: entered unreachable code"), match.span());
    builder().bind(end, match.span());
    return Operand.register(result);
  }

  private void guard(Typed guard, FunctionBuilder.Label next, int depth) {
    Operand condition = condition(guard);
    FunctionBuilder.Label good = new FunctionBuilder.Label();
    FunctionBuilder.Label bad = new FunctionBuilder.Label();
    builder().branch(condition, good, bad, guard.span());
    builder().bind(bad, guard.span());
    body.scopes().leaveTo(depth - 1);
    builder().jump(next, guard.span());
    builder().bind(good, guard.span());
  }

  private Operand loop(Typed.Loop loop) {
    Span span = loop.span();
    FunctionBuilder.Label head = new FunctionBuilder.Label();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    int result = builder().register();
    builder().copy(result, BodyLowering.UNIT, span);
    exits.put(loop.target(), new Exit(head, end, result, body.scopes().depth()));
    builder().jump(head, span);
    builder().bind(head, loop.body().span());
    builder().emit(new Instruction.LoopHead(builder().loop(), true), span);
    body.scopes().openTemporary(BodyLowering.closingBrace(loop.body()));
    body.values().value(loop.body(), ValueLowering.Use.OPERAND, loop.body().span());
    body.scopes().close();
    builder().jump(head, span);
    builder().bind(end, span);
    return Operand.register(result);
  }

  private Operand breakOut(Typed.Break jump) {
    Exit exit = exit(jump.target());
    Typed value = jump.value();
    Operand operand =
        value == null
            ? BodyLowering.UNIT
            : body.values().value(value, ValueLowering.Use.PLACED, jump.span());
    builder().copy(exit.result(), operand, jump.span());
    body.scopes().leaveTo(exit.depth());
    builder().jump(exit.end(), jump.span());
    return BodyLowering.NOTHING;
  }

  private Operand forLoop(Typed.For loop) {
    Span span = loop.span();
    FunctionBuilder builder = builder();
    List<Operand> bounds =
        body.values().all(List.of(loop.from(), loop.to()), ValueLowering.Use.OPERAND);
    int counter = builder.register();
    int bound = builder.register();
    builder.copy(counter, bounds.get(0), span);
    builder.copy(bound, bounds.get(1), span);
    Operand now = Operand.register(counter);
    Operand limit = Operand.register(bound);
    ScalarType type = OperatorLowering.scalar(loop.from().type());
    FunctionBuilder.Label head = new FunctionBuilder.Label();
    FunctionBuilder.Label inside = new FunctionBuilder.Label();
    FunctionBuilder.Label next = new FunctionBuilder.Label();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    exits.put(loop.target(), new Exit(next, end, builder.register(), body.scopes().depth()));
    Operator compare = loop.inclusive() ? Operator.LESS_OR_EQUAL : Operator.LESS;
    builder.jump(head, span);
    builder.bind(head, span);
    Operand more = builder.compute(compare, type, 0, span, now, limit);
    builder.branch(more, inside, end, span);
    builder.bind(inside, loop.body().span());
    builder.emit(new Instruction.LoopHead(builder.loop(), false), span);
    body.scopes().openBlock(BodyLowering.closingBrace(loop.body()));
    body.patterns().initialize(loop.pattern(), now, loop.from().type(), body.scopes().block());
    body.scopes().openTemporary(BodyLowering.closingBrace(loop.body()));
    body.values().value(loop.body(), ValueLowering.Use.OPERAND, loop.body().span());
    body.scopes().close();
    body.scopes().close();
    builder.jump(next, span);
    builder.bind(next, span);
    if (loop.inclusive()) {
      // The last value may be the largest of its type: stop before counting beyond it.
      FunctionBuilder.Label count = new FunctionBuilder.Label();
      Operand last = builder.compute(Operator.EQUAL, type, 0, span, now, limit);
      builder.branch(last, end, count, span);
      builder.bind(count, span);
    }
    Operand one = Operand.of(Constant.of(type, 1));
    builder.emit(
        new Instruction.Compute(counter, Operator.WRAPPING_ADD, type, 0, List.of(now, one)), span);
    builder.jump(head, span);
    builder.bind(end, span);
    return BodyLowering.UNIT;
  }
}
