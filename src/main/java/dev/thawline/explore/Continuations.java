package dev.thawline.explore;

import dev.thawline.event.CellBoundaries;
import dev.thawline.event.Threads;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
  private final Program program;
  private final MemoryModel memory;
  private final List<Watcher> watchers;
  private final Settings settings;
  private final CellBoundaries cells;
  private final Threads threads;
  private final long most;
  private final List<@Nullable Search> searches = new ArrayList<>();
  private boolean gaveUp;

  /**
   * Of the paths of an exploration.
   *
   * @param settings of the exploration, with all reductions that may be made
   * @param cells small enough for all paths
   * @param threads the numbers that threads have in the exploration
   * @param most how many states are looked at for a model before it gives up
   */
  public Continuations(
      Program program,
      MemoryModel memory,
      List<Watcher> watchers,
      Settings settings,
      CellBoundaries cells,
      Threads threads,
      long most) {
    this.program = program;
    this.memory = memory;
    this.watchers = List.copyOf(watchers);
    this.settings = settings;
    this.cells = cells;
    this.threads = threads;
    this.most = most;
    watchers.forEach(watcher -> searches.add(null));
  }

  /**
   * Whether some path that begins so ends, other than by a loop bound, and is accepted whole; false
   * where it has given up looking ({@link #hasGivenUp}).
   *
   * @param watcher the model, by its place among the watchers
   */
  public boolean canEndAccepted(int watcher, Path beginning) {
    Search search = searches.get(watcher);
    if (search == null) {
      search = new Search(semantics(watcher));
      searches.set(watcher, search);
    }
    return search.from(beginning);
  }

  /** Whether some answer may be wrong, since it would have taken more states. */
  public boolean hasGivenUp() {
    return gaveUp;
  }

  private Semantics semantics(int watcher) {
    return new Semantics(
        program, memory, List.of(watchers.get(watcher)), settings, Recorder.SILENT, cells, threads);
  }

  /** What is known of one model. */
  private final class Search {
    private final Semantics semantics;
    private final AmpleSet ample;
    private final ProductKeys keys;

    /** From none of these does a path go on to an end that the model accepts. */
    private final Set<Key> hopeless = new HashSet<>();

    private long states;

    Search(Semantics semantics) {
      this.semantics = semantics;
      this.ample = new AmpleSet(semantics);
      this.keys = new ProductKeys(semantics);
    }

    boolean from(Path beginning) {
      ProductState start = PathRunner.end(semantics, beginning);
      int moves = beginning.moves().size();
      int mover = moves == 0 ? 0 : beginning.moves().get(moves - 1).thread();
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
        if (++states > most) {
          gaveUp = true;
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
      numbers.push(known.add(keys.of(start, mover), start, null));
      while (!open.isEmpty()) {
        ProductState state = open.pop();
        int number = numbers.pop();
        if (isAcceptedEnd(state)) {
          return true;
        }
        if (state.ending != null) {
          continue;
        }
        if (++states > most) {
          gaveUp = true;
          return false;
        }
        for (AmpleSet.Moves moves : ample.of(state)) {
          for (AmpleSet.Successor to : moves.successors()) {
            Key key = keys.of(to.state(), moves.thread());
            int next = known.find(key);
            if (next < 0) {
              next = known.add(key, to.state(), null);
              open.push(to.state());
              numbers.push(next);
            }
            known.step(number, next);
          }
        }
      }
      return known.traps().stream().anyMatch(trapped -> isAccepted(trapped.state()));
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
