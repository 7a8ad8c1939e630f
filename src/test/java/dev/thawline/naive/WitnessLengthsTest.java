package dev.thawline.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.compare.Disagreement;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Path;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Witnesses of small programs of borrows have the fewest steps, and of these the fewest context
 * switches: fewer than all paths that the naive explorer finds, which are all there are.
 */
class WitnessLengthsTest {
  private static final List<String> MODELS =
      List.of("sb2018", "sb2018-frontier", "sb2018-single", "sb", "tb");

  /** Every so many programs are looked at. */
  private static final int EVERY = 3;

  private final List<Watcher> watchers = Programs.watchers(false, MODELS.toArray(String[]::new));
  private int compared;

  /** How long a witness is. */
  private record Length(int steps, int switches) {
    Length least(Length other) {
      boolean less = steps < other.steps || (steps == other.steps && switches < other.switches);
      return less ? this : other;
    }
  }

  /** All paths of one program, and by pair of models the shortest on which they part. */
  private static final class AllPaths {
    private final NaiveSteps steps;
    private final Map<List<String>, Length> shortest = new HashMap<>();

    AllPaths(NaiveSteps steps) {
      this.steps = steps;
    }

    /**
     * @param movers who has moved so far
     * @param rejectedAt by model, after how many steps it had rejected; -1 where it has not
     */
    void goOn(NaivePath path, List<Integer> movers, List<Integer> rejectedAt) {
      List<Integer> now = new ArrayList<>(rejectedAt);
      for (int i = 0; i < now.size(); i++) {
        if (now.get(i) < 0 && path.watching.get(i).hasRejected()) {
          now.set(i, movers.size());
        }
      }
      NaiveEnding ending = path.ending == null ? NaiveSteps.stillness(path) : path.ending;
      if (ending != null) {
        if (ending.kind() != NaiveEnding.Kind.BOUND) {
          end(path, movers, now);
        }
        return;
      }
      for (int thread : path.threads.keySet()) {
        if (NaiveSteps.canStep(path, thread)) {
          List<Integer> more = new ArrayList<>(movers);
          more.add(thread);
          steps.step(path, thread, after -> goOn(after, more, now));
        }
      }
    }

    private void end(NaivePath path, List<Integer> movers, List<Integer> rejectedAt) {
      for (int good = 0; good < MODELS.size(); good++) {
        boolean accepts = rejectedAt.get(good) < 0 && !path.watching.get(good).isNotCovered();
        for (int bad = 0; accepts && bad < MODELS.size(); bad++) {
          int end = rejectedAt.get(bad);
          if (end >= 0) {
            Length length = new Length(end, switches(movers.subList(0, end)));
            shortest.merge(List.of(MODELS.get(good), MODELS.get(bad)), length, Length::least);
          }
        }
      }
    }
  }

  private static int switches(List<Integer> movers) {
    int switches = 0;
    for (int i = 1; i < movers.size(); i++) {
      switches += movers.get(i).equals(movers.get(i - 1)) ? 0 : 1;
    }
    return switches;
  }

  @Test
  void noPathIsShorterThanTheWitness() {
    List<String> programs = SmallPrograms.borrows();
    for (int i = 0; i < programs.size(); i += EVERY) {
      compare(programs.get(i), "sc");
      compare(programs.get(i), "rc11");
    }
    assertThat(compared).as("witnesses compared").isGreaterThan(1000);
  }

  private void compare(String text, String memory) {
    Program program = Programs.ev(text);
    NaiveSetting setting =
        NaiveSetting.of(
            program,
            memory.equals("sc"),
            watchers.stream().map(Watcher::monitor).toList(),
            Settings.DEFAULT,
            relations -> relations);
    AllPaths paths = new AllPaths(new NaiveSteps(setting));
    paths.steps.start(path -> paths.goOn(path, List.of(), Collections.nCopies(MODELS.size(), -1)));
    Exploration exploration =
        Programs.explore(
            program,
            memory,
            Settings.DEFAULT.withAmple(false),
            true,
            MODELS.toArray(String[]::new));
    Map<List<String>, Length> found = new HashMap<>();
    for (Disagreement disagreement : new WitnessSearch(exploration).disagreements()) {
      List<Integer> movers = disagreement.path().moves().stream().map(Path.Move::thread).toList();
      found.put(
          List.of(disagreement.accepts(), disagreement.rejects()),
          new Length(movers.size(), switches(movers)));
    }
    assertThat(found).as("%s\n%s", memory, text).isEqualTo(paths.shortest);
    compared += found.size();
  }
}
