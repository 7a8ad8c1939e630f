package dev.thawline.explore;

import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.List;

/**
 * All paths of a program, one after the other, depth first. Nothing is merged and nothing is kept:
 * for programs of a handful of steps that is faster than {@link Explorer}, whose keys cost more
 * than the states they save, and it owes nothing to the merging of states.
 *
 * <p>Main moves whenever it can. That is for programs in which main does nothing beside its threads
 * but start and join them: such steps touch no memory, no monitor sees them, and what they do to
 * happens-before does not depend on when they are taken.
 */
public final class EveryPath {
  /** Receives the ends of paths. */
  public interface Ends {
    /**
     * One path has ended.
     *
     * @param rejected one bit a watcher, set where it rejected the path
     */
    void path(long rejected, Ending ending);
  }

  private final Semantics semantics;
  private final Ends ends;

  private EveryPath(Semantics semantics, Ends ends) {
    this.semantics = semantics;
    this.ends = ends;
  }

  /** Walks them all. */
  public static void walk(
      Program program, MemoryModel memory, List<Watcher> watchers, Settings settings, Ends ends) {
    Semantics semantics = new Semantics(program, memory, watchers, settings, Recorder.SILENT);
    EveryPath walk = new EveryPath(semantics, ends);
    semantics.start(null, (state, choices, rejections) -> walk.from(state));
  }

  private void from(ProductState state) {
    if (state.ending != null) {
      ends.path(rejected(state), state.ending);
      return;
    }
    boolean mainMoves = semantics.canStep(state, 0);
    int movers = mainMoves ? 1 : state.threads.length;
    for (int thread = 0; thread < movers; thread++) {
      if (mainMoves || semantics.canStep(state, thread)) {
        semantics.step(state, thread, null, (successor, choices, rejections) -> from(successor));
      }
    }
  }

  private static long rejected(ProductState state) {
    long bits = 0;
    for (int i = 0; i < state.slots.length; i++) {
      if (state.slots[i].isRejected()) {
        bits |= 1L << i;
      }
    }
    return bits;
  }
}
