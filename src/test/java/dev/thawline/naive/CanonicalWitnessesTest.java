package dev.thawline.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.compare.Disagreement;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.AllPaths;
import dev.thawline.explore.Path;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.program.Program;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The witness is the least of all paths that show a disagreement: by steps, then context switches,
 * then the order of threads and choices, compared step by step (output.md, "A witness").
 */
class CanonicalWitnessesTest {
  private static final List<String> MODELS =
      List.of("sb2018", "sb2018-frontier", "sb2018-single", "sb", "tb");

  private static final int EVERY = 4;

  private static final Comparator<Path> ORDER =
      Comparator.comparingInt((Path path) -> path.moves().size())
          .thenComparingInt(CanonicalWitnessesTest::switches)
          .thenComparing((a, b) -> Arrays.compare(ints(a.setUp()), ints(b.setUp())))
          .thenComparing(CanonicalWitnessesTest::compareMoves);

  private static int switches(Path path) {
    int switches = 0;
    for (int i = 1; i < path.moves().size(); i++) {
      switches += path.moves().get(i).thread() == path.moves().get(i - 1).thread() ? 0 : 1;
    }
    return switches;
  }

  private static int compareMoves(Path a, Path b) {
    for (int i = 0; i < a.moves().size(); i++) {
      Path.Move one = a.moves().get(i);
      Path.Move two = b.moves().get(i);
      int order = Integer.compare(one.thread(), two.thread());
      order = order != 0 ? order : Arrays.compare(ints(one.choices()), ints(two.choices()));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(number -> number).toArray();
  }

  @Test
  void noPathComesBeforeTheWitness() {
    List<Watcher> watchers = Programs.watchers(false, MODELS.toArray(String[]::new));
    List<String> programs = SmallPrograms.borrows();
    int compared = 0;
    for (int i = 1; i < programs.size(); i += EVERY) {
      for (String memory : List.of("sc", "rc11")) {
        Program program = Programs.ev(programs.get(i));
        Map<List<String>, Path> least = new HashMap<>();
        AllPaths.walk(
            program,
            Programs.memory(memory),
            watchers,
            Settings.DEFAULT,
            (path, rejectedAt) -> collect(path, rejectedAt, least));
        Map<List<String>, Path> found = new HashMap<>();
        for (Disagreement disagreement :
            new WitnessSearch(
                    Programs.explore(
                        program,
                        memory,
                        Settings.DEFAULT.withAmple(false),
                        true,
                        MODELS.toArray(String[]::new)))
                .disagreements()) {
          found.put(List.of(disagreement.accepts(), disagreement.rejects()), disagreement.path());
        }
        assertThat(found).as("%s\n%s", memory, programs.get(i)).isEqualTo(least);
        compared += found.size();
      }
    }
    assertThat(compared).as("witnesses compared").isGreaterThan(700);
  }

  private static void collect(Path path, int[] rejectedAt, Map<List<String>, Path> least) {
    for (int good = 0; good < rejectedAt.length; good++) {
      for (int bad = 0; rejectedAt[good] < 0 && bad < rejectedAt.length; bad++) {
        if (rejectedAt[bad] >= 0) {
          Path start =
              new Path(path.setUp(), path.moves().subList(0, rejectedAt[bad]), path.threads());
          least.merge(
              List.of(MODELS.get(good), MODELS.get(bad)),
              start,
              (a, b) -> ORDER.compare(a, b) <= 0 ? a : b);
        }
      }
    }
  }
}
