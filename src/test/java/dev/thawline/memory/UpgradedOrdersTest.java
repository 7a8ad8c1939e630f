package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.program.MemoryOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code sc:orders=seqcst} is {@code sc} of the program in which all orderings are SeqCst. */
class UpgradedOrdersTest {
  private static final int PROGRAMS = 1_000;

  @Test
  void randomPrograms() {
    RandomPrograms drawn = new RandomPrograms(31, 0.1, 0.3);
    int fewerRaces = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      LitmusProgram program = drawn.next();
      Exploration written = explore(program, "sc");
      Exploration upgraded = explore(upgraded(program), "sc");
      Exploration chosen = explore(program, "sc:orders=seqcst");
      assertThat(chosen.outcomes()).as(program.notation()).isEqualTo(upgraded.outcomes());
      assertThat(chosen.executions()).as(program.notation()).isEqualTo(upgraded.executions());
      assertThat(chosen.racyGraphs()).as(program.notation()).isEqualTo(upgraded.racyGraphs());
      fewerRaces += chosen.racyGraphs() < written.racyGraphs() ? 1 : 0;
    }
    assertThat(fewerRaces).isPositive();
  }

  private static Exploration explore(LitmusProgram program, String memory) {
    return Programs.explore(Programs.ev(program.notation()), memory, Settings.DEFAULT, false);
  }

  private static LitmusProgram upgraded(LitmusProgram program) {
    List<List<LitmusOperation>> threads =
        program.threads().stream()
            .map(thread -> thread.stream().map(UpgradedOrdersTest::upgraded).toList())
            .toList();
    return new LitmusProgram(threads, program.observed());
  }

  private static LitmusOperation upgraded(LitmusOperation operation) {
    if (operation instanceof LitmusOperation.Read read) {
      return new LitmusOperation.Read(read.register(), read.location(), upgraded(read.order()));
    } else if (operation instanceof LitmusOperation.Write write) {
      return new LitmusOperation.Write(write.location(), write.value(), upgraded(write.order()));
    } else if (operation instanceof LitmusOperation.Update update) {
      return new LitmusOperation.Update(
          update.register(),
          update.location(),
          update.operator(),
          update.operand(),
          upgraded(update.order()));
    } else if (operation instanceof LitmusOperation.CompareExchange exchange) {
      return new LitmusOperation.CompareExchange(
          exchange.register(),
          exchange.location(),
          exchange.expected(),
          exchange.replacement(),
          upgraded(exchange.success()),
          upgraded(exchange.failure()),
          exchange.weak());
    }
    return new LitmusOperation.Fence(MemoryOrder.SEQ_CST);
  }

  private static MemoryOrder upgraded(MemoryOrder order) {
    return order.isAtomic() ? MemoryOrder.SEQ_CST : order;
  }
}
