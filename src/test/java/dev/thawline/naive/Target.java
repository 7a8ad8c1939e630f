package dev.thawline.naive;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Value;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/** A scalar that an atomic access is for. */
record Target(Value.Pointer pointer, Allocation allocation, int cell, MemoryOrder order) {
  int location() {
    return allocation.location(cell);
  }

  /**
   * @param source the write that is read from; null for a write
   */
  Event.Access event(EventName name, Event.AccessKind kind, Span span, @Nullable EventName source) {
    return new Event.Access(name, span, kind, pointer, cell, 1, order, source);
  }

  static Target of(NaivePath path, Value operand, ScalarType type, MemoryOrder order) {
    Value.Pointer pointer = Cells.pointer(path, operand);
    Cells cells = Cells.of(path, pointer, type.size());
    return new Target(pointer, cells.allocation(), cells.number(0, type), order);
  }
}
