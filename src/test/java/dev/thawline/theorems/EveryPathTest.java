package dev.thawline.theorems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.EveryPath;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Node;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.program.Program;
import dev.thawline.theorems.ProgramSpace.Extra;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The walk that the surveys take, in which main moves first and nothing is merged, against the
 * explorer: every program has the same combinations of verdicts.
 */
class EveryPathTest {
  private static final Settings SETTINGS = Settings.DEFAULT.withRace(Settings.Race.IGNORE);

  @ParameterizedTest
  @ValueSource(strings = {"sc", "rc11"})
  void findsWhatTheExplorerFinds(String memory) {
    MemoryModel model = Objects.requireNonNull(MemoryModels.find(memory));
    List<SmallProgram> programs = new ProgramSpace(3, Extra.PUNNING, Extra.TRANSMUTE).programs();
    for (SmallProgram program : programs) {
      Program compiled = program.compile();
      assertThat(walked(compiled, model))
          .as(program.shortText())
          .isEqualTo(explored(compiled, model));
    }
  }

  /** That the space has each pair of threads in one order only loses nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"sc", "rc11"})
  void findsTheSameWithTheThreadsTheOtherWayRound(String memory) {
    MemoryModel model = Objects.requireNonNull(MemoryModels.find(memory));
    for (SmallProgram program : new ProgramSpace(3).programs()) {
      if (!program.second().isEmpty()) {
        SmallProgram swapped =
            new SmallProgram(
                program.declarations(),
                program.prefix(),
                /* first= */ program.second(),
                /* second= */ program.first());
        assertThat(walked(swapped.compile(), model))
            .as(program.shortText())
            .isEqualTo(walked(program.compile(), model));
      }
    }
  }

  private static Set<Long> walked(Program program, MemoryModel memory) {
    Set<Long> found = new TreeSet<>();
    EveryPath.walk(
        program, memory, Judges.watchers(), SETTINGS, (rejected, ending) -> found.add(rejected));
    return found;
  }

  private static Set<Long> explored(Program program, MemoryModel memory) {
    Exploration exploration =
        Explorer.explore(
            program,
            memory,
            Judges.watchers(),
            SETTINGS,
            Limits.generous(),
            Progress.NONE,
            /* keepPaths= */ true);
    Set<Long> found = new TreeSet<>();
    for (List<Node> layer : exploration.nodes()) {
      layer.stream()
          .filter(node -> node.ending() != null)
          .forEach(node -> found.add(node.rejected()));
    }
    return found;
  }
}
