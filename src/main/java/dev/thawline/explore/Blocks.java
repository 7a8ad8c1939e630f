package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How allocations begin and end. */
public final class Blocks {
  private static final MemoryOrder NON_ATOMIC = MemoryOrder.NON_ATOMIC;

  /** Every byte may become a location of the execution graph. */
  private static final int LARGEST_BLOCK = 4096;

  private final Semantics semantics;
  private final Step step;
  private final int thread;

  Blocks(Semantics semantics, Step step, int thread) {
    this.semantics = semantics;
    this.step = step;
    this.thread = thread;
  }

  /** What a block of a size known only now holds: as many elements as fill it, or bytes. */
  public static Layout layout(ThreadState running, Instruction.AllocateBytes allocate) {
    int size = MemoryAccess.size(running.value(allocate.size()));
    int alignment = MemoryAccess.size(running.value(allocate.alignment()));
    if (size == 0) {
      throw new MemoryAccess.MemoryUb("allocating a block of size 0");
    }
    if (Integer.bitCount(alignment) != 1) {
      throw new MemoryAccess.MemoryUb("an alignment that is no power of two");
    }
    if (size > LARGEST_BLOCK) {
      throw new SpecException(
          Diagnostic.unsupported(
              "heap blocks of more than " + LARGEST_BLOCK + " bytes", running.span()));
    }
    Layout element = allocate.element();
    if (element == null || element.size() == 0 || size % element.size() != 0) {
      return new Layout.Untyped(size, alignment);
    }
    List<Layout.Field> elements = new ArrayList<>();
    for (int at = 0; at < size; at += element.size()) {
      elements.add(new Layout.Field(at, element));
    }
    return new Layout.Product(elements, size, alignment, false);
  }

  /** At an address of its own; or at that of an allocation that has ended: a choice like others. */
  void allocate(
      ProductState state,
      ThreadState running,
      AllocationKind kind,
      Layout layout,
      String label,
      Consumer<ProductState> next) {
    List<Allocation> reusable =
        semantics.reuses(kind) ? state.lifetimes.reusable(kind, layout) : List.of();
    if (reusable.isEmpty()) {
      allocate(state, running, kind, layout, label, null, next);
      return;
    }
    step.choose(
        new Decision(
            IntStream.rangeClosed(0, reusable.size()).toArray(),
            0,
            way -> new Way(Way.Kind.TAKES, way == 0 ? null : reusable.get(way - 1).name(), null)),
        way ->
            allocate(
                state.copy(),
                running,
                kind,
                layout,
                label,
                way == 0 ? null : reusable.get(way - 1),
                next));
  }

  private void allocate(
      ProductState state,
      ThreadState running,
      AllocationKind kind,
      Layout layout,
      String label,
      @Nullable Allocation reused,
      Consumer<ProductState> next) {
    EventName name = step.name(state);
    Allocation allocation;
    if (reused == null) {
      allocation = semantics.allocations().intern(name, 0, kind, label, layout);
    } else {
      allocation = semantics.allocations().intern(name, kind, label, layout, reused);
      EventName end = state.lifetimes.endOf(reused);
      state.graph = state.graph.reuse(thread, state.graph.event(end), running.span());
      state.lifetimes = state.lifetimes.reuse(allocation);
    }
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      state.graph =
          state.graph.write(
              thread,
              allocation.location(cell),
              0,
              Value.Uninitialized.INSTANCE,
              NON_ATOMIC,
              running.span());
    }
    step.observe(state, new Event.Allocate(name, running.span(), allocation), null, null);
    step.finish(state, new Value.Pointer(allocation, 0, Tag.base(allocation)));
    next.accept(state);
  }

  /** Null where the path ends. */
  @Nullable Value deallocate(
      ProductState state, ThreadState running, Instruction.Deallocate deallocate) {
    Value.Pointer pointer =
        MemoryAccess.pointer(running.value(deallocate.pointer()), state.lifetimes);
    Allocation allocation = pointer.allocation();
    MemoryAccess.requireProvenance(pointer);
    if (allocation != null && state.lifetimes.hasEnded(allocation)) {
      throw new MemoryAccess.MemoryUb("`" + allocation + "` is deallocated twice", allocation);
    }
    if (allocation == null || pointer.offset() != 0 || allocation.kind() != deallocate.kind()) {
      throw new MemoryAccess.MemoryUb("deallocating what is no block of that kind");
    }
    requireLayout(running, deallocate, allocation);
    int cells = allocation.cells().size();
    for (int cell = 0; cell < cells; cell++) {
      int location = allocation.location(cell);
      state.graph =
          state.graph.write(
              thread,
              location,
              state.graph.endOfExecuted(location),
              Value.Uninitialized.INSTANCE,
              NON_ATOMIC,
              running.span());
    }
    Event.Access access =
        new Event.Access(
            step.name(state),
            running.span(),
            Event.AccessKind.WRITE,
            pointer,
            0,
            cells,
            NON_ATOMIC,
            null);
    if (!step.passesRaces(state, access, allocation)) {
      return null;
    }
    Event event = new Event.Deallocate(step.name(state), running.span(), pointer);
    step.observeAccess(state, event, access, allocation, null, null);
    state.lifetimes = state.lifetimes.end(allocation, step.name(state));
    return Value.unit();
  }

  /** {@code dealloc} must be given the layout that the block was allocated with. */
  public static void requireLayout(
      ThreadState running, Instruction.Deallocate deallocate, Allocation allocation) {
    Operand size = deallocate.size();
    Operand alignment = deallocate.alignment();
    if (size == null || alignment == null) {
      return;
    }
    int givenSize = MemoryAccess.size(running.value(size));
    int givenAlignment = MemoryAccess.size(running.value(alignment));
    if (givenSize != allocation.size() || givenAlignment != allocation.alignment()) {
      throw new MemoryAccess.MemoryUb(
          "deallocating `"
              + allocation
              + "` with size "
              + givenSize
              + " and alignment "
              + givenAlignment
              + ", but it has size "
              + allocation.size()
              + " and alignment "
              + allocation.alignment(),
          allocation);
    }
  }
}
