package dev.thawline.naive;

import dev.thawline.event.EventName;
import dev.thawline.event.Value;
import dev.thawline.program.MemoryOrder;
import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One node of a path's event list. An access to several cells is one node a cell, a
 * read-modify-write is a read and a write, as in the RC11 paper; such nodes share a name.
 *
 * @param location the memory location; -1 where there is none
 * @param order {@code NON_ATOMIC} where there is none
 * @param value what is written; null for other kinds
 * @param source reads: the index in the list of the write read from; reuses: of the deallocation;
 *     -1 for other kinds
 * @param otherThread of a spawn or join, the other thread; -1 for other kinds
 * @param exchange whether it is half of a read-modify-write
 */
record RawEvent(
    EventName name,
    Kind kind,
    int location,
    MemoryOrder order,
    @Nullable Value value,
    int source,
    int otherThread,
    boolean exchange,
    Span span) {

  /** What a node is to the memory model. */
  enum Kind {
    READ,
    WRITE,
    FENCE,
    SPAWN,
    JOIN,
    /** An allocation takes the memory that its source freed. */
    REUSE,
    /** The start or end of a thread, or an event that only aliasing models care about. */
    OTHER
  }

  static RawEvent read(
      EventName name, int location, MemoryOrder order, int source, boolean exchange, Span span) {
    return new RawEvent(name, Kind.READ, location, order, null, source, -1, exchange, span);
  }

  static RawEvent write(
      EventName name, int location, MemoryOrder order, Value value, boolean exchange, Span span) {
    return new RawEvent(name, Kind.WRITE, location, order, value, -1, -1, exchange, span);
  }

  static RawEvent fence(EventName name, MemoryOrder order, Span span) {
    return new RawEvent(name, Kind.FENCE, -1, order, null, -1, -1, false, span);
  }

  /** A spawn, a join. */
  static RawEvent meeting(EventName name, Kind kind, int otherThread, Span span) {
    return new RawEvent(name, kind, -1, MemoryOrder.NON_ATOMIC, null, -1, otherThread, false, span);
  }

  static RawEvent reuse(EventName name, int freed, Span span) {
    return new RawEvent(name, Kind.REUSE, -1, MemoryOrder.NON_ATOMIC, null, freed, -1, false, span);
  }

  static RawEvent other(EventName name, Span span) {
    return new RawEvent(name, Kind.OTHER, -1, MemoryOrder.NON_ATOMIC, null, -1, -1, false, span);
  }

  int thread() {
    return name.thread();
  }

  boolean isRead() {
    return kind == Kind.READ;
  }

  boolean isWrite() {
    return kind == Kind.WRITE;
  }

  boolean isAccess() {
    return isRead() || isWrite();
  }

  boolean isFence() {
    return kind == Kind.FENCE;
  }

  boolean isSequentiallyConsistent() {
    return order == MemoryOrder.SEQ_CST;
  }

  /** What a write wrote. */
  Value written() {
    if (value == null) {
      throw new IllegalStateException(this + " writes nothing");
    }
    return value;
  }
}
