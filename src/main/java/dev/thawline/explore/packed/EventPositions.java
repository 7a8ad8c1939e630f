package dev.thawline.explore.packed;

import dev.thawline.event.EventName;
import java.util.Arrays;

/**
 * Where the events of a {@link WatchedGraph} are in their threads, so that happens-before can be
 * asked by name, also of events that memory does not notice and that have no bit: such an event is
 * before another if an event of its thread that is not earlier is, or main's start or join of the
 * thread says so. Only main starts and joins threads.
 */
final class EventPositions implements SlotTable.Graph {
  /** The position of a join that has not come. */
  static final int NEVER = Integer.MAX_VALUE;

  private final PackedGraph graph;

  /** By thread: where main started it, and where it joined it. */
  private final int[] spawned;

  private final int[] joined;

  // By event: its thread and position; whether it is an update, a part of plain accesses.
  final int[] threadOf = new int[PackedGraph.MOST_EVENTS];
  final int[] positionOf = new int[PackedGraph.MOST_EVENTS];
  long updates;
  long plain;

  /** By thread: how many events memory has noticed, their positions, what happened before then. */
  private final int[] noticed;

  private final int[][] noticedAt;
  private final long[][] past;

  /** By thread and position: the event's bit. */
  final int[][] idAt;

  EventPositions(PackedGraph graph, int threads) {
    this.graph = graph;
    this.spawned = new int[threads];
    this.joined = new int[threads];
    this.noticed = new int[threads];
    this.noticedAt = new int[threads][16];
    this.past = new long[threads][16];
    this.idAt = new int[threads][64];
  }

  /** Forgets all events. */
  void clear() {
    updates = 0;
    plain = 0;
    Arrays.fill(noticed, 0);
    Arrays.fill(joined, NEVER);
  }

  /** A thread starts, with what happened before it in the graph. */
  void start(int thread, int position) {
    spawned[thread] = position;
    joined[thread] = NEVER;
    noticed[thread] = 0;
    push(thread, 0);
  }

  /** Where main joined a thread; {@link #NEVER} where it has not. */
  int join(int thread) {
    return joined[thread];
  }

  void join(int thread, int position) {
    joined[thread] = position;
  }

  /** An event has a bit. */
  void place(int id, int t, int position) {
    threadOf[id] = t;
    positionOf[id] = position;
    if (position >= idAt[t].length) {
      idAt[t] = Arrays.copyOf(idAt[t], 2 * position);
    }
    idAt[t][position] = id;
  }

  /** The name of an atomic write that is not settled. */
  int name(int id) {
    return History.name(threadOf[id], positionOf[id]);
  }

  /** Whether a write is not atomic, or settled. */
  boolean isPlain(int id) {
    return id < 0 || ((plain >>> id) & 1) != 0;
  }

  boolean isUpdate(int id) {
    return ((updates >>> id) & 1) != 0;
  }

  /** Memory has noticed an event of a thread. */
  void push(int t, int position) {
    int n = noticed[t]++;
    if (n == past[t].length) {
      past[t] = Arrays.copyOf(past[t], 2 * n);
      noticedAt[t] = Arrays.copyOf(noticedAt[t], 2 * n);
    }
    past[t][n] = graph.now[t];
    noticedAt[t][n] = position;
  }

  /** The same taken back. */
  void drop(int t) {
    noticed[t]--;
  }

  @Override
  public boolean conflicts(int thread, int location, boolean write) {
    if (location >= graph.length.length) {
      return false;
    }
    long others = graph.plainWrites[location] | graph.atomicWrites[location];
    if (write) {
      others |= graph.plainReads[location] | graph.atomicReads[location];
    }
    return (others & ~graph.now[thread]) != 0;
  }

  @Override
  public boolean orderedOrSame(EventName a, EventName b) {
    int from = a.thread();
    int to = b.thread();
    if (from == to) {
      return a.position() <= b.position();
    }
    long row = past(to, b.position());
    int main = to == 0 ? b.position() : mainBefore(row, to);
    if (from == 0 ? a.position() <= main : joined[from] <= main) {
      return true;
    }
    return hasFrom(row & graph.own[from], a.position());
  }

  private boolean hasFrom(long events, int position) {
    for (long rest = events; rest != 0; rest &= rest - 1) {
      if (positionOf[Long.numberOfTrailingZeros(rest)] >= position) {
        return true;
      }
    }
    return false;
  }

  /** How far main had come, as far as events know that a thread knows. */
  private int mainBefore(long row, int thread) {
    int last = spawned[thread];
    for (int t = 1; t < graph.threads; t++) {
      if ((row & graph.own[t]) != 0) {
        last = Math.max(last, spawned[t]);
      }
    }
    for (long rest = row & graph.own[0]; rest != 0; rest &= rest - 1) {
      last = Math.max(last, positionOf[Long.numberOfTrailingZeros(rest)]);
    }
    return last;
  }

  /** What happened before, or is, an event of a thread that had come to a position. */
  private long past(int thread, int position) {
    int n = noticed[thread] - 1;
    while (n > 0 && noticedAt[thread][n] > position) {
      n--;
    }
    return past[thread][n];
  }
}
