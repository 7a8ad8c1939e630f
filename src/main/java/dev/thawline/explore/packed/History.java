package dev.thawline.explore.packed;

import dev.thawline.event.Event;
import dev.thawline.event.Repetition;
import dev.thawline.explore.Footprint;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one thread has done: its events, and for each what it read. Together with modification order
 * the histories of all threads are an execution graph. Histories are the nodes of a trie for each
 * thread; a history has one object, so identity is equality.
 */
final class History {
  /** In place of the name of a write: none is read. */
  static final int NOTHING = 0;

  /**
   * Added to the name of a write that is not atomic, or settled: of those to its location it is the
   * last that happens before the read.
   */
  static final int PLAIN = Integer.MIN_VALUE;

  private static final int POSITION_BITS = 20;

  /** Dense in its thread, from 1. */
  final int number;

  /** Dense over all threads. */
  final int serial;

  final int thread;

  /** Without its last event; null at the start of a thread. */
  final @Nullable History before;

  /** Where the thread stands now. */
  final ThreadNode node;

  /** Of its last event: the name of the write that it reads, if it is an atomic access. */
  final int source;

  /** Of its last event: whether it writes, if it is an atomic access. */
  final boolean writes;

  /** Its last event as monitors are shown it; null where they are shown none. */
  @Nullable Event event;

  /** The same as an access; null where it is none. */
  Event.@Nullable Access access;

  /** The last event that memory notices; null where there is none. */
  final @Nullable History noticed;

  /** How many events memory notices. */
  final int noticedCount;

  /** Of main: up to where it spawns its first thread; null where it has not come there. */
  final @Nullable History settled;

  /** The thread that its last event starts, at its start; null where it starts none. */
  @Nullable History started;

  /** The allocations that its last event concerns, by number. */
  int[] concerned = {};

  /** What its last event touches; by number of the allocation. */
  final BitSet touched = new BitSet();

  /** Whether its last event does nothing but touch allocations. */
  boolean local = true;

  /** The allocations that it {@linkplain Histories#heldBy holds}; null until somebody asks. */
  @Nullable BitSet held;

  Footprint.Protections protections = Footprint.Protections.NONE;

  /** The loops that the thread is in that may wait. */
  EnteredLoops loops = EnteredLoops.NONE;

  /** Where a round has ended that repeats the one before it, as far as the thread tells: that. */
  @Nullable Repetition repeated;

  /** The same history where that round stays, and counts, although it repeats the other. */
  @Nullable History keepingRound;

  private long[] keys = {};
  private History[] children = {};
  private int childCount;

  History(
      int number,
      int serial,
      int thread,
      @Nullable History before,
      ThreadNode node,
      int source,
      boolean writes) {
    this.number = number;
    this.serial = serial;
    this.thread = thread;
    this.before = before;
    this.node = node;
    this.source = source;
    this.writes = writes;
    boolean isNoticed = before != null && before.node.kind != ThreadNode.Kind.LOCAL;
    this.noticed = isNoticed ? this : before == null ? null : before.noticed;
    this.noticedCount = (before == null ? 0 : before.noticedCount) + (isNoticed ? 1 : 0);
    this.settled =
        thread != 0
            ? null
            : before != null && before.settled != null
                ? before.settled
                : node.kind == ThreadNode.Kind.SPAWN ? this : null;
  }

  /** The name of an event, not 0. */
  static int name(int thread, int position) {
    if (position >>> POSITION_BITS != 0 || thread >= 1 << (Integer.SIZE - 1 - POSITION_BITS)) {
      throw new Unfit("threads of too many events");
    }
    return (thread << POSITION_BITS) | position;
  }

  static int threadOf(int name) {
    return (name & ~PLAIN) >>> POSITION_BITS;
  }

  static int positionOf(int name) {
    return name & ((1 << POSITION_BITS) - 1);
  }

  /** The position of its last event. */
  int position() {
    return before == null ? 0 : before.node.made;
  }

  /** The name of its last event. */
  int name() {
    return name(thread, position());
  }

  /** What the thread was at when it did its last event. */
  ThreadNode done() {
    if (before == null) {
      throw new IllegalStateException("the thread has done nothing");
    }
    return before.node;
  }

  /** What the thread had done when its next event was the one at a position. */
  History ancestorAt(int position) {
    History at = this;
    while (at.node.kind == ThreadNode.Kind.END || at.node.made > position) {
      at = Objects.requireNonNull(at.before);
    }
    return at;
  }

  /**
   * The history with one more event; null where it is not known yet.
   *
   * @param to where the event leads, no rounds of loops counted
   */
  @Nullable History child(int read, ThreadNode to) {
    long key = key(read, to);
    for (int i = 0; i < childCount; i++) {
      if (keys[i] == key) {
        return children[i];
      }
    }
    return null;
  }

  private static long key(int read, ThreadNode to) {
    return ((long) read << Integer.SIZE) | to.number;
  }

  /**
   * From now on it is known.
   *
   * @param to where its event leads, no rounds of loops counted
   */
  void add(History child, ThreadNode to) {
    if (childCount == keys.length) {
      int size = Math.max(2, 2 * childCount);
      keys = Arrays.copyOf(keys, size);
      children = Arrays.copyOf(children, size);
    }
    keys[childCount] = key(child.source, to);
    children[childCount++] = child;
  }
}
