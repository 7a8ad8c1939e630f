package dev.thawline.explore;

import dev.thawline.event.Allocations;
import dev.thawline.event.CellBoundaries;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.machine.ThreadState;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one path again. */
public final class PathRunner {
  /**
   * Where a path leads.
   *
   * @param graph its execution graph
   * @param ending how it ended, or null if it can go on
   */
  public record Arrival(ExecutionGraph graph, Allocations allocations, @Nullable Ending ending) {}

  private PathRunner() {}

  /**
   * Runs a path, telling the recorder everything.
   *
   * @throws IllegalArgumentException if the program has no such path
   */
  public static Arrival run(
      Program program,
      MemoryModel memory,
      List<Watcher> watchers,
      Settings settings,
      Path path,
      Recorder recorder) {
    CellBoundaries cells = new CellBoundaries();
    // First without anybody who would hear of beginnings that are given up.
    CellMisfit.untilAllFit(
        cells,
        small ->
            run(
                new Semantics(
                    program, memory, List.of(), settings, Recorder.SILENT, small, path.threads()),
                path));
    return run(
        new Semantics(program, memory, watchers, settings, recorder, cells, path.threads()), path);
  }

  /** The same with a transition system that nothing was run with before. */
  static Arrival run(Semantics semantics, Path path) {
    ProductState state = end(semantics, path);
    return new Arrival(state.graph, semantics.allocations(), state.ending);
  }

  /** The state that a path leads to. */
  static ProductState end(Semantics semantics, Path path) {
    Recorder recorder = semantics.recorder();
    List<ProductState> reached = new ArrayList<>();
    StepSink sink = (state, choices, judged) -> reached.add(state);
    recorder.step(0, null);
    semantics.start(Chooser.of(ways(path.setUp())), sink);
    ProductState state = single(reached);
    for (Path.Move move : path.moves()) {
      reached.clear();
      if (state.ending != null || !semantics.canStep(state, move.thread())) {
        throw new IllegalArgumentException("the program has no such path");
      }
      ThreadState mover = state.thread(move.thread());
      recorder.step(
          move.thread(),
          mover.stepSpan() == null || mover.status() != ThreadState.Status.READY
              ? mover.span()
              : mover.stepSpan());
      semantics.step(state, move.thread(), ways(move.choices()), sink);
      state = single(reached);
    }
    return state;
  }

  private static ProductState single(List<ProductState> reached) {
    if (reached.size() != 1) {
      throw new IllegalArgumentException("the program has no such path");
    }
    return reached.get(0);
  }

  private static int[] ways(List<Integer> choices) {
    return choices.stream().mapToInt(way -> way).toArray();
  }
}
