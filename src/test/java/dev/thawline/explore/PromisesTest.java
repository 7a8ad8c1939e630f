package dev.thawline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.program.Program;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promises and what else a program has: limits, settings, addresses of what does not exist. */
class PromisesTest {
  private static final String LOAD_BUFFERING = "T1: R a x rlx; W y 1 rlx\nT2: R b y rlx; W x 1 rlx";

  /** Where alias events are many, promises are steps like others: no path is lost or added. */
  @Test
  void stepsOfEveryEventFindTheSame() {
    Program program = Programs.ev(LOAD_BUFFERING);
    Exploration statements = Programs.explore(program, "ps");
    Exploration events =
        Programs.explore(program, "ps", Settings.DEFAULT.withStep(Settings.Step.EVENT), false);
    assertThat(events.outcomes()).isEqualTo(statements.outcomes());
  }

  @Test
  void withAndWithoutReductionsAndAwaits() {
    for (String text : List.of(LOAD_BUFFERING, POINTERS, LOCALS)) {
      Program program = Programs.ev(text);
      Exploration reduced = Programs.explore(program, "ps", "sb2018", "sb", "tb");
      Settings all = Settings.DEFAULT.withAmple(false).withAwaits(false);
      Exploration whole = Programs.explore(program, "ps", all, false, "sb2018", "sb", "tb");
      assertThat(whole.outcomes()).isEqualTo(reduced.outcomes());
      assertThat(whole.executions()).isEqualTo(reduced.executions());
      assertThat(whole.states()).isGreaterThanOrEqualTo(reduced.states());
    }
  }

  @Test
  void limitsAreTold() {
    Exploration few =
        Explorer.explore(
            Programs.ev(LOAD_BUFFERING),
            Programs.memory("ps"),
            List.of(),
            Settings.DEFAULT,
            Limits.generous().withStates(10),
            Progress.NONE,
            false);
    assertThat(few.limit()).isEqualTo("max-states 10");
    assertThat(few.isComplete()).isFalse();
  }

  /** A reference that a thread has made can be promised, one that it will make cannot. */
  @Test
  void onlyWhatExistsIsPromised() {
    assertThat(Programs.explore(Programs.ev(POINTERS), "ps").outcomes()).containsKey("a=1");
    String fresh = POINTERS.replace("X := z", "c = & p; X := c");
    assertThat(Programs.explore(Programs.ev(fresh), "ps").outcomes()).doesNotContainKey("a=1");
  }

  private static final String POINTERS =
      """
      p = static 1
      X = atomic null
      z = & p
      T1: R a y rlx; X := z rlx
      T2: d = X rlx; rd d; W y 1 rlx
      """;

  private static final String LOCALS =
      """
      p = static 1
      T1: q = heap 1; m = &mut q; wr m; R a y rlx; r = & q; rd r; W x 1 rlx
      T2: R b x rlx; s = & p; rd s; W y 1 rlx
      """;
}
