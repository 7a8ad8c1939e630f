package dev.thawline.report.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Path;
import dev.thawline.report.Golden;
import dev.thawline.report.Witnesses;
import dev.thawline.report.text.Paragraphs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceTextTest {
  private static final String TOTAL = "sb2018";
  private static final String FRONTIER = "sb2018-frontier";
  private static final String SINGLE = "sb2018-single";

  record Shown(String name, String program, String accepts, String rejects) {
    Witnesses witness() {
      return Witnesses.of(name + ".ev", program, accepts, rejects);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Shown> witnesses() {
    return Stream.of(
        new Shown("P01", Witnesses.P01, FRONTIER, SINGLE),
        new Shown("P02", Witnesses.P02, TOTAL, FRONTIER),
        new Shown("P04", Witnesses.P04, TOTAL, FRONTIER),
        new Shown("P06", Witnesses.P06, FRONTIER, SINGLE),
        new Shown("P12", Witnesses.P12, "", TOTAL),
        new Shown("P17", Witnesses.P17, TOTAL, FRONTIER),
        new Shown("P23", Witnesses.P23, TOTAL, FRONTIER));
  }

  @ParameterizedTest
  @MethodSource("witnesses")
  void saysWhatPeopleReviewed(Shown shown) {
    Golden.check(shown.name() + ".txt", shown.witness().text());
  }

  @ParameterizedTest
  @MethodSource("witnesses")
  void isNoWiderThanPromisedAndEndsCleanly(Shown shown) {
    assertThat(shown.witness().text().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Paragraphs.WIDTH))
        .allSatisfy(line -> assertThat(line).doesNotMatch(".*\\s"));
  }

  @Test
  void namesOnlyTheHalfOfASynchronizationThatIsMissing() {
    String released = Witnesses.P02.replace("X := c rlx", "X := c rel");
    assertThat(Witnesses.of("half.ev", released, TOTAL, FRONTIER).flat())
        .contains("Making `d = X rlx` (line 5) an acquire load would order step 1 before step 3;")
        .doesNotContain("(line 4) a release store");
  }

  @Test
  void offersOnlyParametersThatAreKnownToMatter() {
    assertThat(Witnesses.of("P17.ev", Witnesses.P17, TOTAL, FRONTIER).text())
        .doesNotContain("check=origin")
        .doesNotContain("load-retag");
    assertThat(Witnesses.of("P02.ev", Witnesses.P02, FRONTIER + ":check=origin", FRONTIER).flat())
        .contains("With `check=origin` sb2018-frontier does not ask for this order.")
        .contains("with check=origin it asks for no more");
  }

  @Test
  void saysWhichParameterMakesAModelAccept() {
    String lenient = FRONTIER + ":load-retag=init-only";
    assertThat(Witnesses.of("P02.ev", Witnesses.P02, lenient, FRONTIER).flat())
        .contains("accepts. With load-retag=init-only it does not check the reference");
  }

  @Test
  void blamesTheThawWhereAReferenceIsOlderThanTheFreeze() {
    String refrozen =
        """
        p = heap 1
        main: r = & p
        main: wr p
        main: s = & p
        main: rd r
        """;
    for (String model : List.of(TOTAL, FRONTIER, SINGLE)) {
      Path path =
          new Path(List.of(), java.util.Collections.nCopies(4, new Path.Move(0, List.of())));
      assertThat(Witnesses.along("refrozen.ev", refrozen, path, List.of(model)).flat())
          .contains("The freeze of its own time ended at step 2 (main, line 3: `wr p`).")
          .doesNotContain("A frontier keeps")
          .doesNotContain("to agree");
    }
  }

  @Test
  void leavesOutStepsThatDoNotBearOnTheRejection() {
    // T3 writes elsewhere; the path is given by hand, since a shortest one would not contain that.
    String noisy = Witnesses.P02.replace("T1: c", "q = heap 1\nT3: wr q\nT1: c");
    Path path =
        new Path(
            List.of(),
            List.of(
                new Path.Move(1, List.of()),
                new Path.Move(2, List.of()),
                new Path.Move(2, List.of(2)),
                new Path.Move(3, List.of(2))));
    Witnesses witness = Witnesses.along("noisy.ev", noisy, path, List.of(TOTAL, FRONTIER));
    assertThat(witness.text()).contains("(1 step that does not bear on this left out)");
    assertThat(
            TraceText.render(
                witness.program(), witness.trace(), witness.models(), TraceText.Detail.ALL_STEPS))
        .doesNotContain("left out")
        .contains("wr q");
    assertThat(witness.text()).doesNotContain("wr q").contains("<-- sb2018-frontier rejects here");
  }

  @Test
  void saysThatAReadIsStaleAndExplainsNothingWhereAllAccept() {
    Path stale =
        new Path(
            List.of(),
            List.of(
                new Path.Move(1, List.of()),
                new Path.Move(1, List.of(2)),
                new Path.Move(2, List.of(1))));
    String text =
        Witnesses.along("stale.ev", Witnesses.P02, stale, List.of(TOTAL, FRONTIER)).flat();
    assertThat(text)
        .startsWith("stale.ev under rc11: sb2018 and sb2018-frontier accept step ")
        .contains("reads null, the initial value (stale: a newer store was there)")
        .doesNotContain("Why");
  }

  @Test
  void givesManyThreadsARowInsteadOfAColumn() {
    StringBuilder many = new StringBuilder("p = heap 1\n");
    for (int thread = 1; thread <= 12; thread++) {
      many.append("T").append(thread).append(": r").append(thread).append(" = & p\n");
    }
    int[] threads = java.util.stream.IntStream.rangeClosed(1, 12).toArray();
    Path path =
        new Path(
            List.of(),
            java.util.Arrays.stream(threads)
                .mapToObj(thread -> new Path.Move(thread, List.of()))
                .toList());
    String text = Witnesses.along("many.ev", many.toString(), path, List.of(TOTAL)).text();
    assertThat(text).contains("   12  T12 13: r12 = & p\n");
  }
}
