package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A litmus program in herd's dialect of C, with everything observed that event notation prints. */
final class LitmusInC {
  private final List<String> observed = new ArrayList<>();

  private LitmusInC() {}

  static String text(LitmusProgram program) {
    return new LitmusInC().test(program);
  }

  private String test(LitmusProgram program) {
    StringBuilder out = new StringBuilder("C test\n{ }\n");
    String parameters =
        String.join(", ", program.locations().stream().map(name -> "atomic_int* " + name).toList());
    for (int thread = 0; thread < program.threads().size(); thread++) {
      out.append("P").append(thread).append(" (").append(parameters).append(") {\n");
      for (LitmusOperation operation : program.threads().get(thread)) {
        out.append("  ").append(statement(operation)).append('\n');
        if (operation.register() != null) {
          observed.add(thread + ":" + operation.register());
        }
      }
      out.append("}\n");
    }
    observed.addAll(program.observed());
    out.append("locations [").append(String.join("; ", observed)).append("]\nexists (true)\n");
    return out.toString();
  }

  private static String statement(LitmusOperation operation) {
    if (operation instanceof LitmusOperation.Read read) {
      String load =
          read.order() == MemoryOrder.NON_ATOMIC
              ? "*(int *)" + read.location()
              : "atomic_load_explicit(" + read.location() + ", " + order(read.order()) + ")";
      return "int " + read.register() + " = " + load + ";";
    } else if (operation instanceof LitmusOperation.Write write) {
      return write.order() == MemoryOrder.NON_ATOMIC
          ? "*(int *)" + write.location() + " = " + write.value() + ";"
          : "atomic_store_explicit(%s, %s, %s);"
              .formatted(write.location(), write.value(), order(write.order()));
    } else if (operation instanceof LitmusOperation.Update update) {
      return "int %s = atomic_%s_explicit(%s, %s, %s);"
          .formatted(
              update.register(),
              update.operator() == LitmusOperator.EXCHANGE
                  ? "exchange"
                  : "fetch_" + update.operator().word(),
              update.location(),
              update.operand(),
              order(update.order()));
    } else if (operation instanceof LitmusOperation.CompareExchange exchange) {
      return "int %s = %s; atomic_compare_exchange_%s_explicit(%s, &%s, %s, %s, %s);"
          .formatted(
              exchange.register(),
              exchange.expected(),
              exchange.weak() ? "weak" : "strong",
              exchange.location(),
              exchange.register(),
              exchange.replacement(),
              order(exchange.success()),
              order(exchange.failure()));
    }
    LitmusOperation.Fence fence = (LitmusOperation.Fence) operation;
    return "atomic_thread_fence(" + order(fence.order()) + ");";
  }

  private static String order(MemoryOrder order) {
    return "memory_order_" + order.name().toLowerCase(Locale.ROOT);
  }
}
