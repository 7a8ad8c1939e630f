package dev.thawline.lower;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.program.UpdateOperator;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code thread::scope} whose threads are not all started by its body itself: as in the library,
 * a number in memory that every start raises and every end lowers, and for whose return to zero the
 * scope waits. Handles on the scope are pointers to it.
 */
final class SharedScope {
  private static final Layout NUMBER = Layout.of(ScalarType.USIZE);
  private static final Operand ZERO = Operand.of(Constant.of(ScalarType.USIZE, 0));
  private static final Operand ONE = Operand.of(Constant.of(ScalarType.USIZE, 1));

  private SharedScope() {}

  /** A scope without threads. */
  static Operand open(FunctionBuilder builder, Span span) {
    int pointer = builder.register();
    builder.emit(new Instruction.Allocate(pointer, AllocationKind.LOCAL, NUMBER, "scope"), span);
    Operand scope = Operand.register(pointer);
    builder.emit(new Instruction.Store(scope, ZERO, NUMBER, MemoryOrder.NON_ATOMIC), span);
    return scope;
  }

  /** One thread more. */
  static void raise(FunctionBuilder builder, Operand scope, Span span) {
    change(builder, scope, UpdateOperator.ADD, MemoryOrder.RELAXED, span);
  }

  /** Waits until no thread is left. */
  static void close(FunctionBuilder builder, Operand scope, Span span) {
    FunctionBuilder.Label head = new FunctionBuilder.Label();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    builder.jump(head, span);
    builder.bind(head, span);
    builder.emit(new Instruction.LoopHead(builder.loop(), true), span);
    int left = builder.register();
    builder.emit(new Instruction.Load(left, scope, NUMBER, MemoryOrder.ACQUIRE), span);
    Operand none =
        builder.compute(Operator.EQUAL, ScalarType.USIZE, 0, span, Operand.register(left), ZERO);
    builder.branch(none, end, head, span);
    builder.bind(end, span);
    builder.emit(new Instruction.Deallocate(scope, AllocationKind.LOCAL), span);
  }

  /**
   * What a thread of such a scope runs: its function, then it is one less.
   *
   * @param arity how many arguments the function takes; they come after the scope and the function
   */
  static Function thread(int arity, Span span) {
    FunctionBuilder builder = new FunctionBuilder(true);
    Operand scope = Operand.register(builder.register());
    Operand function = Operand.register(builder.register());
    List<Operand> arguments = new ArrayList<>();
    for (int i = 0; i < arity; i++) {
      arguments.add(Operand.register(builder.register()));
    }
    int result = builder.register();
    builder.emit(new Instruction.Call(result, function, arguments), span);
    builder.step(span);
    change(builder, scope, UpdateOperator.SUBTRACT, MemoryOrder.RELEASE, span);
    builder.emit(new Instruction.Return(Operand.register(result)), span);
    return builder.finish("scoped thread", arity + 2, span);
  }

  private static void change(
      FunctionBuilder builder,
      Operand scope,
      UpdateOperator operator,
      MemoryOrder order,
      Span span) {
    builder.emit(
        new Instruction.Update(builder.register(), scope, operator, ONE, ScalarType.USIZE, order),
        span);
  }
}
