package dev.thawline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Memory that is taken again (language.md, "Addresses"): a choice, with the free before it. */
class ReuseTest {
  /** The thread goes on behind {@code same} only where the addresses are equal. */
  private static final String TWO_BLOCKS =
      "a = heap 1; free a; b = heap 1; same a b; R reused x rlx\n";

  private static Exploration explore(String program, Settings.Reuse reuse) {
    return Programs.explore(
        Programs.ev(program), "rc11", Settings.DEFAULT.withReuse(reuse), false, "none");
  }

  private static long races(String program, Settings.Reuse reuse) {
    return explore(program, reuse).racyGraphs();
  }

  @Test
  void aFreedHeapBlockMayComeBack() {
    assertThat(explore(TWO_BLOCKS, Settings.Reuse.NONE).executions()).isEqualTo(1);
    assertThat(explore(TWO_BLOCKS, Settings.Reuse.HEAP).executions()).isEqualTo(2);
    assertThat(explore(TWO_BLOCKS, Settings.Reuse.ALL).executions()).isEqualTo(2);
  }

  @Test
  void onlyOfTheSameSizeAndOnlyOnce() {
    // Memory comes back only where a program could tell, as one that exposes an address can.
    String other = "a = heap 2; free a; b = heap 1; expose b\n";
    assertThat(explore(other, Settings.Reuse.HEAP).executions()).isEqualTo(1);
    String alive = "a = heap 1; b = heap 1; expose b\n";
    assertThat(explore(alive, Settings.Reuse.HEAP).executions()).isEqualTo(1);
    String twice = "a = heap 1; free a; b = heap 1; c = heap 1; expose c\n";
    // b takes a's memory, or c does, or neither
    assertThat(explore(twice, Settings.Reuse.HEAP).executions()).isEqualTo(3);
    String again = "a = heap 1; free a; b = heap 1; free b; c = heap 1; expose c\n";
    // b new: c new, in place of a, of b; b in place of a: c new, in that place
    assertThat(explore(again, Settings.Reuse.HEAP).executions()).isEqualTo(5);
  }

  @Test
  void whereNothingTellsAddressesMemoryDoesNotComeBack() {
    String twice = "a = heap 1; free a; b = heap 1; c = heap 1\n";
    assertThat(explore(twice, Settings.Reuse.ALL).executions()).isEqualTo(1);
  }

  @Test
  void localsComeBackOnlyIfAskedFor() {
    String locals = TWO_BLOCKS.replace("heap", "stack");
    assertThat(explore(locals, Settings.Reuse.HEAP).executions()).isEqualTo(1);
    assertThat(explore(locals, Settings.Reuse.ALL).executions()).isEqualTo(2);
  }

  /** Where the other thread finds the freed block again, it sees what came before the free. */
  @Test
  void theFreeHappensBeforeTheAllocation() {
    String program = "n = heap 1; a = heap 1\nT1: w n; free a\nT2: b = heap 1; same a b; r n\n";
    assertThat(races(program, Settings.Reuse.HEAP)).isZero();
    assertThat(races(program.replace("same a b; ", ""), Settings.Reuse.HEAP)).isPositive();
  }

  /** The pointer to the dead block has the address of the live one, and still no right to it. */
  @Test
  void oldPointersStayDead() {
    Exploration found =
        explore("a = heap 1; free a; b = heap 1; same a b; w a\n", Settings.Reuse.HEAP);
    assertThat(found.executions()).isEqualTo(1);
    assertThat(found.outcomes().toString()).contains("access to `a` after its deallocation");
  }
}
