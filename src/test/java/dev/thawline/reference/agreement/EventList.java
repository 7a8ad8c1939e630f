package dev.thawline.reference.agreement;

import dev.thawline.event.Allocation;
import dev.thawline.event.Allocations;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Events one after another, as an execution would give them. Each method makes the next event and
 * appends it.
 */
final class EventList {
  private static final Span NOWHERE = new Span(new SourceFile("events", ""), 0, 0);

  private final Allocations allocations;
  private final List<Event> events;

  EventList() {
    this(new Allocations(), List.of());
  }

  private EventList(Allocations allocations, List<Event> events) {
    this.allocations = allocations;
    this.events = new ArrayList<>(events);
  }

  EventList copy() {
    return new EventList(allocations, events);
  }

  List<Event> events() {
    return events;
  }

  Event last() {
    return events.get(events.size() - 1);
  }

  /** Takes the last event back. */
  void removeLast() {
    events.remove(events.size() - 1);
  }

  /** A row of so many cells of one type. */
  static Layout row(ScalarType type, int cells) {
    List<Layout.Field> fields = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      fields.add(new Layout.Field(i * type.size(), Layout.of(type)));
    }
    return new Layout.Product(fields, cells * type.size(), type.size(), false);
  }

  /** Returns the pointer that the allocation is born with. */
  Value.Pointer allocate(AllocationKind kind, String label, Layout layout) {
    EventName name = next(0);
    Allocation allocation = allocations.intern(name, 0, kind, label, layout);
    events.add(new Event.Allocate(name, NOWHERE, allocation));
    return new Value.Pointer(allocation, 0, Tag.base(allocation));
  }

  void access(int thread, Event.AccessKind kind, Value.Pointer pointer, int first, int count) {
    Layout.Cell cell = allocation(pointer).cells().get(first);
    Value.Pointer there = new Value.Pointer(pointer.allocation(), cell.offset(), pointer.tag());
    events.add(
        new Event.Access(
            next(thread), NOWHERE, kind, there, first, count, MemoryOrder.NON_ATOMIC, null));
  }

  void deref(int thread, Value.Pointer pointer, PointerKind kind, Pointee pointee) {
    events.add(new Event.Deref(next(thread), NOWHERE, pointer, kind, pointee));
  }

  /** Returns the pointer with its new tag. */
  Value.Pointer retag(
      int thread,
      int field,
      Value.Pointer source,
      PointerKind kind,
      RetagOrigin origin,
      Pointee pointee,
      @Nullable EventName call) {
    EventName name = next(thread);
    Tag parent = Objects.requireNonNull(source.tag());
    Tag created = Tag.derived(name, field, parent, kind, origin, pointee, (int) source.offset());
    events.add(new Event.Retag(name, NOWHERE, source, created, call));
    return source.withTag(created);
  }

  /** Returns the identity of the call. */
  EventName enter(int thread, boolean noWritable) {
    EventName call = next(thread);
    events.add(new Event.Enter(call, NOWHERE, noWritable));
    return call;
  }

  void leave(int thread, EventName call) {
    events.add(new Event.Leave(next(thread), NOWHERE, call));
  }

  void deallocate(int thread, Value.Pointer pointer) {
    events.add(
        new Event.Deallocate(
            next(thread), NOWHERE, new Value.Pointer(pointer.allocation(), 0, pointer.tag())));
  }

  static Allocation allocation(Value.Pointer pointer) {
    return Objects.requireNonNull(pointer.allocation());
  }

  private EventName next(int thread) {
    int position = 0;
    for (Event event : events) {
      if (event.name().thread() == thread) {
        position++;
      }
    }
    return new EventName(thread, position);
  }

  /** For people: one line an event. */
  static String describe(List<Event> events) {
    StringBuilder out = new StringBuilder();
    for (Event event : events) {
      out.append("\n  ").append(event.name()).append(' ').append(event.kind());
      if (event instanceof Event.Access access) {
        out.append(' ').append(access.access()).append(" through ").append(access.pointer().tag());
        out.append(" cells ").append(access.firstCell()).append('+').append(access.cellCount());
      } else if (event instanceof Event.Retag retag) {
        out.append(' ').append(retag.created()).append(" from ").append(retag.source().tag());
        out.append(" at ").append(retag.source().offset());
        out.append(' ').append(retag.created().origin()).append(' ');
        out.append(retag.created().pointee()).append(" call ").append(retag.call());
      } else if (event instanceof Event.Deallocate deallocate) {
        out.append(" through ").append(deallocate.pointer().tag());
      } else if (event instanceof Event.Leave leave) {
        out.append(" of ").append(leave.call());
      } else if (event instanceof Event.Allocate allocate) {
        Allocation made = allocate.allocation();
        out.append(' ').append(made.kind()).append(' ').append(made.label());
        out.append(' ').append(made.cells().size()).append(" cells");
      }
    }
    return out.toString();
  }
}
