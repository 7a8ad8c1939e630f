package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The promising semantics of the explorer against others: without promises it is RC11 where there
 * is nothing SC; with promises, a machine of views and ranks that knows no graphs.
 */
class PromisingAgreementTest {
  private static final int PROGRAMS = 400;

  @Test
  void withoutPromisesItIsRc11WhereNothingIsSc() {
    RandomPrograms drawn = new RandomPrograms(11, 0.15, 0);
    long executions = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      LitmusProgram litmus = weakened(drawn.next(), true);
      AxiomaticEnumerator.Result expected = AxiomaticEnumerator.run(litmus, AxiomaticModel.RC11);
      Exploration found = explore(litmus, "ps:promises=0");
      assertThat(found.outcomes()).as(litmus.notation()).isEqualTo(expected.outcomes());
      assertThat(found.executions()).as(litmus.notation()).isEqualTo(expected.executions());
      executions += found.executions();
    }
    assertThat(executions).isGreaterThan(2L * PROGRAMS);
  }

  @Test
  void asTheViewMachineWithoutPromises() {
    agree(new RandomPrograms(12, 0.3, 0), 0, PROGRAMS);
  }

  @Test
  void asTheViewMachineWithOnePromise() {
    agree(new RandomPrograms(13, 0.15, 0), 1, 50);
    // Otherwise little is compared that the machine without promises does not do.
    assertThat(agree(new LoadBufferingPrograms(14, 2)::next, 1, 60)).isGreaterThan(20);
    assertThat(agree(new LoadBufferingPrograms(15, 3)::next, 1, 4)).isGreaterThan(1);
  }

  @Test
  void asTheViewMachineWithTwoPromises() {
    assertThat(agree(new LoadBufferingPrograms(16, 2)::next, 2, 15)).isGreaterThan(5);
  }

  /**
   * P0 promises what it copies, and then copies what P1 has made of that: reads-from goes round in
   * a circle, in which 0 can be and, since P2 writes it once, 1. They are two executions.
   */
  @Test
  void aCircleCanHoldSeveralValues() {
    LitmusProgram litmus =
        LitmusReader.read(
            """
            P0: R a x rlx; W y a rlx
            P1: R b y rlx; W x b rlx
            P2: W x 1 rlx
            """);
    PromisingOracle.Result expected = PromisingOracle.run(litmus, 1);
    Exploration found = explore(litmus, "ps");
    assertThat(found.outcomes()).isEqualTo(expected.outcomes());
    assertThat(found.executions()).isEqualTo(expected.executions());
  }

  private static int agree(RandomPrograms drawn, int promises, int programs) {
    return agree(() -> weakened(drawn.next(), false), promises, programs);
  }

  /** How many programs have more executions than without promises. */
  private static int agree(Supplier<LitmusProgram> drawn, int promises, int programs) {
    int more = 0;
    for (int i = 0; i < programs; i++) {
      LitmusProgram litmus = drawn.get();
      PromisingOracle.Result expected = PromisingOracle.run(litmus, promises);
      Exploration found = explore(litmus, "ps:promises=" + promises);
      assertThat(found.outcomes()).as(litmus.notation()).isEqualTo(expected.outcomes());
      assertThat(found.executions()).as(litmus.notation()).isEqualTo(expected.executions());
      more += found.executions() > explore(litmus, "ps:promises=0").executions() ? 1 : 0;
    }
    System.out.println(programs + " programs, " + promises + " promises: they matter in " + more);
    return more;
  }

  private static Exploration explore(LitmusProgram litmus, String memory) {
    return Programs.explore(Programs.ev(litmus.notation()), memory);
  }

  /** The same program without SC accesses, and perhaps without SC fences. */
  private static LitmusProgram weakened(LitmusProgram program, boolean fencesToo) {
    List<List<LitmusOperation>> threads = new ArrayList<>();
    for (List<LitmusOperation> thread : program.threads()) {
      threads.add(thread.stream().map(operation -> weakened(operation, fencesToo)).toList());
    }
    return new LitmusProgram(threads, program.observed());
  }

  private static LitmusOperation weakened(LitmusOperation operation, boolean fencesToo) {
    if (operation instanceof LitmusOperation.Read r) {
      return new LitmusOperation.Read(
          r.register(), r.location(), below(r.order(), MemoryOrder.ACQUIRE));
    } else if (operation instanceof LitmusOperation.Write w) {
      return new LitmusOperation.Write(
          w.location(), w.value(), below(w.order(), MemoryOrder.RELEASE));
    } else if (operation instanceof LitmusOperation.Update u) {
      return new LitmusOperation.Update(
          u.register(),
          u.location(),
          u.operator(),
          u.operand(),
          below(u.order(), MemoryOrder.ACQ_REL));
    } else if (operation instanceof LitmusOperation.CompareExchange c) {
      return new LitmusOperation.CompareExchange(
          c.register(),
          c.location(),
          c.expected(),
          c.replacement(),
          below(c.success(), MemoryOrder.ACQ_REL),
          below(c.failure(), MemoryOrder.ACQUIRE),
          c.weak());
    }
    MemoryOrder order = ((LitmusOperation.Fence) operation).order();
    return new LitmusOperation.Fence(fencesToo ? below(order, MemoryOrder.ACQ_REL) : order);
  }

  private static MemoryOrder below(MemoryOrder order, MemoryOrder most) {
    return order == MemoryOrder.SEQ_CST ? most : order;
  }
}
