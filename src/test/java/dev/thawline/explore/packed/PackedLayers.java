package dev.thawline.explore.packed;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Layers of packed states, to be compared with layers of states as objects, which keep paths. */
public record PackedLayers(
    Program program, String memory, List<Watcher> models, Settings settings, Limits limits) {

  /** Whether packed layers can tell; then they say the same as others. */
  public boolean agree(String what) {
    Exploration packed = packed();
    if (packed == null || packed.limit() != null) {
      return false;
    }
    Exploration layered =
        Explorer.explore(
            program,
            Programs.memory(memory),
            models,
            settings,
            Limits.generous(),
            Progress.NONE,
            true);
    assertThat(facts(packed)).as(what).isEqualTo(facts(layered));
    return true;
  }

  private @Nullable Exploration packed() {
    long deadline = System.nanoTime() + limits.time().toNanos();
    return CellMisfit.untilAllFit(
        new CellBoundaries(),
        cells ->
            new PackedExplorer(
                    program,
                    Programs.memory(memory),
                    settings,
                    limits,
                    Progress.NONE,
                    cells,
                    deadline)
                .exploreLayers(models));
  }

  /** All that an exploration says. */
  private static List<Object> facts(Exploration found) {
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
        found.watchers().stream().map(PackedLayers::facts).toList());
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
