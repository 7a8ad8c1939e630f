package dev.thawline.rust.type;

import dev.thawline.program.MemoryOrder;
import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Path;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Orderings as they are written at atomic operations, and rustc's lint about senseless ones. */
final class OrderChecker {
  private OrderChecker() {}

  /** The ordering that an argument names; SeqCst after a report. */
  static MemoryOrder order(BodyContext context, Expression argument) {
    return order(context, argument, new HashSet<>());
  }

  private static MemoryOrder order(
      BodyContext context, Expression argument, Set<ConstDefinition> seen) {
    if (argument instanceof Expression.Name name) {
      Path path = context.items.expand(name.path());
      boolean qualified =
          path.isSingle()
              || path.qualifier().name().equals("Ordering")
              || path.qualifier().name().equals("atomic");
      if (LibraryNames.isOrdering(path.name()) && qualified) {
        return switch (path.name()) {
          case "Relaxed" -> MemoryOrder.RELAXED;
          case "Acquire" -> MemoryOrder.ACQUIRE;
          case "Release" -> MemoryOrder.RELEASE;
          case "AcqRel" -> MemoryOrder.ACQ_REL;
          default -> MemoryOrder.SEQ_CST;
        };
      }
      ConstDefinition constant = context.items.constants.get(path.name());
      boolean local = path.isSingle() && context.scopes.find(path.last().name()) != null;
      if (constant != null && constant.isOrdering() && path.isSingle() && !local) {
        if (seen.add(constant)) {
          return order(context, constant.syntax().value(), seen);
        }
        context.error(
            Diagnostic.error(
                "E0391",
                "cycle detected when evaluating constant `" + constant.name() + "`",
                constant.syntax().span()));
        return MemoryOrder.SEQ_CST;
      }
      List<String> names = List.of("Relaxed", "Acquire", "Release", "AcqRel", "SeqCst");
      String near = Suggestion.nearest(path.name(), names);
      if (!local) {
        context.error(
            Diagnostic.error(
                    path.isSingle() ? "E0425" : "E0599",
                    "cannot find ordering `" + name.path().text() + "`",
                    argument.span())
                .withHelp(
                    near == null
                        ? null
                        : "an ordering with a similar name exists: `" + near + "`"));
        return MemoryOrder.SEQ_CST;
      }
    }
    context.unsupported("orderings that are not written at the operation", argument.span());
    return MemoryOrder.SEQ_CST;
  }

  static void load(BodyContext context, MemoryOrder order, Span span) {
    refuse(
        context,
        order == MemoryOrder.RELEASE || order == MemoryOrder.ACQ_REL,
        "atomic loads cannot have `Release` or `AcqRel` ordering",
        span);
  }

  static void store(BodyContext context, MemoryOrder order, Span span) {
    refuse(
        context,
        order == MemoryOrder.ACQUIRE || order == MemoryOrder.ACQ_REL,
        "atomic stores cannot have `Acquire` or `AcqRel` ordering",
        span);
  }

  static void failure(BodyContext context, MemoryOrder order, Span span) {
    refuse(
        context,
        order == MemoryOrder.RELEASE || order == MemoryOrder.ACQ_REL,
        "the failure ordering of a compare-exchange cannot be `Release` or `AcqRel`",
        span);
  }

  static void fence(BodyContext context, MemoryOrder order, Span span) {
    refuse(
        context,
        order == MemoryOrder.RELAXED,
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
