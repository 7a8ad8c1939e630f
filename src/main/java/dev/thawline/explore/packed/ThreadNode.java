package dev.thawline.explore.packed;

import dev.thawline.machine.ThreadState;
import dev.thawline.program.MemoryOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thread at an event that others can notice: a node of its automaton. What the event does is
 * taken apart once, when the node is made; what follows it is found once for every value that it
 * can return. The explorer's hot loops read the fields.
 */
final class ThreadNode {

  /** What the event is. */
  enum Kind {
    /** An atomic load. */
    READ,
    /** An atomic store. */
    WRITE,
    /** An atomic read-modify-write. */
    UPDATE,
    COMPARE_EXCHANGE,
    FENCE,
    /** A non-atomic read of some cells. */
    PLAIN_READ,
    /** A non-atomic write to some cells; also an allocation. */
    PLAIN_WRITE,
    /** The cells of an allocation end. */
    DEALLOCATE,
    SPAWN,
    JOIN,
    /** One of which only those who watch take notice: a retag, the start of a call. */
    LOCAL,
    /** There is none: the thread has ended. */
    END
  }

  /** No such node. */
  static final int NONE = -1;

  /** Dense, over one exploration. */
  final int number;

  final int thread;
  final Kind kind;

  /** What to go on from; null once ended, unless somebody watches. */
  final @Nullable ThreadState state;

  /** How many allocations the thread has made; where somebody watches, the event's position. */
  final int made;

  /** How many threads it has spawned. */
  final int spawned;

  /** The objects that the thread may still read or write ({@link FutureAccesses}). */
  long mayRead;

  /** Of those that it may read: the ones it may load, not only update. */
  long mayLoad;

  long mayWrite;

  /** Which orderings may still play a part ({@link FutureAccesses#ACQUIRES} and others). */
  int orders;

  /** How many threads it joins at least before it does anything that others could notice. */
  int joinsFirst;

  /** Of an atomic access. */
  int location = NONE;

  /** The object that {@link #location} lies in. */
  long object;

  /** Of an access or a fence; of a compare-exchange: of its success. */
  MemoryOrder order = MemoryOrder.NON_ATOMIC;

  /** Of a failing compare-exchange. */
  MemoryOrder failure = MemoryOrder.NON_ATOMIC;

  /** The value stored. */
  int value;

  /** Of a plain access: cells and, for writes, the values. */
  int[] locations = {};

  int[] values = {};

  /** Of a spawn or a join. */
  int child;

  /** The first node of the spawned thread. */
  @Nullable ThreadNode childStart;

  /** Whether a step ends before the event; whether the event is a step, if it is alone in it. */
  boolean startsStep;

  boolean isStep = true;

  /** What follows where the event returns nothing of interest. */
  @Nullable ThreadNode next;

  /** Of an update: what it writes, by what it reads; -1 where that is not known yet. */
  int[] written = {};

  /** What follows, by the value that is read; of a compare-exchange: where it succeeds. */
  @Nullable ThreadNode[] after = {};

  /** What follows a failing compare-exchange, by the value that is read. */
  @Nullable ThreadNode[] afterFailure = {};

  /** Of a compare-exchange: 1 it can succeed, 2 it can fail; by the value read; 0 not known yet. */
  byte[] ways = {};

  /** Of a plain read of several cells: what follows, by the values. */
  final Map<List<Integer>, ThreadNode> afterCells = new HashMap<>();

  /** By number of a head of a loop that was passed last: the same with that round counted. */
  @Nullable ThreadNode[] counting = {};

  /** Once ended: the number of the returned value, of the output. */
  int result;

  int output;

  /** Once ended: whether it has printed anything. */
  boolean prints;

  ThreadNode(
      int number, int thread, Kind kind, @Nullable ThreadState state, int made, int spawned) {
    this.number = number;
    this.thread = thread;
    this.kind = kind;
    this.state = state;
    this.made = made;
    this.spawned = spawned;
  }

  /** What is known to follow a value; null where nothing is. */
  static @Nullable ThreadNode at(@Nullable ThreadNode[] row, int value) {
    return value < row.length ? row[value] : null;
  }

  static @Nullable ThreadNode[] with(@Nullable ThreadNode[] row, int value, ThreadNode node) {
    @Nullable ThreadNode[] longer =
        value < row.length ? row : Arrays.copyOf(row, Math.max(value + 1, 2 * row.length));
    longer[value] = node;
    return longer;
  }

  ThreadState running() {
    if (state == null) {
      throw new IllegalStateException("the thread has ended");
    }
    return state;
  }
}
