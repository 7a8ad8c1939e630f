package dev.thawline.explore.packed;

import java.util.Arrays;

/**
 * A mutable execution graph as rows of bits (explorer-algorithm.md, section 5), one bit an event,
 * in the order in which the events were added. It grows at the end and shrinks from there; nothing
 * is allocated for an event.
 *
 * <p>An event that is added while no other thread can run is <b>settled</b>: it happens before
 * everything that comes. It has no bit, its id is {@link #SETTLED}, and nobody may read or write
 * below it.
 */
final class PackedGraph {
  /** The id of events that happen before all that are still to come. */
  static final int SETTLED = -1;

  /** Events with bits. */
  static final int MOST_EVENTS = Long.SIZE;

  private static final int FEW_WRITES = 8;

  /** How many events have bits. */
  int events;

  /** Threads by number: where they stand; null where they have not started. */
  ThreadNode[] at;

  int threads;

  /** How many threads have started that nobody has joined. */
  int unjoined;

  /** By thread: whether somebody has joined it; only of drivers that ask. */
  private final boolean[] joined;

  /** By thread: what happens before its next event. */
  final long[] now;

  /**
   * By thread: the events that coherence holds it to. The same array as {@link #now}, unless the
   * model has views of its own.
   */
  final long[] seen;

  /** By thread: what an acquire fence would add to that. */
  final long[] acquirable;

  /** By thread: what happened before its last release fence. */
  final long[] releaseFence;

  /** By thread: its own events. */
  final long[] own;

  /** By thread: the event that its plain accesses are parts of, until it releases; or none. */
  final int[] plain;

  /** By event: what happens before it, itself included. */
  final long[] before = new long[MOST_EVENTS];

  /** By location: how many writes it has. */
  int[] length;

  /** By location and index in modification order: the write. */
  int[][] event;

  int[][] value;

  /** What an acquire read of the write gains. */
  long[][] release;

  /** What a read of the write shows a thread, where views are no happens-before. */
  long[][] shown;

  /** Who reads it. */
  long[][] readers;

  /** Whether an update reads it: nothing can come between the two. */
  boolean[][] closed;

  /** By location: events that access it, by kind. */
  long[] plainReads;

  long[] plainWrites;
  long[] atomicReads;
  long[] atomicWrites;

  /** By location: whether its allocation has ended. */
  boolean[] ended;

  /**
   * @param views whether threads see more than happens before them: all that the writes that they
   *     read had seen
   */
  PackedGraph(int mostThreads, int locations, boolean views) {
    this.at = new ThreadNode[mostThreads];
    this.joined = new boolean[mostThreads];
    this.now = new long[mostThreads];
    this.seen = views ? new long[mostThreads] : now;
    this.acquirable = new long[mostThreads];
    this.releaseFence = new long[mostThreads];
    this.own = new long[mostThreads];
    this.plain = new int[mostThreads];
    Arrays.fill(plain, SETTLED);
    this.length = new int[0];
    this.event = new int[0][];
    this.value = new int[0][];
    this.release = new long[0][];
    this.shown = new long[0][];
    this.readers = new long[0][];
    this.closed = new boolean[0][];
    this.plainReads = new long[0];
    this.plainWrites = new long[0];
    this.atomicReads = new long[0];
    this.atomicWrites = new long[0];
    this.ended = new boolean[0];
    growTo(locations);
  }

  /** Makes place for locations that have come up since. */
  void growTo(int locations) {
    int known = length.length;
    if (locations <= known) {
      return;
    }
    int size = Math.max(locations, 2 * known);
    length = Arrays.copyOf(length, size);
    event = Arrays.copyOf(event, size);
    value = Arrays.copyOf(value, size);
    release = Arrays.copyOf(release, size);
    shown = Arrays.copyOf(shown, size);
    readers = Arrays.copyOf(readers, size);
    closed = Arrays.copyOf(closed, size);
    plainReads = Arrays.copyOf(plainReads, size);
    plainWrites = Arrays.copyOf(plainWrites, size);
    atomicReads = Arrays.copyOf(atomicReads, size);
    atomicWrites = Arrays.copyOf(atomicWrites, size);
    ended = Arrays.copyOf(ended, size);
    for (int x = known; x < size; x++) {
      event[x] = new int[FEW_WRITES];
      value[x] = new int[FEW_WRITES];
      release[x] = new long[FEW_WRITES];
      shown[x] = new long[FEW_WRITES];
      readers[x] = new long[FEW_WRITES];
      closed[x] = new boolean[FEW_WRITES];
    }
  }

