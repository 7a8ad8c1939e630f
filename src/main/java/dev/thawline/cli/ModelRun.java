package dev.thawline.cli;

import dev.thawline.compare.DefaultDependence;
import dev.thawline.event.CellBoundaries;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Path;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import dev.thawline.replay.Replay;
import dev.thawline.replay.Trace;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One program under one memory model and all aliasing models asked for. */
final class ModelRun {
  private final Program program;
  private final MemoryModel memory;
  private final Plan plan;
  private final @Nullable PrintStream progress;
  private final Interruption interruption;
  private final CellBoundaries cells = new CellBoundaries();

  /**
   * @param progress where to print how far it is; null for nowhere
   */
  ModelRun(
      Program program,
      MemoryModel memory,
      Plan plan,
      @Nullable PrintStream progress,
      Interruption interruption) {
    this.program = program;
    this.memory = memory;
    this.plan = plan;
    this.progress = progress;
    this.interruption = interruption;
  }

  Program program() {
    return program;
  }

  Settings settings() {
    return plan.settings();
  }

  List<Chosen> aliases() {
    return plan.aliases();
  }

  /**
   * Explores all paths.
   *
   * @param keepPaths for witnesses
   * @throws OutOfHeap where the heap is too small to say anything
   */
  Exploration explore(boolean keepPaths) {
    return explore(plan.aliases().stream().map(Chosen::watcher).toList(), keepPaths);
  }

  /** Whether the verdicts of an exploration hang on parameters on which sources are silent. */
  DefaultDependence dependence(Exploration exploration) {
    List<DefaultDependence.Subject> subjects =
        plan.aliases().stream()
            .map(chosen -> new DefaultDependence.Subject(chosen.model(), chosen.id(), chosen.set()))
            .toList();
    return DefaultDependence.of(exploration, subjects, watchers -> explore(watchers, false));
  }

  private Exploration explore(List<Watcher> watchers, boolean keepPaths) {
    try {
      return explore(watchers, plan.limits(), keepPaths);
    } catch (OutOfMemoryError e) {
      // The limit was above what there is: with half of it, what is known can be told.
      try {
        return explore(watchers, plan.limits().withBytes(plan.limits().bytes() / 2), keepPaths);
      } catch (OutOfMemoryError again) {
        throw new OutOfHeap(what());
      }
    }
  }

  private Exploration explore(List<Watcher> watchers, Limits limits, boolean keepPaths) {
    ProgressLine line = new ProgressLine(what(), progress, interruption, System::nanoTime);
    // A witness is the shortest of all paths, not of those that a reduction leaves.
    Settings settings = plan.settings().withReductions(!keepPaths);
    return Explorer.explore(program, memory, watchers, settings, limits, line, keepPaths, cells);
  }

  /** One path in full, as all models see it. */
  Trace replay(Path path) {
    List<Watcher> watchers = plan.aliases().stream().map(Chosen::detailedWatcher).toList();
    return Replay.trace(program, memory, watchers, plan.settings(), path);
  }

  private String what() {
    return program.source().name() + " " + memory.id();
  }
}
