package dev.thawline.explore.packed;

import dev.thawline.program.MemoryOrder;
import java.util.Arrays;

/**
 * The partial SC order of RC11, psc of {@code memory.RepairedC11}, as reachability among SC events.
 *
 * <p>An added event e is last in hb, and modification order among older events does not change. So
 * new pairs of psc pass through e (explorer-algorithm.md, section 5, lines 10 to 13):
 *
 * <ul>
 *   <li>out of e, by mo or rb, to the writes behind it: from e if it is SC, from every SC fence
 *       that happens before e, SC or not, to the SC events among these writes and the SC fences
 *       that they happen before;
 *   <li>likewise, from these fences only, by {@code eco = (mo | rb) ; rf} to SC fences that a
 *       reader of such a write happens before (psc_F);
 *   <li>into e, if e is SC, from the SC events scb-before it and the SC fences that happen before
 *       such an event; if e is a fence, those scb-before anything that happens before it, and the
 *       fences before it by {@code hb ; eco ; hb}.
 * </ul>
 */
class PartialScOrder implements OrderCheck {
  private static final int SIZE = PackedGraph.MOST_EVENTS;

  private long events;
  private long fences;

  /** By SC event: the SC events reachable from it. */
  private final long[] reach = new long[SIZE];

  /** By event: those sequenced before it at other locations. */
  private final long[] sbOther = new long[SIZE];

  /** By event: the union of {@link #sbOther} of all that happen before it. */
  private final long[] hbSbOther = new long[SIZE];

  /** By event: those scb-before it, but for mo and rb, which grow. */
  private final long[] scbFixed = new long[SIZE];

  private long[] saved = new long[SIZE * (SIZE + 2)];
  private int depth;

  @Override
  public boolean countsEveryEvent() {
    return true;
  }

  @Override
  public boolean add(PackedGraph graph, ThreadNode node, int id, int x, int source, int place) {
    save(graph);
    if (id < 0) {
      return true;
    }
    long bit = 1L << id;
    long earlier = graph.before[id] & ~bit;
    noteFixed(graph, id, graph.own[node.thread] & ~bit, earlier, x);
    boolean fence = x < 0;
    boolean sc = isSc(node, place);
    if (sc) {
      events |= bit;
      fences |= fence ? bit : 0;
      reach[id] = 0;
    }
    if ((events & (events - 1)) == 0) {
      return true;
    }
    long from = earlier & fences;
    int behind = place >= 0 ? place : source;
    long after = behind >= 0 ? graph.writesAfter(x, behind) : 0;
    if (!sc && (from == 0 || after == 0)) {
      return true;
    }
    long out = 0;
    long far = 0;
    if (after != 0) {
      out = (after & events) | fencesAfter(graph, after);
      far = from == 0 ? 0 : fencesAfter(graph, graph.readersAfter(x, behind));
    }
    long into = !sc ? 0 : fence ? intoFence(graph, id, earlier) : intoAccess(graph, id, x, place);
    return close(sc ? bit : 0, from, out, far, into);
  }

  /** A compare-exchange that fails has the ordering of its failure. */
  static boolean isSc(ThreadNode node, int place) {
    return (node.kind == ThreadNode.Kind.COMPARE_EXCHANGE && place < 0 ? node.failure : node.order)
        == MemoryOrder.SEQ_CST;
  }

  private void noteFixed(PackedGraph graph, int id, long sb, long earlier, int x) {
    long same =
        x < 0
            ? 0
            : graph.plainReads[x]
                | graph.plainWrites[x]
                | graph.atomicReads[x]
                | graph.atomicWrites[x];
    sbOther[id] = sb & ~same;
    hbSbOther[id] = union(sbOther, earlier);
    scbFixed[id] = sb | (earlier & same) | union(hbSbOther, sbOther[id]);
  }

  /** The SC fences that some of these events happen before. */
  long fencesAfter(PackedGraph graph, long some) {
    long row = 0;
    for (long rest = fences; rest != 0; rest &= rest - 1) {
      int fence = Long.numberOfTrailingZeros(rest);
      if ((graph.before[fence] & some) != 0) {
        row |= 1L << fence;
      }
    }
    return row;
  }

  private long intoAccess(PackedGraph graph, int id, int x, int place) {
    long preds = scbFixed[id];
    if (place >= 0) {
      preds |= (graph.writesBefore(x, place) | graph.readersBefore(x, place)) & ~(1L << id);
    }
    return (preds & events) | (union(graph.before, preds) & fences);
  }

