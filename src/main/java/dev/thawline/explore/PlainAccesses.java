package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Bytes;
import dev.thawline.event.Event;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Value;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Accesses without atomics. They leave no choice: a read that does not race reads the latest write
 * of each cell.
 */
final class PlainAccesses {
  private static final MemoryOrder NON_ATOMIC = MemoryOrder.NON_ATOMIC;

  private final Step step;
  private final int thread;

  PlainAccesses(Step step, int thread) {
    this.step = step;
    this.thread = thread;
  }

  void load(
      ProductState state, ThreadState running, Instruction.Load load, Consumer<ProductState> next) {
    Value.Pointer pointer = MemoryAccess.pointer(running.value(load.pointer()), state.lifetimes);
    Layout layout = load.layout();
    Allocation allocation = accessed(state, pointer, layout.size(), layout.alignment());
    Bytes bytes =
        allocation == null
            ? Bytes.uninitialized(0)
            : read(state, running, pointer, allocation, layout.size());
    if (bytes == null) {
      return;
    }
    Value value = MemoryAccess.decode(layout, bytes, running.span());
    if (allocation != null) {
      showRead(state, running, pointer, allocation, layout.size(), value);
    }
    step.finish(state, value);
    next.accept(state);
  }

  void store(
      ProductState state,
      ThreadState running,
      Instruction.Store store,
      Consumer<ProductState> next) {
    Value.Pointer pointer = MemoryAccess.pointer(running.value(store.pointer()), state.lifetimes);
    Value value = running.value(store.value());
    Layout layout = store.layout();
    Allocation allocation = accessed(state, pointer, layout.size(), layout.alignment());
    if (allocation != null) {
      Bytes bytes = MemoryAccess.encode(layout, value, running.span());
      if (!write(state, running, pointer, allocation, bytes, value)) {
        return;
      }
    }
    step.finish(state, Value.unit());
    next.accept(state);
  }

  /** Reads bytes without atomics: those of the latest write to each cell. Null where paths end. */
  private @Nullable Bytes read(
      ProductState state,
      ThreadState running,
      Value.Pointer pointer,
      Allocation allocation,
      int size) {
    int[] cells = MemoryAccess.cellRange(pointer, allocation, size);
    for (int cell = cells[0]; cell < cells[1]; cell++) {
      MemoryEvent last = latest(state, allocation, cell);
      state.graph = state.graph.read(thread, last, NON_ATOMIC, running.span());
    }
    Event.Access access = plain(state, running, Event.AccessKind.READ, pointer, cells);
    return step.passesRaces(state, access, allocation)
        ? MemoryAccess.bytes(
            pointer, allocation, size, cell -> latest(state, allocation, cell).value())
        : null;
  }

  private void showRead(
      ProductState state,
      ThreadState running,
      Value.Pointer pointer,
      Allocation allocation,
      int size,
      Value value) {
    int[] cells = MemoryAccess.cellRange(pointer, allocation, size);
    Event.Access access = plain(state, running, Event.AccessKind.READ, pointer, cells);
    MemoryEvent source = cells[1] - cells[0] == 1 ? latest(state, allocation, cells[0]) : null;
    step.observeAccess(state, access, access, allocation, value, source);
  }

  private static MemoryEvent latest(ProductState state, Allocation allocation, int cell) {
    int location = allocation.location(cell);
    return state.graph.write(location, state.graph.endOfExecuted(location) - 1);
  }

  private Event.Access plain(
      ProductState state,
      ThreadState running,
      Event.AccessKind kind,
      Value.Pointer pointer,
      int[] cells) {
    return new Event.Access(
        state.graph.next(thread),
        running.span(),
        kind,
        pointer,
        cells[0],
        cells[1] - cells[0],
        NON_ATOMIC,
        null);
  }

  void loadBytes(
      ProductState state,
      ThreadState running,
      Instruction.LoadBytes load,
      Consumer<ProductState> next) {
    Value.Pointer pointer = MemoryAccess.pointer(running.value(load.pointer()), state.lifetimes);
    int size = MemoryAccess.size(running.value(load.count()), load.unit());
    Allocation allocation = accessed(state, pointer, size, load.alignment());
    Bytes bytes = Bytes.uninitialized(0);
    if (allocation != null) {
      bytes = read(state, running, pointer, allocation, size);
      if (bytes == null) {
        return;
      }
      showRead(state, running, pointer, allocation, size, bytes);
    }
    step.finish(state, bytes);
    next.accept(state);
  }

  void storeBytes(
      ProductState state,
      ThreadState running,
      Instruction.StoreBytes store,
      Consumer<ProductState> next) {
    Value.Pointer pointer = MemoryAccess.pointer(running.value(store.pointer()), state.lifetimes);
    Bytes bytes = (Bytes) running.value(store.bytes());
    Allocation allocation = accessed(state, pointer, bytes.size(), store.alignment());
    if (allocation == null || write(state, running, pointer, allocation, bytes, bytes)) {
      step.finish(state, Value.unit());
      next.accept(state);
    }
  }

  /**
   * Writes bytes without atomics.
   *
   * @param shown what the write is told to write
   * @return whether the path goes on
   */
  private boolean write(
      ProductState state,
      ThreadState running,
      Value.Pointer pointer,
      Allocation allocation,
      Bytes bytes,
      Value shown) {
    for (MemoryAccess.CellValue cell : MemoryAccess.cells(pointer, allocation, bytes)) {
      int location = allocation.location(cell.cell());
      int end = state.graph.endOfExecuted(location);
      state.graph =
          state.graph.write(thread, location, end, cell.value(), NON_ATOMIC, running.span());
    }
    int[] cells = MemoryAccess.cellRange(pointer, allocation, bytes.size());
    Event.Access access = plain(state, running, Event.AccessKind.WRITE, pointer, cells);
    if (!step.passesRaces(state, access, allocation)) {
      return false;
    }
    step.observeAccess(state, access, access, allocation, shown, null);
    return true;
  }

  private static @Nullable Allocation accessed(
      ProductState state, Value.Pointer pointer, int size, int alignment) {
    return size == 0 ? null : MemoryAccess.target(pointer, size, alignment, state.lifetimes);
  }
}
