package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.LocalVariable;
import dev.thawline.rust.type.ScopeUses;
import dev.thawline.rust.type.Typed;
import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The threads that the body of a {@code thread::scope} has started: a list of handles in a
 * register, newest outermost, and their number in another. The body hands them to its caller beside
 * its result; the caller waits for all of them, in the order in which they were started.
 */
final class ScopeThreads {
  private static final Operand UNIT = Operand.of(new Constant.Unit());

  private final FunctionBuilder builder;
  private final @Nullable LocalVariable scope;
  private final int list;
  private final int count;

  /**
   * @param scope the variable from which they are started
   */
  ScopeThreads(FunctionBuilder builder, Span span, @Nullable LocalVariable scope) {
    this.builder = builder;
    this.scope = scope;
    this.list = builder.register();
    this.count = builder.register();
    builder.copy(list, UNIT, span);
    builder.copy(count, number(0), span);
  }

  /** Whether they are those of the scope that an expression names. */
  boolean areOf(Typed receiver) {
    return scope != null && ScopeUses.started(receiver) == scope;
  }

  private static Operand number(long value) {
    return Operand.of(Constant.of(ScalarType.USIZE, value));
  }

  void add(Operand handle, Span span) {
    product(builder, list, Operand.register(list), handle, span);
    change(builder, count, Operator.WRAPPING_ADD, span);
  }

  /** What the body returns: its value and its threads. */
  Operand withThreads(Operand value, Span span) {
    return builder.compute(
        Operator.MAKE_PRODUCT,
        ScalarType.U8,
        0,
        span,
        value,
        Operand.register(list),
        Operand.register(count));
  }

  /** Waits for the threads in what a body returned; the body's value. */
  static Operand joinAll(FunctionBuilder builder, Operand returned, Span span) {
    Operand value = field(builder, returned, 0, span);
    int newest = builder.register();
    int oldest = builder.register();
    int left = builder.register();
    builder.copy(newest, field(builder, returned, 1, span), span);
    builder.copy(left, field(builder, returned, 2, span), span);
    builder.copy(oldest, UNIT, span);

    FunctionBuilder.Label reversing = new FunctionBuilder.Label();
    FunctionBuilder.Label reverse = new FunctionBuilder.Label();
    FunctionBuilder.Label reversed = new FunctionBuilder.Label();
    builder.bind(reversing, span);
    builder.branch(isZero(builder, left, span), reversed, reverse, span);
    builder.bind(reverse, span);
    Operand handle = field(builder, Operand.register(newest), 1, span);
    product(builder, oldest, Operand.register(oldest), handle, span);
    builder.copy(newest, field(builder, Operand.register(newest), 0, span), span);
    change(builder, left, Operator.WRAPPING_SUBTRACT, span);
    builder.jump(reversing, span);
    builder.bind(reversed, span);
    builder.copy(left, field(builder, returned, 2, span), span);

    FunctionBuilder.Label joining = new FunctionBuilder.Label();
    FunctionBuilder.Label join = new FunctionBuilder.Label();
    FunctionBuilder.Label joined = new FunctionBuilder.Label();
    builder.bind(joining, span);
    builder.branch(isZero(builder, left, span), joined, join, span);
    builder.bind(join, span);
    Operand next = field(builder, Operand.register(oldest), 1, span);
    builder.emit(new Instruction.Join(builder.register(), next), span);
    builder.copy(oldest, field(builder, Operand.register(oldest), 0, span), span);
    change(builder, left, Operator.WRAPPING_SUBTRACT, span);
    builder.jump(joining, span);
    builder.bind(joined, span);
    return value;
  }

  private static Operand field(FunctionBuilder builder, Operand product, int index, Span span) {
    return builder.compute(Operator.FIELD, ScalarType.U8, index, span, product);
  }

  private static Operand isZero(FunctionBuilder builder, int register, Span span) {
    return builder.compute(
        Operator.EQUAL, ScalarType.USIZE, 0, span, Operand.register(register), number(0));
  }

  private static void product(
      FunctionBuilder builder, int target, Operand rest, Operand handle, Span span) {
    builder.emit(
        new Instruction.Compute(
            target, Operator.MAKE_PRODUCT, ScalarType.U8, 0, List.of(rest, handle)),
        span);
  }

  private static void change(FunctionBuilder builder, int target, Operator operator, Span span) {
    builder.emit(
        new Instruction.Compute(
            target, operator, ScalarType.USIZE, 0, List.of(Operand.register(target), number(1))),
        span);
  }
}
