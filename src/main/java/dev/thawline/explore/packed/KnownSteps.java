package dev.thawline.explore.packed;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The steps that threads took in states before. Where states come in the order of their keys, most
 * threads take the same steps in one state as in the one before; then what these do to the key is
 * done again, and nothing else.
 */
final class KnownSteps {
  private static final long NEVER = -1;

  /** How many states of a thread's surroundings are remembered. */
  private static final int SLOTS = 4;

  /** The steps of one thread. */
  private static final class Steps {
    final Needs needs;

    /** The state in which they were taken. */
    long since = NEVER;

    int count;

    /** What of a key they clear, and what they set there; side by side. */
    long[] clears = {};

    long[] sets = {};

    /** Whether the thread ends in it. */
    boolean[] ends = {};

    /** What reductions ask about them. */
    boolean local;

    boolean showsMore;
    final BitSet touched = new BitSet();

    Steps(Needs needs) {
      this.needs = needs;
    }
  }

  private final Changes changes;
  private final MonitorStates monitors;

  /** By thread. */
  private final Steps[][] all;

  /** By thread: those that were asked for last. */
  private final Steps[] steps;

  /** By thread: the number of those that were noted last. */
  private final int[] newest;

  KnownSteps(Changes changes, WatchedGraph graph, MonitorStates monitors, int threads) {
    this.changes = changes;
    this.monitors = monitors;
    this.all = new Steps[threads][SLOTS];
    this.steps = new Steps[threads];
    this.newest = new int[threads];
    for (int t = 0; t < threads; t++) {
      Arrays.setAll(all[t], slot -> new Steps(new Needs(graph)));
      steps[t] = all[t][0];
    }
  }

  /** What was known need not be so any more. */
  void forget() {
    for (Steps[] ofThread : all) {
      for (Steps each : ofThread) {
        each.since = NEVER;
      }
    }
  }

  /**
   * Whether a thread takes the steps here that it took before.
   *
   * @param replayed whether the graph is that of the state ({@link Needs#hold})
   */
  boolean hold(int t, boolean replayed) {
    long moved = changes.ofThread(t);
    for (int i = 0; i < SLOTS; i++) {
      Steps each = all[t][(newest[t] + i) % SLOTS];
      if (each.since >= moved && each.needs.hold(changes, each.since, monitors, replayed)) {
        steps[t] = each;
        return true;
      }
    }
    return false;
  }

  // ---- steps that hold

  int count(int t) {
    return steps[t].count;
  }

  /** Puts what a step leads to into an array. */
  void apply(int t, int step, long[] key, long[] into, int from) {
    Steps known = steps[t];
    int at = step * key.length;
    for (int k = 0; k < key.length; k++) {
      into[from + k] = (key[k] & ~known.clears[at + k]) | known.sets[at + k];
    }
  }

  /** Whether the thread ends in a step. */
  boolean ends(int t, int step) {
    return steps[t].ends[step];
  }

  /** Whether they do nothing but touch allocations. */
  boolean areLocal(int t) {
    return steps[t].local;
  }

  /** Whether they show more than that: they print, or the thread ends. */
  boolean showMore(int t) {
    return steps[t].showsMore;
  }

  /** The allocations that they touch, by number. */
  BitSet touched(int t) {
    return steps[t].touched;
  }

  // ---- steps that are taken

  /** A thread begins to take steps; what they need is to be noted. */
  Needs begin(int t) {
    newest[t] = (newest[t] + SLOTS - 1) % SLOTS;
    Steps taken = all[t][newest[t]];
    steps[t] = taken;
    taken.since = NEVER;
    taken.count = 0;
    taken.needs.begin(t);
    return taken.needs;
  }

  /** It has taken one. */
  void add(int t, StateKeys.Writer change, boolean ends) {
    Steps taken = steps[t];
    int words = change.words();
    if (taken.count == taken.ends.length) {
      taken.ends = Arrays.copyOf(taken.ends, 2 * taken.count + 4);
    }
    taken.ends[taken.count] = ends;
    int at = taken.count++ * words;
    if (at + words > taken.clears.length) {
      taken.clears = Arrays.copyOf(taken.clears, 2 * (at + words));
      taken.sets = Arrays.copyOf(taken.sets, 2 * (at + words));
    }
    change.put(taken.clears, taken.sets, at);
  }

  /** It has taken all that it can. */
  void end(int t, boolean local, boolean showsMore, BitSet touched) {
    Steps taken = steps[t];
    taken.since = changes.now();
    taken.local = local;
    taken.showsMore = showsMore;
    taken.touched.clear();
    taken.touched.or(touched);
  }
}
