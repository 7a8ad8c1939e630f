package dev.thawline.cli;

import dev.thawline.alias.NotCovered;
import dev.thawline.compare.DefaultDependence;
import dev.thawline.compare.WitnessExplorations;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.event.CellBoundaries;
import dev.thawline.explore.Continuations;
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
import dev.thawline.report.run.Statistics;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One program under one memory model and all aliasing models asked for. */
final class ModelRun {
  private final Program program;
  private final MemoryModel memory;
  private final Plan plan;
  private final Turn turn;
  private final long start = System.nanoTime();
  private Statistics.@Nullable Run explored;
  private long variantsNanoseconds;
  private final CellBoundaries cells = new CellBoundaries();

  ModelRun(Program program, MemoryModel memory, Plan plan, Turn turn) {
    this.program = program;
    this.memory = memory;
    this.plan = plan;
    this.turn = turn;
  }

  /**
   * The same, with no other spec in work.
   *
   * @param progress where to print how far it is; null for nowhere
   */
  ModelRun(
      Program program,
      MemoryModel memory,
      Plan plan,
      @Nullable PrintStream progress,
      Interruption interruption) {
    this(
        program,
        memory,
        plan,
        new Turn(
            interruption, progress == null ? null : ProgressDisplay.lines(progress), true, false));
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
   * Explores everything.
   *
   * @throws OutOfHeap where the heap is too small to say anything
   */
  Exploration explore() {
    long before = System.nanoTime();
    ProgressLine line = turn.progressLine(what());
    Exploration found = explore(watchers(), plan.limits(), Paths.NONE, line);
    explored =
        new Statistics.Run(
            memory.id(),
            found.settings().driver(),
            line.workers(),
            line.tableBytes(),
            line.tableStates(),
            found.settings().keys(),
            found.states(),
            found.transitions(),
            found.executions(),
            found.layers(),
            System.nanoTime() - before,
            0,
            0);
    return found;
  }

  /** Nothing more will be asked: its statistics go to the turn. */
  void end() {
    if (explored != null) {
      turn.add(explored.with(variantsNanoseconds, System.nanoTime() - start));
    }
  }

  /** The same, with enough paths to show everything that can happen. */
  Exploration exploreWithPaths() {
    return explore(watchers(), plan.limits(), Paths.REDUCED);
  }

  /** The same, with all paths. */
  Exploration exploreAllPaths() {
    return explore(watchers(), plan.limits(), Paths.ALL);
  }

  /**
   * Looks for witnesses.
   *
   * @param exploration what {@link #explore()} found
   */
  WitnessSearch witnessSearch(Exploration exploration) {
    return new WitnessSearch(
        exploration,
        new WitnessExplorations() {
          @Override
          public Exploration allPaths(long states) {
            return explore(watchers(), plan.limits().withStates(states), Paths.ALL);
          }

          @Override
          public Exploration enoughPaths() {
            return exploreWithPaths();
          }

          @Override
          public Continuations continuations(Exploration beginnings, long states) {
            return new Continuations(
                program,
                memory,
                watchers(),
                plan.settings(),
                cells,
                beginnings.threads(),
                plan.limits().withStates(states),
                turn.progressLine(what()));
          }

          @Override
          public long mostStates() {
            return plan.limits().states();
          }
        });
  }

  /** Which paths are kept. */
  private enum Paths {
    NONE,
    REDUCED,
    ALL
  }

  private List<Watcher> watchers() {
    return plan.aliases().stream().map(alias -> alias.watcher(plan.settings())).toList();
  }

  /** Whether the verdicts of an exploration hang on parameters on which sources are silent. */
  DefaultDependence dependence(Exploration exploration) {
    List<DefaultDependence.Subject> subjects =
        plan.aliases().stream()
            .map(
                chosen ->
                    new DefaultDependence.Subject(chosen.model(), chosen.id(), settled(chosen)))
            .toList();
    long before = System.nanoTime();
    DefaultDependence found =
        DefaultDependence.of(
            exploration, subjects, watchers -> explore(watchers, plan.limits(), Paths.NONE));
    variantsNanoseconds += System.nanoTime() - before;
    return found;
  }

  /** The parameters that the user set, and one that can make no difference to this program. */
  private Set<String> settled(Chosen chosen) {
    Set<String> settled = new HashSet<>(chosen.set());
    if (!program.makesBoxes()) {
      settled.add(NotCovered.BOX.name());
    }
    return settled;
  }

  private Exploration explore(List<Watcher> watchers, Limits limits, Paths paths) {
    return explore(watchers, limits, paths, turn.progressLine(what()));
  }

  private Exploration explore(
      List<Watcher> watchers, Limits limits, Paths paths, ProgressLine line) {
    try {
      Exploration found = run(watchers, limits, paths, line);
      if (found.ranOutOfMemory() && !turn.isAlone()) {
        throw new Crowded();
      }
      return found;
    } catch (OutOfMemoryError e) {
      if (!turn.isAlone()) {
        throw new Crowded();
      }
      // The limit was above what there is: with half of it, what is known can be told.
      try {
        return run(watchers, limits.withBytes(limits.bytes() / 2), paths, line);
      } catch (OutOfMemoryError again) {
        throw new OutOfHeap(what());
      }
    }
  }

  private Exploration run(List<Watcher> watchers, Limits limits, Paths paths, ProgressLine line) {
    Settings asked = plan.settings();
    Settings settings = paths == Paths.ALL ? asked.withAmple(false) : asked;
    return Explorer.explore(
        program, memory, watchers, settings, limits, line, paths != Paths.NONE, cells);
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
