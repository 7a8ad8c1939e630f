package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What witnesses say fits the parameters of the models that they speak of. */
class WitnessWordsTest {
  private static final String STRICT = "sb2018-frontier:frozen-state=hb-strict";

  /** A write that no order keeps apart from what is read. */
  private static final String BESIDE_A_WRITE =
      """
      p = heap 1
      X = atomic null
      T1: c1 = & p; X := c1 rlx
      T2: m2 = &mut p; d3 = X rlx; rd d3
      """;

  /** The reference that is read through comes from the other thread. */
  private static final String REBORROWED =
      """
      p = heap 1
      X = atomic null
      T1: r1 = & p; r2 = & r1; X := r2 rlx
      T2: d3 = X rlx; rd d3
      """;

  @TempDir Path folder;

  private String difference(String models, String program) {
    Shell shell = new Shell(folder);
    return shell
        .run("diff", "-q", "-m", "rc11", "-a", models, shell.spec("p.ev", program))
        .hasStatus(ExitStatus.UNEXPECTED)
        .out()
        .replaceAll("\\s+", " ");
  }

  @Test
  void membershipIsNoComparison() {
    assertThat(difference("sb2018-separate:match=member,sb2018-single:check=origin", Specs.P02))
        .contains(
            "accepts. With match=member it asks whether the reference itself is among those that"
                + " froze the location, and for no happens-before: step 7, the creation, is among"
                + " them")
        .doesNotContain("It compares positions");
  }

  /** What one model counts as a write, and another as a read, or not at all. */
  @Test
  void whatRacesIsSaidOfBothModels() {
    String retag = "p = heap 1\nm = raw p\nT1: u = &mut m\nT2: rd m\n";
    assertThat(difference("tb,sb", retag))
        .contains(
            "the making of a new &mut, which sb counts as a write.",
            "tb accepts. For it the making of a new &mut, step 5, only reads, and two reads do not"
                + " race.");
    assertThat(difference("tb:retag-race=none,tb:retag-race=protected-write", PASSED))
        .contains(
            "is no access that could race.",
            "the retag of a protected &mut, which tb:retag-race=protected-write counts as a write")
        .as("the names say it")
        .doesNotContain("What decides");
    assertThat(difference("tb:version=v1,tb:version=v1r", PASSED))
        .contains("What decides is `retag-race=access`: with that alone tb:version=v1r accepts");
  }

  /** A retag that is a write to those who say so. */
  private static final String PASSED =
      """
      p = heap 1
      m = &mut p
      T1: enter; x = arg &mut m; leave
      T2: rd p
      """;

  @Test
  void anArgumentThatWasNotUsedKeepsNothingAlive() {
    String freed = "p = heap 1\nz = &mut p[0..0]\nenter\nx = arg &mut z[0..0]\nfree p\n";
    assertThat(difference("tb:version=v7,tb:version=v6", freed))
        .contains(
            "state At the location `p` it is Reserved, not accessed, protected, and the allocation"
                + " would end under it.",
            "The argument, the &mut of step 4, is Reserved and was not accessed: it keeps nothing"
                + " alive.")
        .doesNotContain("invalidated");
  }

  /** Both sides of a promise, and the order that would have kept them apart. */
  @Test
  void aPromiseNamesItsOtherSide() {
    Path spec = Path.of("specs/demos/D3-race-free-order-dependent.rs");
    assertThat(
            new Shell(folder)
                .run("diff", "-q", "-m", "rc11", "-a", "tb,noalias:during=hb", spec.toString())
                .hasStatus(ExitStatus.UNEXPECTED)
                .out()
                .replaceAll("\\s+", " "))
        .contains(
            "Step 3 (T2, line 34: `(*p).load(Relaxed)`) read the location `X` around the promise;"
                + " that does not happen before the promise, so with during=hb it counts as during"
                + " the call. This event writes through it.",
            "leads from step 3 (access around it, T2) to step 6 (promise, T1). Confirmed: with this"
                + " edge added, noalias:during=hb accepts the same path.");
  }

