package dev.thawline.explore.packed;

import dev.thawline.event.Allocation;
import dev.thawline.event.Allocations;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.explore.Pointees;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.Instruction;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Pointee;
import dev.thawline.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The events of {@link ThreadNode}s as monitors are shown them. */
final class WatchedEvents {
  private WatchedEvents() {}

  /**
   * The event at a node; null where there is none to be shown.
   *
   * @param allocations where tags are interned
   * @param made what the event allocates; null where it is no allocation
   * @param read the write that an atomic access reads from; null where it does not read
   * @param writes whether an atomic access writes
   */
  static @Nullable Event of(
      ThreadNode at,
      Allocations allocations,
      @Nullable Allocation made,
      @Nullable EventName read,
      boolean writes) {
    ThreadState state = at.running();
    EventName name = new EventName(at.thread, at.made);
    Span span = state.span();
    return switch (at.kind) {
      case LOCAL -> local(at, name, span, allocations);
      case READ, WRITE, UPDATE, COMPARE_EXCHANGE -> atomic(at, name, span, read, writes);
      case FENCE -> new Event.Fence(name, span, at.order);
      case SPAWN -> new Event.Spawn(name, span, at.child);
      case JOIN -> new Event.Join(name, span, at.child);
      case DEALLOCATE -> {
        Instruction.Deallocate end = (Instruction.Deallocate) state.instruction();
        yield new Event.Deallocate(name, span, pointer(state, end.pointer()));
      }
      case PLAIN_WRITE -> made == null ? access(at) : new Event.Allocate(name, span, made);
      case PLAIN_READ -> access(at);
      case END -> null;
    };
  }

  /**
   * What the event at a node is for races: an access without atomics; null where it touches no
   * memory.
   */
  static Event.@Nullable Access access(ThreadNode at) {
    if (at.locations.length == 0) {
      return null;
    }
    ThreadState state = at.running();
    Instruction.Visible instruction = state.instruction();
    boolean reads = at.kind == ThreadNode.Kind.PLAIN_READ;
    Operand operand;
    if (instruction instanceof Instruction.Load load) {
      operand = load.pointer();
    } else if (instruction instanceof Instruction.LoadBytes load) {
      operand = load.pointer();
    } else if (instruction instanceof Instruction.Store store) {
      operand = store.pointer();
    } else if (instruction instanceof Instruction.StoreBytes store) {
      operand = store.pointer();
    } else {
      operand = ((Instruction.Deallocate) instruction).pointer();
    }
    Value.Pointer pointer = pointer(state, operand);
    int first = at.locations[0] - Objects.requireNonNull(pointer.allocation()).firstLocation();
    return new Event.Access(
        new EventName(at.thread, at.made),
        state.span(),
        reads ? Event.AccessKind.READ : Event.AccessKind.WRITE,
        pointer,
        first,
        at.locations.length,
        MemoryOrder.NON_ATOMIC,
        null);
  }

  private static Event atomic(
      ThreadNode at, EventName name, Span span, @Nullable EventName read, boolean writes) {
    ThreadState state = at.running();
    Instruction.Visible instruction = state.instruction();
    Event.AccessKind kind =
        at.kind == ThreadNode.Kind.READ
            ? Event.AccessKind.READ
            : at.kind == ThreadNode.Kind.WRITE
                ? Event.AccessKind.WRITE
                : writes ? Event.AccessKind.UPDATE : Event.AccessKind.FAILED_UPDATE;
    Operand operand;
    if (instruction instanceof Instruction.Load load) {
      operand = load.pointer();
    } else if (instruction instanceof Instruction.Store store) {
      operand = store.pointer();
    } else if (instruction instanceof Instruction.Update update) {
      operand = update.pointer();
    } else {
      operand = ((Instruction.CompareExchange) instruction).pointer();
    }
    Value.Pointer pointer = pointer(state, operand);
    int cell = at.location - Objects.requireNonNull(pointer.allocation()).firstLocation();
    MemoryOrder order = kind == Event.AccessKind.FAILED_UPDATE ? at.failure : at.order;
    return new Event.Access(name, span, kind, pointer, cell, 1, order, read);
  }

  private static @Nullable Event local(
      ThreadNode at, EventName name, Span span, Allocations allocations) {
    ThreadState state = at.running();
    Instruction.Visible instruction = state.instruction();
    if (instruction instanceof Instruction.Retag retag) {
      Value.Pointer source = pointer(state, retag.source());
      Tag created = created(at, source, allocations);
      Value call = retag.call() == null ? null : state.value(retag.call());
      EventName frame = call instanceof Value.CallHandle handle ? handle.call() : null;
      return created == null ? null : new Event.Retag(name, span, source, created, frame);
    } else if (instruction instanceof Instruction.Deref deref) {
      Value.Pointer pointer = pointer(state, deref.pointer());
      Pointee pointee = Pointees.of(state, deref.pointee(), deref.count());
      Pointees.requireCells(pointer, pointee);
      return new Event.Deref(name, span, pointer, deref.kind(), pointee);
    } else if (instruction instanceof Instruction.Enter enter) {
      return new Event.Enter(name, span, enter.noWritable());
    } else if (instruction instanceof Instruction.Leave leave) {
      Value.CallHandle call = (Value.CallHandle) state.value(leave.call());
      return new Event.Leave(name, span, call.call());
    } else if (instruction instanceof Instruction.Expose expose) {
      Value.Pointer pointer = pointer(state, expose.pointer());
      return pointer.tag() == null ? null : new Event.Expose(name, span, pointer);
    }
    return null;
  }

  /** The tag that a retag gives; null where the pointer has none to derive it from. */
  static @Nullable Tag created(ThreadNode at, Value.Pointer source, Allocations allocations) {
    ThreadState state = at.running();
    Instruction.Retag retag = (Instruction.Retag) state.instruction();
    Pointee pointee = Pointees.of(state, retag.pointee(), retag.count());
    Pointees.requireCells(source, pointee);
    Tag parent = source.tag();
    return parent == null
        ? null
        : allocations.intern(
            Tag.derived(
                new EventName(at.thread, at.made),
                retag.field(),
                parent,
                retag.kind(),
                retag.origin(),
                pointee,
                (int) source.offset()));
  }

  private static Value.Pointer pointer(ThreadState state, Operand operand) {
    return ThreadAutomata.pointer(state.value(operand));
  }
}
