package dev.thawline.litmus;

import dev.thawline.program.Instruction;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.program.UpdateOperator;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates the calls of threads: all are to functions of {@code <stdatomic.h>}. */
final class AtomicLowering {
  private final CodeBuilder code;
  private final Scope scope;
  private final ExpressionLowering expressions;
  private final Conversions conversions;

  AtomicLowering(
      CodeBuilder code, Scope scope, ExpressionLowering expressions, Conversions conversions) {
    this.code = code;
    this.scope = scope;
    this.expressions = expressions;
    this.conversions = conversions;
  }

  /** What a call yields; null for nothing. */
  @Nullable Computed call(Expression.Call call, @Nullable Variable into) {
    AtomicFunction.Named named = named(call);
    List<MemoryOrder> orders = orders(call, named);
    MemoryOrder order = orders.isEmpty() ? MemoryOrder.SEQ_CST : orders.get(0);
    Span span = call.span();
    UpdateOperator operator = named.function().operator();
    if (operator != null) {
      Computed pointer = expressions.pointer(call.arguments().get(0));
      CType type = pointer.type().pointee().withoutAtomic();
      if (operator != UpdateOperator.EXCHANGE && (type.isPointer() || type.isBool())) {
        throw Problems.unsupported("`" + call.function().text() + "` of `" + type + "`", span);
      }
      Computed operand = expressions.as(type, call.arguments().get(1));
      return update(pointer, operator, operand, order, into, span);
    }
    return switch (named.function()) {
      case LOAD -> {
        Computed pointer = expressions.pointer(call.arguments().get(0));
        yield expressions.load(pointer, order, into, span);
      }
      case STORE -> store(call, order);
      case INIT -> store(call, MemoryOrder.NON_ATOMIC);
      case THREAD_FENCE -> {
        // A relaxed fence has no effect (C11, 7.17.4.1).
        if (order != MemoryOrder.RELAXED) {
          code.step(new Instruction.Fence(order), span);
        }
        yield null;
      }
      default -> {
        Operand success = compareExchange(call, named, orders);
        yield new Computed(conversions.fromTruth(success, CType.INT, span), CType.INT);
      }
    };
  }

  private @Nullable Computed store(Expression.Call call, MemoryOrder order) {
    Computed pointer = expressions.pointer(call.arguments().get(0));
    Computed value = expressions.as(pointer.type().pointee(), call.arguments().get(1));
    expressions.store(pointer, value.operand(), order, call.span());
    return null;
  }

  /** A read-modify-write; yields what was there. */
  Computed update(
      Computed pointer,
      UpdateOperator operator,
      Computed operand,
      MemoryOrder order,
      @Nullable Variable into,
      Span span) {
    CType type = pointer.type().pointee().withoutAtomic();
    int target = expressions.target(type, into);
    code.step(
        new Instruction.Update(
            target, pointer.operand(), operator, operand.operand(), type.machine(), order),
        span);
    return new Computed(Operand.register(target), type);
  }

  /** Of a compare-exchange whether it succeeded, as a truth value; null for other calls. */
  @Nullable Operand success(Expression.Call call) {
    AtomicFunction.Named named = AtomicFunction.find(call.function().text());
    if (named == null || !named.function().isCompareExchange()) {
      return null;
    }
    return compareExchange(call, named, orders(call, named(call)));
  }

