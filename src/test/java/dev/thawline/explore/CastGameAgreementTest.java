package dev.thawline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small programs with casts: the game on the graph of states, and {@link ChoiceOracle}. */
class CastGameAgreementTest {
  private static final int PROGRAMS = 250;

  private static final String BEFORE =
      "X = atomic; Y = atomic; x = heap 1; a = &mut x; b = &mut x; c = & x; expose a; expose b; q = exposed x";

  private static final List<String> MAIN =
      List.of("", "k = exposed x", "expose c; k = exposed x", "expose q; k = exposed x");

  /** A thread goes on or stops; or it makes a difference for the other. */
  private static final List<String> ATOMIC =
      List.of("X == 0 rlx", "X == 1 rlx", "W X 1 rlx", "W Y 1 rlx", "Y == 0 rlx", "Y == 1 rlx");

  private static final List<String> USES =
      List.of(
          "w q",
          "r q",
          "w k",
          "r k",
          "w a",
          "w b",
          "r a",
          "r b",
          "r c",
          "u = & q; r u",
          "j = exposed x; w j",
          "j = exposed x as &mut; w j",
          "expose c");

  private static final Settings AT_CAST =
      Settings.DEFAULT.withIntPtr(Settings.IntPtr.AT_CAST).withRace(Settings.Race.PREFIX);

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
        for (Watcher watcher : Programs.watchers(false, "tb", "sb2018-frontier")) {
          compare(text, program, memory, watcher);
        }
      }
    }
    System.out.printf(
        "choice at the cast: %d programs, %d verdicts accept, %d only later, %d reject, %d paths%n",
        PROGRAMS, accepted, onlyLater, rejected, paths);
    assertThat(List.of(accepted, onlyLater, rejected)).allMatch(count -> count > 20);
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

  /** Main casts; two threads of which one decides; main goes on if it still may. */
  private String text() {
    String casts = one(MAIN);
    List<String> uses = new ArrayList<>(USES);
    if (casts.isEmpty()) {
      uses.removeIf(use -> use.endsWith(" k"));
    }
    return BEFORE
        + (casts.isEmpty() ? "" : "; " + casts)
        + ("\nT1: " + one(ATOMIC) + "; " + one(ATOMIC))
        + ("\nT2: " + one(ATOMIC) + "; " + one(ATOMIC) + "; " + one(uses) + "; " + one(uses))
        + ("\n" + one(ATOMIC) + "; " + one(uses) + "; " + one(uses) + "\n");
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
