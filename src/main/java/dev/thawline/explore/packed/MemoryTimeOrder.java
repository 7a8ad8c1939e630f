package dev.thawline.explore.packed;

import dev.thawline.program.MemoryOrder;
import java.util.Arrays;

/**
 * The order in which accesses reach memory, for models in which there is one such order: acyclic
 * (ppo | rf | mo | rb), as predecessors of every event.
 *
 * <ul>
 *   <li>SC: all of program order counts, and so does all of rf (Shasha and Snir, TOPLAS 10(2),
 *       1988);
 *   <li>TSO: a write is not ordered before later reads of its thread unless an update, an SC fence
 *       or an SC store's fence lies between them; a thread reads its own buffered writes early, so
 *       that rf counts between threads only (Sewell and others, x86-TSO, CACM 53(7), 2010;
 *       memory-models.md, A2);
 *   <li>PSO: nor is it before later writes, unless a release write or fence lies between or one of
 *       them is a release write (A3).
 * </ul>
 *
 * Plain accesses take no part: where they do not race, hb orders them, and hb is part of the order.
 */
class MemoryTimeOrder implements OrderCheck {

  /** Which part of program order counts. */
  enum Buffers {
    NONE,
    FIRST_IN_FIRST_OUT,
    BY_LOCATION
  }

  /** Whether rb counts; where it does not, the order is acyclic (sb | rf | mo), of SRA. */
  private final boolean fromReads;

  private static final int SIZE = PackedGraph.MOST_EVENTS;

  private final Buffers buffers;
  private final int threads;

  /** By event: what is before it. */
  private final long[] before = new long[SIZE];

  /** By thread: what is before its next read, its next write, its next fence. */
  private final long[] reads;

  private final long[] writes;
  private final long[] fences;
  private long ordered;
  private long[] saved;
  private final int frame;
  private int depth;

  MemoryTimeOrder(Buffers buffers, boolean fromReads, int threads) {
    this.buffers = buffers;
    this.fromReads = fromReads;
    this.threads = threads;
    this.reads = new long[threads];
    this.writes = new long[threads];
    this.fences = new long[threads];
    this.frame = SIZE + 3 * threads + 1;
    this.saved = new long[SIZE * frame];
  }

  @Override
  public boolean countsEveryEvent() {
    return false;
  }

  @Override
  public boolean add(PackedGraph graph, ThreadNode node, int id, int x, int source, int place) {
    save(graph);
    int thread = node.thread;
    MemoryOrder order = node.order;
    if (x < 0 && order != MemoryOrder.SEQ_CST) {
      if (order.isRelease()) {
        writes[thread] = fences[thread];
      }
      return true;
    }
    if (id < 0 || !order.isAtomic()) {
      return true;
    }
    long bit = 1L << id;
    boolean exchange = node.kind == ThreadNode.Kind.COMPARE_EXCHANGE;
    boolean drains = buffers == Buffers.NONE || x < 0 || exchange || (source >= 0 && place >= 0);
    long earlier =
        drains
            ? fences[thread]
            : place < 0 ? reads[thread] : order.isRelease() ? fences[thread] : writes[thread];
    if (source >= 0) {
      int read = graph.event[x][source];
      if (read >= 0 && (ordered >>> read & 1) != 0) {
        boolean own = (graph.own[thread] >>> read & 1) != 0;
        earlier |= own && !drains ? 0 : before[read] | (1L << read);
      }
    }
    if (place >= 0) {
      long lower = graph.writesBefore(x, place) | (fromReads ? graph.readersBefore(x, place) : 0);
      for (long rest = lower & ordered & ~bit; rest != 0; rest &= rest - 1) {
        int event = Long.numberOfTrailingZeros(rest);
        earlier |= before[event] | (1L << event);
      }
    }
    boolean isBefore = x >= 0 && (place >= 0 || fromReads);
    long after = isBefore ? graph.writesAfter(x, place >= 0 ? place : source) & ordered : 0;
    if ((earlier & after) != 0) {
      return false;
    }
    before[id] = earlier;
    long all = earlier | bit;
    if (after != 0) {
      move(after, all);
    }
    ordered |= bit;
    advance(thread, all, drains, place >= 0, order);
    return true;
  }

  /** What comes at or behind {@code after} comes behind {@code all}. */
  void move(long after, long all) {
    for (long rest = ordered; rest != 0; rest &= rest - 1) {
      int event = Long.numberOfTrailingZeros(rest);
      if (((before[event] | (1L << event)) & after) != 0) {
        before[event] |= all;
      }
    }
    for (int thread = 0; thread < threads; thread++) {
      reads[thread] |= (reads[thread] & after) != 0 ? all : 0;
      writes[thread] |= (writes[thread] & after) != 0 ? all : 0;
      fences[thread] |= (fences[thread] & after) != 0 ? all : 0;
    }
  }

  private void advance(int thread, long all, boolean drains, boolean write, MemoryOrder order) {
    fences[thread] |= all;
    boolean fenced = write && order == MemoryOrder.SEQ_CST;
    if (drains || fenced) {
      reads[thread] = fences[thread];
      writes[thread] = fences[thread];
    } else if (!write) {
      reads[thread] |= all;
      writes[thread] |= all;
    } else if (buffers == Buffers.FIRST_IN_FIRST_OUT || order.isRelease()) {
      writes[thread] |= all;
    }
  }

  private void save(PackedGraph graph) {
    int at = depth++ * frame;
    if (at + frame > saved.length) {
      saved = Arrays.copyOf(saved, 2 * saved.length);
    }
    System.arraycopy(reads, 0, saved, at, threads);
    System.arraycopy(writes, 0, saved, at + threads, threads);
    System.arraycopy(fences, 0, saved, at + 2 * threads, threads);
    saved[at + 3 * threads] = ordered;
    System.arraycopy(before, 0, saved, at + 3 * threads + 1, graph.events);
  }

  @Override
  public void undo(PackedGraph graph) {
    int at = --depth * frame;
    System.arraycopy(saved, at, reads, 0, threads);
    System.arraycopy(saved, at + threads, writes, 0, threads);
    System.arraycopy(saved, at + 2 * threads, fences, 0, threads);
    ordered = saved[at + 3 * threads];
    System.arraycopy(saved, at + 3 * threads + 1, before, 0, graph.events);
  }

  @Override
  public void clear() {
    Arrays.fill(reads, 0);
    Arrays.fill(writes, 0);
    Arrays.fill(fences, 0);
    ordered = 0;
    depth = 0;
  }

  /** A full fence on both sides. */
  @Override
  public void spawn(PackedGraph graph, int parent, int child) {
    save(graph);
    fences[child] = fences[parent];
    drain(parent);
    drain(child);
  }

  @Override
  public void undoSpawn(PackedGraph graph, int parent, int child) {
    undo(graph);
  }

  @Override
  public void join(PackedGraph graph, int parent, int child) {
    save(graph);
    fences[parent] |= fences[child];
    drain(parent);
  }

  @Override
  public void undoJoin(PackedGraph graph, int parent, int child) {
    undo(graph);
  }

  private void drain(int thread) {
    reads[thread] = fences[thread];
    writes[thread] = fences[thread];
  }
}