  @Test
  void epochsAreNoPositions() {
    String laterFreeze = "p = heap 2\nr = & p[0]\ns = & p[1]\nrd r[1]\n";
    assertThat(difference("sb2018-separate:clock=epoch,sb2018-frontier", laterFreeze))
        .contains(
            "clock=epoch the clock ticks only where a location is unfrozen. Step 3, the freeze,"
                + " comes after step 2, the creation, but the clock did not tick in between")
        .doesNotContain("It compares positions", "It has no rule");
    assertThat(difference("sb2018-separate:clock=epoch,sb2018-single", Specs.P02))
        .contains("Step 5 is both the freeze and the creation, and nothing has unfrozen")
        .doesNotContain("It compares positions");
    assertThat(difference("sb2018-separate:clock=epoch,sb2018-single:check=origin", Specs.P02))
        .contains("Step 5, the freeze, has no later time than step 7, the creation")
        .doesNotContain("It compares positions");
  }

  /** Each model has its own idea of which reference is used. */
  @Test
  void withoutRetagsOfLoadsTheReferenceIsTheOneThatWasStored() {
    assertThat(difference("sb2018:load-retag=none,sb2018-single:load-retag=init-only", Specs.P02))
        .contains("the loaded & is retagged (not in sb2018:load-retag=none)")
        .contains("It reads through the & made at step 7.")
        .contains("t_freeze = 5, t_create = 5, t_use = 8, and 5 <= 5 <= 8.");
    assertThat(difference("sb2018,sb2018-frontier:load-retag=none", REBORROWED))
        .contains("the loaded & is retagged (not in sb2018-frontier:load-retag=none)")
        .contains("It reads through the & made at step 6.")
        .contains("The & used here was made at step 6 (")
        .contains("t_freeze = 5, t_create = 8, t_use = 9,");
    assertThat(difference("sb2018:load-retag=none,sb2018-frontier:load-retag=none", REBORROWED))
        .contains("It reads through the & made at step 6.")
        .doesNotContain("the loaded & is retagged");
  }

  @Test
  void overTheFinishedGraphFreezesDoNotLast() {
    assertThat(difference("sb2018," + STRICT, BESIDE_A_WRITE))
        .contains("The location `p` was frozen at step 6 (", "], was frozen at step 6 (")
        .doesNotContain("nothing wrote to it in between");
    String frozenTwice =
        """
        p = heap 1
        X = atomic null
        T1: r1 = & p; wr p; r2 = & p; X := r2 rlx
        T2: d = X rlx
        """;
    assertThat(difference("sb2018,sb2018-frontier:frozen-state=hb-lenient", frozenTwice))
        .contains(
            "The location `p` was frozen at step 5 (T1, line 3: `r1 = & p`) and step 7 (T1, line 3:"
                + " `r2 = & p`).");
    assertThat(difference("sb2018-frontier:frozen-state=hb-lenient,sb2018-single", Specs.P01))
        .contains("It holds every freeze that ever was: ")
        .contains("only a write that lies between such a freeze and the use in happens-before")
        .doesNotContain("Its frontier");
    assertThat(difference("sb2018-frontier:frozen-state=hb-strict,sb2018-single", Specs.P01))
        .contains("every write must happen before such a freeze or after the use, and so far");
    assertThat(difference("sb2018-frontier,sb2018-single", Specs.P01))
        .contains("Its frontier keeps every freeze that no other happens before: ");
  }

  @Test
  void overTheFinishedGraphThereAreNoStacks() {
    assertThat(
            difference(
                "sb2018,sb2018-frontier:frozen-state=hb-lenient",
                "p = heap 1\nm = &mut p\nn = &mut p\nwr m\n"))
        .contains("With frozen-state=hb-lenient it has no borrow stacks: it judges only what");
  }

  @Test
  void theLastWriteClockJudgesLoads() {
    assertThat(difference("lwc,sb2018", "p = heap 1\nm = &mut p\nn = &mut p\nwr m\n"))
        .contains("accepts. It judges loads only: what is written is another model's affair.")
        .doesNotContain("it asks only whether a load sees a write");
    assertThat(difference("lwc,sb2018-frontier", Specs.P02))
        .contains("it asks only whether a load sees a write that is later than the reference");
  }

  @Test
  void whatIsNotEnoughIsNotOffered() {
    assertThat(difference("sb2018," + STRICT, BESIDE_A_WRITE))
        .contains("Not enough: with this edge added, " + STRICT + " still rejects this event")
        .doesNotContain("would order", "would satisfy");
    assertThat(difference("sb2018,sb2018-frontier", Specs.P02))
        .contains("Confirmed: with this edge added", "would order step 5 before step 7");
  }

  @Test
  void anAcquireLoad() {
    assertThat(difference("sb2018,sb2018-frontier", Specs.P02.replace("X rlx", "X acq")))
        .contains("but a relaxed store and an acquire load order nothing.");
  }
}
