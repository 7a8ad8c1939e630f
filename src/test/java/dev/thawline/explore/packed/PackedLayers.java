package dev.thawline.explore.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.compare.Disagreement;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.event.CellBoundaries;
import dev.thawline.explore.CellMisfit;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Path;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.explore.WatcherResult;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Layers of packed states, to be compared with layers of states as objects, which keep paths. */
public record PackedLayers(
    Program program, String memory, List<Watcher> models, Settings settings, Limits limits) {

  /** Whether packed layers can tell; then they say the same as others, whether they keep paths. */
  public boolean agree(String what) {
    Exploration packed = packed(true, Sharing.among(1), settings);
    if (packed == null || packed.limit() != null) {
      return false;
    }
    Exploration layered =
        Explorer.exploreObjects(
            program,
            Programs.memory(memory),
            models,
            settings,
            Limits.generous(),
            Progress.NONE,
            true,
            new CellBoundaries(),
            Long.MAX_VALUE);
    assertThat(facts(packed)).as(what).isEqualTo(facts(layered));
    assertThat(witnesses(packed)).as(what).isEqualTo(witnesses(layered));
    Exploration pathless = packed(false, new Sharing(1, 1, 0), settings);
    assertThat(facts(Objects.requireNonNull(pathless, what))).as(what).isEqualTo(facts(layered));
    return true;
  }

  /**
   * Whether packed layers can tell; then they say the same if several workers share all layers and
   * know states by their fingerprints.
   */
  boolean agreeWhenShared(String what) {
    Exploration alone = packed(false, new Sharing(1, 1, 0), settings);
    if (alone == null || alone.limit() != null) {
      return false;
    }
    Exploration shared =
        Objects.requireNonNull(
            packed(false, new Sharing(3, 1, 0), settings.withKeys(Settings.Keys.FINGERPRINTS)),
            what);
    assertThat(facts(shared)).as(what).isEqualTo(facts(alone));
    return true;
  }

  private @Nullable Exploration packed(boolean keepPaths, Sharing sharing, Settings chosen) {
    long deadline = System.nanoTime() + limits.time().toNanos();
    return CellMisfit.untilAllFit(
        new CellBoundaries(),
        cells ->
            new PackedExplorer(
                    program,
                    Programs.memory(memory),
                    chosen,
                    limits,
                    Progress.NONE,
                    cells,
                    deadline)
                .exploreLayers(models, keepPaths, sharing));
  }

  /** The canonical paths to disagreements of neighbouring models, and to rejections. */
  private List<Object> witnesses(Exploration found) {
    WitnessSearch search = new WitnessSearch(found);
    List<Object> paths = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      String model = models.get(i).name();
      String other = models.get((i + 1) % models.size()).name();
      Path rejection = search.rejection(model);
      Disagreement one = search.disagreement(model, other);
      Disagreement two = search.disagreement(other, model);
      paths.add(
          List.of(
              rejection == null ? "none" : moves(rejection),
              one == null ? "none" : moves(one.path()),
              two == null ? "none" : moves(two.path())));
    }
    return paths;
  }

  private static List<Object> moves(Path path) {
    return List.of(path.setUp(), path.moves());
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
