package dev.thawline.explore.packed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A graph as far as later steps can tell it (memory-models.md, A4; explorer-algorithm.md, section
 * 2, "What forgetting may drop"): where the threads stand, and for every location the messages that
 * somebody may still read or write behind, in modification order. A view is a row of ranks, by
 * location: indices into these messages. Views are never changed in place; everything else is
 * copied with the state.
 */
final class ViewState {
  private static final int[] NO_VIEW = {};

  ThreadNode[] at;

  /** By thread: whether it has been joined. */
  boolean[] joined;

  int unjoined;

  /** By thread: the lowest rank that it may read. */
  int[][] now;

  /** By thread: what an acquire fence would make of that. */
  int[][] acquirable;

  /** By thread: what it had seen at its last release fence. */
  int[][] releaseFence;

  /** By thread: which messages of the location that it reads next it must not read. */
  long[] banned;

  /** By location and rank: the message's value, 0 where nobody will know it. */
  int[][] value;

  /** Whether an update reads it. */
  boolean[][] closed;

  /** What an acquire read of it gains. */
  int[][][] release;

  ViewState(int locations, int uninitialized, ThreadNode main) {
    at = new ThreadNode[] {main};
    joined = new boolean[1];
    now = new int[][] {NO_VIEW};
    acquirable = new int[][] {NO_VIEW};
    releaseFence = new int[][] {NO_VIEW};
    banned = new long[1];
    value = new int[locations][];
    closed = new boolean[locations][];
    release = new int[locations][][];
    for (int x = 0; x < locations; x++) {
      start(x, uninitialized);
    }
  }

  private ViewState(ViewState other, int locations) {
    at = other.at.clone();
    joined = other.joined.clone();
    unjoined = other.unjoined;
    now = other.now.clone();
    acquirable = other.acquirable.clone();
    releaseFence = other.releaseFence.clone();
    banned = other.banned.clone();
    int known = other.value.length;
    value = Arrays.copyOf(other.value, Math.max(known, locations));
    closed = Arrays.copyOf(other.closed, value.length);
    release = Arrays.copyOf(other.release, value.length);
    for (int x = known; x < value.length; x++) {
      start(x, 0);
    }
  }

  private void start(int x, int first) {
    value[x] = new int[] {first};
    closed[x] = new boolean[1];
    release[x] = new int[][] {NO_VIEW};
  }

  ViewState copy(int locations) {
    return new ViewState(this, locations);
  }

  static int rank(int[] view, int x) {
    return x < view.length ? view[x] : 0;
  }

  static int[] with(int[] view, int x, int rank) {
    if (rank(view, x) == rank) {
      return view;
    }
    int[] changed = Arrays.copyOf(view, Math.max(view.length, x + 1));
    changed[x] = rank;
    return changed;
  }

  /** The higher rank of either, everywhere. */
  static int[] join(int[] one, int[] two) {
    int[] joined = one;
    for (int x = 0; x < two.length; x++) {
      if (two[x] > rank(joined, x)) {
        joined = with(joined, x, two[x]);
      }
    }
    return joined;
  }

  /** A message comes in at a rank: those from there on move up. */
  void insert(int x, int place, int newValue, int[] newRelease) {
    for (int t = 0; t < at.length; t++) {
      now[t] = lifted(now[t], x, place);
      acquirable[t] = lifted(acquirable[t], x, place);
      releaseFence[t] = lifted(releaseFence[t], x, place);
      if (banned[t] != 0 && at[t].location == x) {
        long low = (1L << place) - 1;
        banned[t] = (banned[t] & low) | ((banned[t] & ~low) << 1);
      }
    }
    for (int y = 0; y < release.length; y++) {
      for (int i = 0; i < release[y].length; i++) {
        int[] moved = lifted(release[y][i], x, place);
        if (moved != release[y][i]) {
          release[y] = release[y].clone();
          release[y][i] = moved;
        }
      }
    }
    int n = value[x].length;
    int[] values = Arrays.copyOf(value[x], n + 1);
    boolean[] closes = Arrays.copyOf(closed[x], n + 1);
    int[][] releases = Arrays.copyOf(release[x], n + 1);
    System.arraycopy(value[x], place, values, place + 1, n - place);
    System.arraycopy(closed[x], place, closes, place + 1, n - place);
    System.arraycopy(release[x], place, releases, place + 1, n - place);
    values[place] = newValue;
    closes[place] = false;
    releases[place] = newRelease;
    value[x] = values;
    closed[x] = closes;
    release[x] = releases;
  }

  private static int[] lifted(int[] view, int x, int place) {
    int rank = rank(view, x);
    return rank >= place ? with(view, x, rank + 1) : view;
  }

  /** Everything in memory happens before what comes: one message a location is left. */
  void settle(int x, int newValue) {
    value[x] = new int[] {newValue};
    closed[x] = new boolean[1];
    release[x] = new int[][] {NO_VIEW};
  }

  /** Forgets all messages but the last, and what everybody has seen. */
  void settleAll() {
    for (int x = 0; x < value.length; x++) {
      settle(x, value[x][value[x].length - 1]);
    }
    Arrays.fill(now, NO_VIEW);
    Arrays.fill(acquirable, NO_VIEW);
    Arrays.fill(releaseFence, NO_VIEW);
  }

  void addThread(int thread, ThreadNode start) {
    if (thread >= at.length) {
      at = Arrays.copyOf(at, thread + 1);
      joined = Arrays.copyOf(joined, thread + 1);
      now = Arrays.copyOf(now, thread + 1);
      acquirable = Arrays.copyOf(acquirable, thread + 1);
      releaseFence = Arrays.copyOf(releaseFence, thread + 1);
      banned = Arrays.copyOf(banned, thread + 1);
    }
    at[thread] = start;
    banned[thread] = 0;
  }

  static int[] noView() {
    return NO_VIEW;
  }

  /** The ranks of a view, each mapped; null for a view that nobody will ask. */
  static int[] mapped(int @Nullable [] view, int[][] ranks) {
    if (view == null || view.length == 0) {
      return NO_VIEW;
    }
    int length = 0;
    int[] mapped = new int[view.length];
    for (int x = 0; x < view.length; x++) {
      mapped[x] = ranks[x][view[x]];
      if (mapped[x] != 0) {
        length = x + 1;
      }
    }
    return length == 0 ? NO_VIEW : length == view.length ? mapped : Arrays.copyOf(mapped, length);
  }
}
