package dev.thawline.rust.type;

import dev.thawline.program.MemoryOrder;
import dev.thawline.rust.syntax.Expression;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Orderings as they are written at atomic operations, and rustc's lint about senseless ones. */
final class OrderChecker {
  private OrderChecker() {}

  /**
   * The ordering that an argument is.
   *
   * @param arguments those of the call; one that is known only at run time is added to them
   */
  static OrderUse order(BodyContext context, Expression argument, List<Typed> arguments) {
    Type type = new Type.Enumeration(EnumDefinition.ORDERING, List.of());
    Typed typed = context.expressions.expect(argument, type, Coercion.Site.ARGUMENT);
    Typed value = typed;
    Set<ConstDefinition> seen = new HashSet<>();
    while (value instanceof Typed.ConstantUse use) {
      if (!seen.add(use.definition())) {
        // Reported as a cycle of constants.
        return OrderUse.of(MemoryOrder.SEQ_CST);
      }
      value = context.value(use.definition());
    }
    if (value instanceof Typed.VariantValue variant) {
      return OrderUse.of(OrderUse.ORDERS.get(variant.variant()));
    }
    if (value instanceof Typed.Erroneous) {
      return OrderUse.of(MemoryOrder.SEQ_CST);
    }
    arguments.add(typed);
    return new OrderUse(null, arguments.size() - 1);
  }

  static void load(BodyContext context, OrderUse order, Span span) {
    refuse(
        context,
        order.written() == MemoryOrder.RELEASE || order.written() == MemoryOrder.ACQ_REL,
        "atomic loads cannot have `Release` or `AcqRel` ordering",
        span);
  }

  static void store(BodyContext context, OrderUse order, Span span) {
    refuse(
        context,
        order.written() == MemoryOrder.ACQUIRE || order.written() == MemoryOrder.ACQ_REL,
        "atomic stores cannot have `Acquire` or `AcqRel` ordering",
        span);
  }

  static void failure(BodyContext context, OrderUse order, Span span) {
    refuse(
        context,
        order.written() == MemoryOrder.RELEASE || order.written() == MemoryOrder.ACQ_REL,
        "the failure ordering of a compare-exchange cannot be `Release` or `AcqRel`",
        span);
  }

  static void fence(BodyContext context, OrderUse order, Span span) {
    refuse(
        context,
        order.written() == MemoryOrder.RELAXED,
        "memory fences cannot have `Relaxed` ordering",
        span);
  }

  /** The lint {@code invalid_atomic_ordering}, which is deny by default. */
  private static void refuse(BodyContext context, boolean bad, String message, Span span) {
    if (bad) {
      context.error(
          Diagnostic.error("T0106", message, span)
              .withLabel("rustc refuses it too (invalid_atomic_ordering)"));
    }
  }
}