  private long intoFence(PackedGraph graph, int id, long earlier) {
    long scb = scbFixed[id] | union(scbFixed, earlier);
    long eco = 0;
    for (int x = 0; x < graph.length.length; x++) {
      for (int i = 0; i < graph.length[x]; i++) {
        boolean wrote = (PackedGraph.bit(graph.event[x][i]) & earlier) != 0;
        boolean read = (graph.readers[x][i] & earlier) != 0;
        if (wrote || read) {
          long lower = graph.writesBefore(x, i) | graph.readersBefore(x, i);
          scb |= wrote ? lower : 0;
          eco |= lower | (read ? PackedGraph.bit(graph.event[x][i]) : 0);
        }
      }
    }
    return (scb & events) | (union(graph.before, scb | eco) & fences) | (earlier & fences);
  }

  /**
   * Adds edges from {@code self} and {@code from} to {@code out}, from {@code from} to {@code far},
   * from {@code into} to {@code self}; false where that closes a cycle.
   */
  private boolean close(long self, long from, long out, long far, long into) {
    long ofSelf = self == 0 ? 0 : out | union(reach, out);
    long ofFrom = from == 0 ? 0 : out | far | union(reach, out | far);
    for (int round = 0; round < 2; round++) {
      if ((ofFrom & into) != 0) {
        ofFrom |= self | ofSelf;
      }
      if ((ofSelf & from) != 0) {
        ofSelf |= ofFrom;
      }
    }
    if ((ofSelf & into) != 0 || (ofFrom & from) != 0) {
      return false;
    }
    if (self != 0) {
      reach[Long.numberOfTrailingZeros(self)] = ofSelf;
    }
    for (long rest = events & ~self; rest != 0; rest &= rest - 1) {
      int event = Long.numberOfTrailingZeros(rest);
      long there = reach[event] | (1L << event);
      if ((there & from) != 0) {
        reach[event] |= ofFrom;
      }
      if ((there & into) != 0) {
        reach[event] |= self | ofSelf;
      }
    }
    return true;
  }

  private static long union(long[] rows, long of) {
    long row = 0;
    for (long rest = of; rest != 0; rest &= rest - 1) {
      row |= rows[Long.numberOfTrailingZeros(rest)];
    }
    return row;
  }

  private void save(PackedGraph graph) {
    int at = depth++ * (SIZE + 2);
    if (at + SIZE + 2 > saved.length) {
      saved = Arrays.copyOf(saved, 2 * saved.length);
    }
    saved[at] = events;
    saved[at + 1] = fences;
    if (events != 0) {
      System.arraycopy(reach, 0, saved, at + 2, graph.events);
    }
  }

  @Override
  public void undo(PackedGraph graph) {
    int at = --depth * (SIZE + 2);
    events = saved[at];
    fences = saved[at + 1];
    if (events != 0) {
      System.arraycopy(saved, at + 2, reach, 0, graph.events);
    }
  }

  @Override
  public void clear() {
    events = 0;
    fences = 0;
    depth = 0;
    threadEventCount = 0;
  }

  // ---- threads: starts and joins are events without location

  private final int[] threadEvents = new int[4 * SIZE];
  private int threadEventCount;

  @Override
  public void spawn(PackedGraph graph, int parent, int child) {
    boolean first = graph.now[parent] == 0;
    note(graph, parent, first ? PackedGraph.SETTLED : graph.newEvent(parent), 0);
    graph.now[child] = graph.now[parent];
    note(graph, child, first ? PackedGraph.SETTLED : graph.newEvent(child), 0);
  }

  @Override
  public void undoSpawn(PackedGraph graph, int parent, int child) {
    graph.dropEvent(child, threadEvents[--threadEventCount]);
    graph.dropEvent(parent, threadEvents[--threadEventCount]);
  }

  /** The child's end and the join are one event here: the child's events are before it in sb. */
  @Override
  public void join(PackedGraph graph, int parent, int child) {
    note(graph, parent, graph.newEvent(parent), graph.own[child]);
  }

  @Override
  public void undoJoin(PackedGraph graph, int parent, int child) {
    graph.dropEvent(parent, threadEvents[--threadEventCount]);
  }

  private void note(PackedGraph graph, int thread, int id, long more) {
    threadEvents[threadEventCount++] = id;
    if (id >= 0) {
      long bit = 1L << id;
      noteFixed(graph, id, (graph.own[thread] & ~bit) | more, graph.before[id] & ~bit, -1);
    }
  }
}
