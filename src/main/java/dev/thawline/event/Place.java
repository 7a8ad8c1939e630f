package dev.thawline.event;

/** One location: its writes in modification order, and its reads (updates are in both). */
final class Place {
  static final Place UNTOUCHED = new Place(MemoryEvent.NONE, MemoryEvent.NONE);
  final MemoryEvent[] writes;
  final MemoryEvent[] reads;

  Place(MemoryEvent[] writes, MemoryEvent[] reads) {
    this.writes = writes;
    this.reads = reads;
  }
}