  /**
   * A thread is joined.
   *
   * @return whether it had not been: at the end of a scope, threads are waited for again
   */
  boolean join(int thread) {
    boolean first = !joined[thread];
    if (first) {
      joined[thread] = true;
      unjoined--;
    }
    return first;
  }

  /** Takes back the first join of a thread. */
  void unjoin(int thread) {
    joined[thread] = false;
    unjoined++;
  }

  /** Whether every write shows what its thread has seen, also where it releases nothing. */
  boolean hasViews() {
    return seen != now;
  }

  static long bit(int id) {
    return id < 0 ? 0 : 1L << id;
  }

  /** Whether no thread but the one that runs can do anything any more, or has not been seen. */
  boolean isAlone() {
    return unjoined == 0;
  }

  /** An id for a new event of a thread that the running thread knows all about if it is alone. */
  int newEvent(int thread) {
    if (unjoined == 0) {
      return SETTLED;
    }
    if (events == MOST_EVENTS) {
      throw new Unfit("more than " + MOST_EVENTS + " events");
    }
    int id = events++;
    own[thread] |= 1L << id;
    now[thread] |= 1L << id;
    seen[thread] |= 1L << id;
    before[id] = now[thread];
    return id;
  }

  /** Takes back the newest event; the caller restores what happens before the thread's next. */
  void dropEvent(int thread, int id) {
    if (id >= 0) {
      events--;
      own[thread] &= ~(1L << id);
    }
  }

  /**
   * The lowest index in modification order that a thread may read without breaking coherence: of
   * the last write that it knows, or knows a reader of.
   *
   * @param known the events that it knows
   */
  int lowest(long known, int x) {
    int[] ids = event[x];
    long[] reads = readers[x];
    for (int i = length[x] - 1; i > 0; i--) {
      int id = ids[i];
      if (id < 0 || (((1L << id) | reads[i]) & known) != 0) {
        return i;
      }
    }
    return 0;
  }

  /** Puts a write at an index of modification order. */
  void insert(int x, int index, int id, int newValue, long newRelease, long newShown) {
    int n = length[x]++;
    if (n == event[x].length) {
      event[x] = Arrays.copyOf(event[x], 2 * n);
      value[x] = Arrays.copyOf(value[x], 2 * n);
      release[x] = Arrays.copyOf(release[x], 2 * n);
      shown[x] = Arrays.copyOf(shown[x], 2 * n);
      readers[x] = Arrays.copyOf(readers[x], 2 * n);
      closed[x] = Arrays.copyOf(closed[x], 2 * n);
    }
    if (index < n) {
      System.arraycopy(event[x], index, event[x], index + 1, n - index);
      System.arraycopy(value[x], index, value[x], index + 1, n - index);
      System.arraycopy(release[x], index, release[x], index + 1, n - index);
      System.arraycopy(shown[x], index, shown[x], index + 1, n - index);
      System.arraycopy(readers[x], index, readers[x], index + 1, n - index);
      System.arraycopy(closed[x], index, closed[x], index + 1, n - index);
    }
    event[x][index] = id;
    value[x][index] = newValue;
    release[x][index] = newRelease;
    shown[x][index] = newShown;
    readers[x][index] = 0;
    closed[x][index] = false;
  }

  void remove(int x, int index) {
    int n = --length[x];
    if (index < n) {
      System.arraycopy(event[x], index + 1, event[x], index, n - index);
      System.arraycopy(value[x], index + 1, value[x], index, n - index);
      System.arraycopy(release[x], index + 1, release[x], index, n - index);
      System.arraycopy(shown[x], index + 1, shown[x], index, n - index);
      System.arraycopy(readers[x], index + 1, readers[x], index, n - index);
      System.arraycopy(closed[x], index + 1, closed[x], index, n - index);
    }
  }

  /** The writes behind an index in modification order. */
  long writesAfter(int x, int index) {
    long row = 0;
    for (int i = length[x] - 1; i > index; i--) {
      row |= bit(event[x][i]);
    }
    return row;
  }

  /** The reads of the writes behind an index. */
  long readersAfter(int x, int index) {
    long row = 0;
    for (int i = length[x] - 1; i > index; i--) {
      row |= readers[x][i];
    }
    return row;
  }

  /** The writes before an index in modification order. */
  long writesBefore(int x, int index) {
    long row = 0;
    for (int i = index - 1; i >= 0; i--) {
      row |= bit(event[x][i]);
    }
    return row;
  }

  /** The reads of the writes before an index. */
  long readersBefore(int x, int index) {
    long row = 0;
    for (int i = index - 1; i >= 0; i--) {
      row |= readers[x][i];
    }
    return row;
  }
}
