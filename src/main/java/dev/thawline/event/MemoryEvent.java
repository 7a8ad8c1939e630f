package dev.thawline.event;

import dev.thawline.program.MemoryOrder;
import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/** A node of the execution graph. Immutable; compared by identity within one graph. */
public final class MemoryEvent {

  /** What kind of node. */
  public enum Kind {
    READ,
    /** The read of a compare-exchange that failed. */
    FAILED_UPDATE,
    WRITE,
    /** A successful read-modify-write, as one node. */
    UPDATE,
    /**
     * A write that its thread has promised and not carried out (memory-models.md, A7): in
     * modification order, but not in program order.
     */
    PROMISE,
    FENCE,
    /** A thread's start or end: no memory effect, but it carries happens-before. */
    THREAD,
    /** A thread starts another. */
    SPAWN,
    /** A thread waited for the end of another. */
    JOIN,
    /**
     * An allocation takes the memory of one that has ended; the deallocation, its source, happens
     * before it.
     */
    REUSE,
    /**
     * A borrow through a pointer made from an integer meets an allocation, its source, that took
     * the memory of another: a note for identity, without effect. No access tells it.
     */
    MEETING;

    /** Whether it is part of the execution: an access, a fence, a choice. */
    boolean isOfExecution() {
      return this != THREAD && this != SPAWN && this != JOIN && this != MEETING;
    }
  }

  /** The location of nodes that have none. */
  public static final int NO_LOCATION = -1;

  static final MemoryEvent[] NONE = {};

  private final EventName name;
  private final Kind kind;
  private final int location;
  private final MemoryOrder order;
  private final @Nullable Value value;
  private final @Nullable MemoryEvent source;
  private final Clock clock;
  private final Clock release;
  private final Span span;

  MemoryEvent(
      EventName name,
      Kind kind,
      int location,
      MemoryOrder order,
      @Nullable Value value,
      @Nullable MemoryEvent source,
      Clock clock,
      Clock release,
      Span span) {
    this.name = name;
    this.kind = kind;
    this.location = location;
    this.order = order;
    this.value = value;
    this.source = source;
    this.clock = clock;
    this.release = release;
    this.span = span;
  }

  public EventName name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public int location() {
    return location;
  }

  public MemoryOrder order() {
    return order;
  }

  /** The value written; only of writes, updates and promises. */
  public Value value() {
    if (value == null) {
      throw new IllegalStateException(kind + " writes nothing");
    }
    return value;
  }

  /** The write read from (rf); null where it reads nothing. */
  public @Nullable MemoryEvent source() {
    return source;
  }

  /** What happens before it, itself included. */
  public Clock clock() {
    return clock;
  }

  /** What an acquire read of this write gains: the release sequences it belongs to. */
  public Clock release() {
    return release;
  }

  public Span span() {
    return span;
  }

  public boolean isRead() {
    return kind == Kind.READ || kind == Kind.FAILED_UPDATE || kind == Kind.UPDATE;
  }

  public boolean isWrite() {
    return kind == Kind.WRITE || kind == Kind.UPDATE;
  }

  public boolean isSequentiallyConsistent() {
    return order == MemoryOrder.SEQ_CST;
  }

  /** Whether it is still to be carried out. */
  public boolean isPromise() {
    return kind == Kind.PROMISE;
  }

  /** The same, reading from another write. */
  MemoryEvent withSource(@Nullable MemoryEvent other) {
    return new MemoryEvent(name, kind, location, order, value, other, clock, release, span);
  }

  public boolean isSequentiallyConsistentFence() {
    return kind == Kind.FENCE && isSequentiallyConsistent();
  }

  /** Whether this happens before {@code other}, which is another event. */
  public boolean happensBefore(MemoryEvent other) {
    return this != other && !name.equals(other.name) && other.clock.contains(name);
  }

  @Override
  public String toString() {
    return kind + "@" + name;
  }

  /** The events with one more behind them. */
  static MemoryEvent[] append(MemoryEvent[] events, MemoryEvent event) {
    return insert(events, events.length, event);
  }

  /** The events with one more before number {@code index}. */
  static MemoryEvent[] insert(MemoryEvent[] events, int index, MemoryEvent event) {
    MemoryEvent[] more = new MemoryEvent[events.length + 1];
    System.arraycopy(events, 0, more, 0, index);
    more[index] = event;
    System.arraycopy(events, index, more, index + 1, events.length - index);
    return more;
  }
}
