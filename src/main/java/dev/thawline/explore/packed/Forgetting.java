package dev.thawline.explore.packed;

import java.util.Arrays;

/**
 * Takes out of a {@link ViewState} what no later step of any thread can tell, so that states that
 * will go on alike become equal (explorer-algorithm.md, section 2):
 *
 * <ul>
 *   <li>messages below what every thread has seen that may still access the location; all of them
 *       but the last where nobody may before all threads are joined;
 *   <li>messages that an update reads, where nobody may load the location: neither can another
 *       update read them, nor a write come behind them;
 *   <li>values that nobody will read; what a message releases where nobody will acquire it;
 *   <li>what a thread has seen of locations that it will not access, where nobody can learn from
 *       it; its views for fences that it will not come to.
 * </ul>
 */
final class Forgetting {
  private final long[] object;
  private int[][] ranks = new int[0][];

  /**
   * @param object by location: the object that it lies in
   */
  Forgetting(long[] object) {
    this.object = object;
  }

  /** Whether what the thread does next in memory comes after all that other threads do. */
  private static boolean waitsForAll(ViewState state, ThreadNode node) {
    return node.thread == 0
        && (node.kind == ThreadNode.Kind.END || node.joinsFirst >= state.unjoined)
        && state.unjoined > 0;
  }

  void apply(ViewState state) {
    int threads = state.at.length;
    int locations = state.value.length;
    boolean acquires = false;
    for (ThreadNode node : state.at) {
      acquires |= (node.orders & FutureAccesses.ACQUIRES) != 0 && !waitsForAll(state, node);
    }
    if (ranks.length < locations) {
      ranks = new int[locations][];
    }
    for (int x = 0; x < locations; x++) {
      thin(state, x, acquires);
    }
    int known = 0;
    for (int x = 0; x < locations; x++) {
      known = Math.max(known, state.value[x].length);
    }
    for (int t = 0; t < threads; t++) {
      ThreadNode node = state.at[t];
      boolean gone = node.kind == ThreadNode.Kind.END && isSeenByNobody(state);
      boolean needed = !gone && !waitsForAll(state, node);
      boolean told = (node.orders & FutureAccesses.PUBLISHES) != 0 || isJoinedEarly(state);
      state.now[t] = needed ? kept(state.now[t], node, told) : ViewState.noView();
      boolean fence = needed && (node.orders & FutureAccesses.ACQUIRE_FENCE) != 0;
      state.acquirable[t] = fence ? kept(state.acquirable[t], node, told) : ViewState.noView();
      boolean publishes = needed && (node.orders & FutureAccesses.RELAXED_WRITE) != 0 && acquires;
      state.releaseFence[t] =
          publishes ? ViewState.mapped(state.releaseFence[t], ranks) : ViewState.noView();
    }
    for (int x = 0; x < locations; x++) {
      for (int i = 0; i < state.release[x].length; i++) {
        int[] view = state.release[x][i];
        if (view.length > 0) {
          state.release[x][i] = ViewState.mapped(ViewState.with(view, x, 0), ranks);
        }
      }
    }
  }

  /** Whether main will have joined everybody before it does anything in memory. */
  private static boolean isSeenByNobody(ViewState state) {
    return waitsForAll(state, state.at[0]);
  }

  private static boolean isJoinedEarly(ViewState state) {
    return !isSeenByNobody(state);
  }

  private int[] kept(int[] view, ThreadNode node, boolean told) {
    int[] kept = ViewState.mapped(view, ranks);
    if (told) {
      return kept;
    }
    long accessed = node.mayRead | node.mayWrite;
    for (int x = 0; x < kept.length; x++) {
      if ((object[x] & accessed) == 0) {
        kept = ViewState.with(kept, x, 0);
      }
    }
    return trimmed(kept);
  }

  private static int[] trimmed(int[] view) {
    int length = view.length;
    while (length > 0 && view[length - 1] == 0) {
      length--;
    }
    return length == 0 ? ViewState.noView() : Arrays.copyOf(view, length);
  }

  /** Drops messages of a location and notes where the ranks of the others are then. */
  private void thin(ViewState state, int x, boolean acquires) {
    int n = state.value[x].length;
    int lowest = n - 1;
    int lowestRead = n;
    boolean loads = false;
    boolean accessed = false;
    boolean readLater = false;
    for (int t = 0; t < state.at.length; t++) {
      ThreadNode node = state.at[t];
      boolean reads = (node.mayRead & object[x]) != 0;
      if (waitsForAll(state, node)) {
        readLater |= reads;
      } else if (reads || (node.mayWrite & object[x]) != 0) {
        int rank = ViewState.rank(state.now[t], x);
        accessed = true;
        lowest = Math.min(lowest, rank);
        lowestRead = reads ? Math.min(lowestRead, rank) : lowestRead;
        loads |= (node.mayLoad & object[x]) != 0;
      }
    }
    boolean[] keeps = new boolean[n];
    for (int i = 0; i < n; i++) {
      keeps[i] = i == n - 1 || (accessed && i >= lowest && (loads || !state.closed[x][i]));
    }
    int[] map = new int[n];
    int size = 0;
    for (int i = 0; i < n; i++) {
      map[i] = size;
      size += keeps[i] ? 1 : 0;
    }
    ranks[x] = map;
    int[] values = new int[size];
    boolean[] closes = new boolean[size];
    int[][] releases = new int[size][];
    for (int i = 0; i < n; i++) {
      if (keeps[i]) {
        boolean read = i >= lowestRead;
        values[map[i]] = read || (readLater && i == n - 1) ? state.value[x][i] : 0;
        closes[map[i]] = accessed && state.closed[x][i];
        releases[map[i]] = read && acquires ? state.release[x][i] : ViewState.noView();
      }
    }
    for (int t = 0; t < state.at.length; t++) {
      if (state.banned[t] != 0 && state.at[t].location == x) {
        long banned = 0;
        for (int i = lowestFor(state, t, x); i < n; i++) {
          if (keeps[i] && (state.banned[t] >>> i & 1) != 0) {
            banned |= 1L << map[i];
          }
        }
        state.banned[t] = banned;
      }
    }
    state.value[x] = values;
    state.closed[x] = closes;
    state.release[x] = releases;
  }

  private static int lowestFor(ViewState state, int thread, int x) {
    return ViewState.rank(state.now[thread], x);
  }
}
