package dev.thawline.explore.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.cli.ShippedSpec;
import dev.thawline.event.CellBoundaries;
import dev.thawline.explore.CellMisfit;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.explore.WatcherResult;
import dev.thawline.program.Program;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Layers of packed states against layers of states as objects, which keep paths, on every spec that
 * the repository ships, under all aliasing models at once: the same in every number and verdict.
 */
class LayersTest {
  /** Larger ones would take states as objects too long. */
  private static final Limits LIMITS = Limits.generous().withStates(2_000);

  @ParameterizedTest
  @ValueSource(strings = {"sc", "tso", "pso", "sra", "ra", "rc11", "rc11-c11rs", "rc11-nosc"})
  void allSpecs(String memory) {
    assertThat(compare(memory, true)).isGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sc", "rc11"})
  void allSpecsWithoutReductions(String memory) {
    assertThat(compare(memory, false)).isGreaterThan(200);
  }

  private static int compare(String memory, boolean reduces) {
    List<Watcher> models =
        Programs.watchers(
            false, AliasModels.all().stream().map(AliasModel::id).toArray(String[]::new));
    int compared = 0;
    for (ShippedSpec spec : ShippedSpec.all()) {
      Settings settings = spec.settings().withReductions(reduces);
      Exploration packed = packed(spec.program(), memory, models, settings);
      if (packed == null || packed.limit() != null) {
        continue;
      }
      Exploration layered =
          Explorer.explore(
              spec.program(),
              Programs.memory(memory),
              models,
              settings,
              Limits.generous(),
              Progress.NONE,
              true);
      compared++;
      assertThat(facts(packed)).as(spec.name()).isEqualTo(facts(layered));
    }
    return compared;
  }

  private static @Nullable Exploration packed(
      Program program, String memory, List<Watcher> models, Settings settings) {
    long deadline = System.nanoTime() + LIMITS.time().toNanos();
    return CellMisfit.untilAllFit(
        new CellBoundaries(),
        cells ->
            new PackedExplorer(
                    program,
                    Programs.memory(memory),
                    settings,
                    LIMITS,
                    Progress.NONE,
                    cells,
                    deadline)
                .exploreLayers(models));
  }

  /** All that an exploration says. */
  static List<Object> facts(Exploration found) {
    return List.of(
        found.states(),
        found.transitions(),
        found.layers(),
        found.executions(),
        found.racyGraphs(),
        found.blockedGraphs(),
        found.cutGraphs(),
        found.outcomes(),
        found.endings(),
        found.watchers().stream().map(LayersTest::facts).toList());
  }

  private static List<Object> facts(WatcherResult result) {
    return List.of(
        result.name(),
        result.rejections(),
        result.gaps(),
        result.endings(),
        result.acceptsSome(),
        result.okExecutions(),
        result.ubExecutions(),
        result.orderDependentExecutions());
  }
}
