package dev.thawline.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.thawline.compare.Disagreement;
import dev.thawline.compare.Verdict;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.program.Program;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path that a model does not cover is neither accepted by it nor rejected. */
class NotCoveredTest {
  private static final String OPEN = "sb2018:box=not-covered";

  /** What comes after the Box is an error, or none. */
  @ParameterizedTest
  @ValueSource(strings = {"wr p; rd c", "rd p", "free p; rd p"})
  void afterABoxThereIsNoVerdict(String after) {
    for (String model : List.of(OPEN, "sb-2018-11:box=not-covered")) {
      Exploration found =
          explore(Programs.ev("p = heap 1; c = & p; b = box p; " + after), model, "none");
      WatcherResult open = found.watcher(model);
      assertThat(open.acceptsSome()).isFalse();
      assertThat(open.rejections()).isEmpty();
      assertThat(open.endings()).isEmpty();
      assertThat(Verdict.of(found).get(0).counts()).isEqualTo(new Verdict.Counts(0, 0, 0));
      assertThat(says(found)).containsExactly("NOT_COVERED null");
      assertThat(Verdict.of(found).get(0).headline().sites())
          .extracting(Verdict.Site::rule)
          .containsExactly("boxes");
    }
  }

  @Test
  void itPartsFromNoOther() {
    Program program = Programs.ev("p = heap 1; c = & p; b = box p; wr p; rd c");
    Exploration found = explore(program, OPEN, "none", "sb2018");
    WitnessSearch search = new WitnessSearch(found);
    assertThat(search.rejection(OPEN)).isNull();
    assertThat(search.disagreements())
        .extracting(Disagreement::accepts, Disagreement::rejects)
        .containsExactly(tuple("none", "sb2018"));
  }

  /** The error can come first, or the Box of the other thread. */
  @Test
  void anErrorBeforeTheBoxIsOne() {
    Exploration found =
        explore(
            Programs.ev("p = heap 1; q = heap 1; c = & p", "T1: wr p; rd c", "T2: b = box q"),
            OPEN,
            "none");
    assertThat(says(found)).containsExactly("UB OPEN", "NOT_COVERED null");
    assertThat(Verdict.of(found).get(0).counts()).isEqualTo(new Verdict.Counts(0, 0, 0));
    WitnessSearch search = new WitnessSearch(found);
    assertThat(search.rejection(OPEN)).isNotNull();
    assertThat(search.disagreement(OPEN, "none")).isNull();
    assertThat(search.disagreement("none", OPEN)).isNotNull();
  }

  /** Whether there is a Box hangs on what is read. */
  @Test
  void pathsWithoutABoxAreJudged() {
    Exploration found =
        explore(Programs.ev("p = heap 1", "T1: W X 1 rlx", "T2: X == 1 rlx; b = box p"), OPEN);
    assertThat(found.executions()).isEqualTo(2);
    assertThat(says(found)).containsExactly("NOT_COVERED null");
    assertThat(Verdict.of(found).get(0).counts()).isEqualTo(new Verdict.Counts(1, 0, 0));
  }

  /** Integers are made pointers: in none of the worlds the Box is covered. */
  @Test
  void whateverAPointerStandsFor() {
    String program =
        "x = stack 1; a = &mut x; ra = raw a; b = &mut x; rb = raw b; expose ra; expose rb;"
            + " q = exposed ra; ";
    for (String rest : List.of("k = box q; w x; w ra", "k = box q[0..0]; w ra")) {
      for (Settings.IntPtr choice : List.of(Settings.IntPtr.DEFERRED, Settings.IntPtr.AT_CAST)) {
        Settings settings = Settings.DEFAULT.withIntPtr(choice);
        Exploration found =
            Programs.explore(Programs.ev(program + rest), "sc", settings, false, OPEN);
        assertThat(says(found)).as("%s %s", choice, rest).containsExactly("NOT_COVERED null");
      }
    }
  }

  private static Exploration explore(Program program, String... models) {
    return Programs.explore(program, "sc", Settings.DEFAULT, true, models);
  }

  private static List<String> says(Exploration found) {
    return Verdict.of(found).get(0).says().stream()
        .map(said -> said.kind() + " " + said.extent())
        .toList();
  }
}
