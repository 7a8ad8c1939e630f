package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.LibraryFunction;
import dev.thawline.rust.type.OrderUse;
import dev.thawline.rust.type.Typed;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The orderings of an atomic operation. One that is known only at run time is looked at when the
 * operation is carried out, as the library's own {@code match order { .. }} does: the operation
 * stands there once for each ordering, and those that make no sense panic.
 */
final class RunTimeOrders {
  private final FunctionBuilder builder;
  private final Typed.LibraryCall call;
  private final List<Operand> values;

  /**
   * @param values the arguments of the call
   */
  RunTimeOrders(FunctionBuilder builder, Typed.LibraryCall call, List<Operand> values) {
    this.builder = builder;
    this.call = call;
    this.values = values;
  }

  /** Emits the instruction that the orderings make. */
  void emit(Function<List<MemoryOrder>, Instruction> instruction) {
    emit(List.of(), instruction);
  }

  private void emit(List<MemoryOrder> known, Function<List<MemoryOrder>, Instruction> instruction) {
    Span span = call.span();
    if (known.size() == call.orders().size()) {
      builder.emit(instruction.apply(known), span);
      return;
    }
    OrderUse use = call.orders().get(known.size());
    if (use.written() != null) {
      emit(with(known, use.written()), instruction);
      return;
    }
    builder.beginAnnounced();
    Operand value = values.get(use.argument());
    Operand variant = builder.compute(Operator.VARIANT, ScalarType.U8, 0, span, value);
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    for (int i = 0; i < OrderUse.ORDERS.size(); i++) {
      MemoryOrder order = OrderUse.ORDERS.get(i);
      FunctionBuilder.Label other = new FunctionBuilder.Label();
      if (i < OrderUse.ORDERS.size() - 1) {
        FunctionBuilder.Label here = new FunctionBuilder.Label();
        Operand number = Operand.of(Constant.of(ScalarType.U8, i));
        Operand same = builder.compute(Operator.EQUAL, ScalarType.U8, 0, span, variant, number);
        builder.branch(same, here, other, span);
        builder.bindWithin(here);
      }
      String complaint = complaint(call.function(), known.size(), order);
      if (complaint == null) {
        emit(with(known, order), instruction);
        builder.jump(end, span);
      } else {
        builder.emit(new Instruction.Panic(complaint), span);
      }
      builder.bindWithin(other);
    }
    builder.bindWithin(end);
  }

  private static List<MemoryOrder> with(List<MemoryOrder> known, MemoryOrder order) {
    List<MemoryOrder> more = new ArrayList<>(known);
    more.add(order);
    return more;
  }

  /** What std's panic says of an ordering, the {@code index}-th of its operation, else null. */
  private static @Nullable String complaint(
      LibraryFunction function, int index, MemoryOrder order) {
    return switch (function) {
      case ATOMIC_LOAD -> releasing(order, "load");
      case ATOMIC_STORE ->
          order == MemoryOrder.ACQUIRE
              ? "there is no such thing as an acquire store"
              : order == MemoryOrder.ACQ_REL
                  ? "there is no such thing as an acquire-release store"
                  : null;
      case ATOMIC_COMPARE_EXCHANGE, ATOMIC_COMPARE_EXCHANGE_WEAK ->
          index == 1 ? releasing(order, "failure ordering") : null;
      case ATOMIC_FETCH_UPDATE -> index == 1 ? releasing(order, "load") : null;
      case FENCE ->
          order == MemoryOrder.RELAXED ? "there is no such thing as a relaxed fence" : null;
      default -> null;
    };
  }

  private static @Nullable String releasing(MemoryOrder order, String what) {
    return order == MemoryOrder.RELEASE
        ? "there is no such thing as a release " + what
        : order == MemoryOrder.ACQ_REL
            ? "there is no such thing as an acquire-release " + what
            : null;
  }
}
