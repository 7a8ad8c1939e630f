package dev.thawline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.program.Program;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small programs with casts: the game on the graph of states, and {@link ChoiceOracle}. */
class CastGameAgreementTest {
  private static final int PROGRAMS = 200;

  /** Two references to one cell: side by side, or one made from the other. */
  private static final List<String> BORROWS =
      List.of("a = &mut x; b = &mut x", "a = &mut x; b = &mut a");

  private static final List<String> CASTS =
      List.of(
          "q = exposed x; k = copy q",
          "q = exposed x; k = exposed x",
          "q = exposed x; expose q; k = exposed x",
          "q = exposed x; k = &mut q; expose k");

  private static final List<String> ATOMIC =
      List.of("X == 0 rlx", "X == 1 rlx", "W X 1 rlx", "W Y 1 rlx", "Y == 0 rlx", "Y == 1 rlx");

  /** What tells which of the two a pointer can be; and what tells it by a cast of its own. */
  private static final List<String> USES =
      List.of(
          "w q; w a",
          "w q; w b",
          "w k; w a",
          "w k; w b",
          "w q; w k; w b",
          "w a; w q",
          "w b; w q",
          "r q; w b; w k",
          "j = exposed x; w j; w b",
          "w q; j = exposed x as &mut; w j; w a");

  private static final Settings AT_CAST = Settings.DEFAULT.withIntPtr(Settings.IntPtr.AT_CAST);

  private final Random random = new Random(392);
  private int accepted;
  private int onlyLater;
  private int rejected;
  private long paths;

  @Test
  void theGameIsWonWhereSomeChoiceDoes() {
    for (int i = 0; i < PROGRAMS; i++) {
      String text = text();
      Program program = Programs.ev(text);
      for (String memory : new String[] {"sc", "rc11"}) {
        for (Watcher watcher : Programs.watchers(false, "tb", "sb")) {
          compare(text, program, memory, watcher);
        }
      }
    }
    System.out.printf(
        "choice at the cast: %d programs, %d verdicts accept, %d only later, %d reject, %d paths%n",
        PROGRAMS, accepted, onlyLater, rejected, paths);
    assertThat(List.of(accepted, onlyLater, rejected)).allMatch(count -> count > 9);
  }

  private void compare(String text, Program program, String memory, Watcher watcher) {
    ChoiceOracle oracle = new ChoiceOracle(program, Programs.memory(memory), watcher);
    boolean expected = oracle.accepts();
    paths += oracle.paths();
    WatcherResult found = explore(program, memory, watcher, AT_CAST);
    assertThat(found.rejections().isEmpty())
        .as("%s %s%n%s", watcher.name(), memory, text)
        .isEqualTo(expected);
    if (expected) {
      accepted++;
    } else if (explore(program, memory, watcher, Settings.DEFAULT).rejections().isEmpty()) {
      onlyLater++;
    } else {
      rejected++;
    }
  }

  private static WatcherResult explore(
      Program program, String memory, Watcher watcher, Settings settings) {
    return Explorer.explore(
            program,
            Programs.memory(memory),
            List.of(watcher),
            settings,
            Limits.generous(),
            Progress.NONE,
            false)
        .watchers()
        .get(0);
  }

  /** Main casts; the second thread or main goes on, by what the first does in between. */
  private String text() {
    return "X = atomic; Y = atomic; x = heap 1; "
        + String.join("; ", one(BORROWS), "expose a; expose b", one(CASTS))
        + ("\nT1: " + usually("W X 1 rlx"))
        + ("\nT2: " + usually("X == 0 rlx") + "; " + usually("W Y 1 rlx") + "; ")
        + one(USES)
        + ("\n" + usually("Y == 0 rlx") + "; " + one(USES) + "\n");
  }

  private String usually(String statement) {
    return random.nextInt(10) > 0 ? statement : one(ATOMIC);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