  /**
   * What is expected lies in a register, {@code &r0}, or in memory; there the value that was found
   * is left when it is another one (C11, 7.17.7.4).
   */
  private Operand compareExchange(
      Expression.Call call, AtomicFunction.Named named, List<MemoryOrder> orders) {
    Span span = call.span();
    Computed pointer = expressions.pointer(call.arguments().get(0));
    CType type = pointer.type().pointee().withoutAtomic();
    Expression expected = call.arguments().get(1);
    boolean weak = named.function() == AtomicFunction.COMPARE_EXCHANGE_WEAK;
    if (expected instanceof Expression.AddressOf address
        && address.place() instanceof Expression.Reference reference) {
      Variable variable = scope.assigned(reference.name(), type);
      requireLike(type, variable.type(), expected);
      Computed desired = expressions.as(type, call.arguments().get(2));
      Operand pair = exchange(pointer, variable.value(), desired, orders, weak, span);
      // Where it succeeds, what was found is what was expected.
      code.emit(
          new Instruction.Compute(
              variable.register(), Operator.FIELD, type.machine(), 1, List.of(pair)),
          span);
      return code.compute(Operator.FIELD, ScalarType.BOOL, 0, span, pair);
    }
    Computed memory = expressions.pointer(expected);
    requireLike(type, memory.type().pointee(), expected);
    Computed desired = expressions.as(type, call.arguments().get(2));
    Operand compared =
        expressions.load(memory, MemoryOrder.NON_ATOMIC, null, expected.span()).operand();
    Operand pair = exchange(pointer, compared, desired, orders, weak, span);
    Operand success = code.compute(Operator.FIELD, ScalarType.BOOL, 0, span, pair);
    int failed = code.label();
    int end = code.label();
    code.branch(success, end, failed, span);
    code.place(failed);
    Operand found = code.compute(Operator.FIELD, type.machine(), 1, span, pair);
    expressions.store(memory, found, MemoryOrder.NON_ATOMIC, expected.span());
    code.jump(end, span);
    code.place(end);
    return success;
  }

  private static void requireLike(CType type, CType expected, Expression place) {
    if (!type.isLike(expected)) {
      throw Problems.mismatch(
          "expected the address of `" + type + "`, found that of `" + expected + "`", place.span());
    }
  }

  private Operand exchange(
      Computed pointer,
      Operand expected,
      Computed desired,
      List<MemoryOrder> orders,
      boolean weak,
      Span span) {
    int pair = code.register();
    boolean given = !orders.isEmpty();
    code.step(
        new Instruction.CompareExchange(
            pair,
            pointer.operand(),
            expected,
            desired.operand(),
            desired.type().machine(),
            given ? orders.get(0) : MemoryOrder.SEQ_CST,
            given ? orders.get(1) : MemoryOrder.SEQ_CST,
            weak),
        span);
    return Operand.register(pair);
  }

  // ---- names and numbers of arguments

  private static AtomicFunction.Named named(Expression.Call call) {
    Name name = call.function();
    AtomicFunction.Named named = AtomicFunction.find(name.text());
    if (named == null && AtomicFunction.isUnsupported(name.text())) {
      throw Problems.unsupported("`" + name.text() + "`", name.span());
    }
    if (named == null) {
      throw Problems.unknown("no function `" + name.text() + "`", name, AtomicFunction.names());
    }
    int wanted = named.arguments() + named.orders();
    if (call.arguments().size() != wanted) {
      throw Problems.error(
          "T0301",
          "`" + name.text() + "` takes " + wanted + (wanted == 1 ? " argument" : " arguments"),
          call.span(),
          null);
    }
    return named;
  }

  private static List<MemoryOrder> orders(Expression.Call call, AtomicFunction.Named named) {
    List<MemoryOrder> orders = new ArrayList<>();
    for (int i = 0; i < named.orders(); i++) {
      Expression argument = call.arguments().get(named.arguments() + i);
      if (!(argument instanceof Expression.Reference reference)) {
        throw Problems.error("T0304", "expected a memory order", argument.span(), null);
      }
      orders.add(order(reference.name(), call.function(), named.function(), i));
    }
    return orders;
  }

  private static MemoryOrder order(Name name, Name called, AtomicFunction function, int position) {
    MemoryOrder order = AtomicFunction.order(name.text());
    if (order == null) {
      throw unknownOrder(name);
    }
    if (!function.allows(order, position)) {
      String where =
          position > 0 ? "the failure of `" + called.text() + "`" : "`" + called.text() + "`";
      throw Problems.error(
          "T0304", "`" + name.text() + "` is no order for " + where, name.span(), null);
    }
    return order;
  }

  private static SpecException unknownOrder(Name name) {
    return Problems.unknown(
        "no memory order `" + name.text() + "`", name, AtomicFunction.orderNames());
  }
}
