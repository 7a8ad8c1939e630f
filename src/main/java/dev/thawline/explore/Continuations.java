package dev.thawline.explore;

import dev.thawline.event.CellBoundaries;
import dev.thawline.event.Threads;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import dev.thawline.source.SpecException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a path can go on to an end that a model accepts. It is looked for depth first, with
 * reductions, in front of that model alone: nothing that others say changes what it says.
 */
public final class Continuations {
  private static final int CHECK_MASK = (1 << 10) - 1;

  private final Program program;
  private final MemoryModel memory;
  private final List<Watcher> watchers;
  private final Settings settings;
  private final CellBoundaries cells;
  private final Threads threads;
  private final Limits limits;
  private final Progress progress;
  private final long deadline;
  private final List<@Nullable Search> searches = new ArrayList<>();
  private final BitSet givenUp = new BitSet();

  /**
   * Of the paths of an exploration.
   *
   * @param settings of the exploration, with all reductions that may be made
   * @param cells small enough for all paths
   * @param threads the numbers that threads have in the exploration
   * @param limits where it gives up: how many states it looks at for each model, how long it takes
   *     for all
   * @param progress can make it give up, too
   */
  public Continuations(
      Program program,
      MemoryModel memory,
      List<Watcher> watchers,
      Settings settings,
      CellBoundaries cells,
      Threads threads,
      Limits limits,
      Progress progress) {
    this.program = program;
    this.memory = memory;
    this.watchers = List.copyOf(watchers);
    this.settings = settings;
    this.cells = cells;
    this.threads = threads;
    this.limits = limits;
    this.progress = progress;
    this.deadline = System.nanoTime() + limits.time().toNanos();
    watchers.forEach(watcher -> searches.add(null));
  }

  /**
   * Whether some path that begins so ends, other than by a loop bound, and is accepted whole; false
   * once it has given up on the model ({@link #hasGivenUp}).
   *
   * @param watcher the model, by its place among the watchers
   */
  public boolean canEndAccepted(int watcher, Path beginning) {
    if (givenUp.get(watcher)) {
      return false;
    }
    Search search = searches.get(watcher);
    if (search == null) {
      search = new Search(watcher);
      searches.set(watcher, search);
    }
    try {
      return search.from(beginning);
    } catch (CellMisfit | SpecException | OutOfMemoryError beyond) {
      // The first two only where a limit kept the exploration from what comes up here.
      searches.set(watcher, null);
      givenUp.set(watcher);
      return false;
    }
  }

  /** Whether some answer about a model may be wrong, since it would have taken more. */
  public boolean hasGivenUp(int watcher) {
    return givenUp.get(watcher);
  }

  private Semantics semantics(int watcher) {
    return new Semantics(
        program, memory, List.of(watchers.get(watcher)), settings, Recorder.SILENT, cells, threads);
  }

  /** What is known of one model. */
  private final class Search {
    private final int watcher;
    private final Semantics semantics;
    private final AmpleSet ample;
    private final ProductKeys keys;

    /** From none of these does a path go on to an end that the model accepts. */
    private final Set<Key> hopeless = new HashSet<>();

    private long states;
    private int depth;

    Search(int watcher) {
      this.watcher = watcher;
      this.semantics = semantics(watcher);
      this.ample = new AmpleSet(semantics);
      this.keys = new ProductKeys(semantics);
    }

    boolean from(Path beginning) {
      ProductState start = PathRunner.end(semantics, beginning);
      depth = beginning.moves().size();
      int mover = depth == 0 ? 0 : beginning.moves().get(depth - 1).thread();
      return semantics.tellsWaits() ? waiting(start, mover) : depthFirst(start, mover);
    }

    /** One state, and who took the step to it. */
    private record Reached(ProductState state, int mover) {}

    private boolean depthFirst(ProductState start, int mover) {
      Set<Key> seen = new HashSet<>();
      Deque<Reached> open = new ArrayDeque<>();
      open.push(new Reached(start, mover));
      while (!open.isEmpty()) {
        Reached at = open.pop();
        ProductState state = at.state();
        if (isAcceptedEnd(state)) {
          return true;
        }
        if (state.ending != null || state.slots[0].isOver()) {
          continue;
        }
        Key key = keys.of(state, at.mover());
        if (hopeless.contains(key) || !seen.add(key)) {
          continue;
        }
        if (mustGiveUp()) {
          return false;
        }
        for (AmpleSet.Moves moves : ample.of(state)) {
          moves.successors().forEach(to -> open.push(new Reached(to.state(), moves.thread())));
        }
      }
      hopeless.addAll(seen);
      return false;
    }

    /** The same where steps may lead back, and where it is an end that every thread waits. */
    private boolean waiting(ProductState start, int mover) {
      StateGraph known = new StateGraph();
      Deque<ProductState> open = new ArrayDeque<>();
      Deque<Integer> numbers = new ArrayDeque<>();
      open.push(start);
      numbers.push(known.add(keys.of(start, mover), depth, start, null));
      while (!open.isEmpty()) {
        ProductState state = open.pop();
        int number = numbers.pop();
        if (isAcceptedEnd(state)) {
          return true;
        }
        if (state.ending != null) {
          continue;
        }
        if (mustGiveUp()) {
          return false;
        }
        for (AmpleSet.Moves moves : ample.of(state)) {
          for (AmpleSet.Successor to : moves.successors()) {
            Key key = keys.of(to.state(), moves.thread());
            int next = known.find(key);
            if (next < 0) {
              next = known.add(key, depth, to.state(), null);
              open.push(to.state());
              numbers.push(next);
            }
            known.step(number, next);
          }
        }
      }
      return known.traps().stream().anyMatch(trapped -> isAccepted(trapped.state()));
    }

    private boolean mustGiveUp() {
      states++;
      boolean over =
          states > limits.states()
              || ((states & CHECK_MASK) == 0
                  && (System.nanoTime() > deadline
                      || limits.isHeapFull()
                      || !progress.goOn(states, depth)));
      if (over) {
        givenUp.set(watcher);
      }
      return over;
    }

    private boolean isAcceptedEnd(ProductState state) {
      Ending ending = state.ending;
      return ending != null && ending.kind() != Ending.Kind.BOUND && isAccepted(state);
    }

    private boolean isAccepted(ProductState state) {
      return !state.slots[0].isOver();
    }
  }
}
