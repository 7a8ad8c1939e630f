package dev.thawline.explore;

import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All paths of a program with what they choose; nothing is merged, and no order is left out. */
public final class AllPaths {
  /** Receives the ends of paths. */
  public interface Ends {
    /**
     * One path has ended, not at a bound.
     *
     * @param rejectedAt by watcher, after how many steps it had rejected; -1 where it accepts
     */
    void path(Path path, int[] rejectedAt);
  }

  private final Semantics semantics;
  private final Ends ends;
  private List<Integer> setUp = List.of();

  private AllPaths(Semantics semantics, Ends ends) {
    this.semantics = semantics;
    this.ends = ends;
  }

  /** Walks them all. The models must cover everything. */
  public static void walk(
      Program program, MemoryModel memory, List<Watcher> watchers, Settings settings, Ends ends) {
    Semantics semantics = new Semantics(program, memory, watchers, settings, Recorder.SILENT);
    AllPaths walk = new AllPaths(semantics, ends);
    int[] nowhere = new int[watchers.size()];
    Arrays.fill(nowhere, -1);
    semantics.start(
        null,
        (state, choices, judged) -> {
          walk.setUp = Arrays.stream(choices).boxed().toList();
          walk.from(state, List.of(), nowhere);
        });
  }

  private void from(ProductState state, List<Path.Move> moves, int[] rejectedAt) {
    int[] now = rejectedAt.clone();
    for (int i = 0; i < now.length; i++) {
      if (now[i] < 0 && state.slots[i].isRejected()) {
        now[i] = moves.size();
      }
    }
    Ending ending = state.ending;
    if (ending != null) {
      if (ending.kind() != Ending.Kind.BOUND) {
        ends.path(new Path(setUp, moves, semantics.threads()), now);
      }
      return;
    }
    for (int thread = 0; thread < state.threads.length; thread++) {
      if (semantics.canStep(state, thread)) {
        int mover = thread;
        semantics.step(
            state,
            thread,
            null,
            (successor, choices, judged) -> {
              List<Path.Move> more = new ArrayList<>(moves);
              more.add(new Path.Move(mover, Arrays.stream(choices).boxed().toList()));
              from(successor, more, now);
            });
      }
    }
  }
}
