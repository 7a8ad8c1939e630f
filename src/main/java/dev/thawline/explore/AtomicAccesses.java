package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Value;
import dev.thawline.machine.Arithmetic;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Atomic accesses to memory; the others are {@link PlainAccesses}. Every way that the memory model
 * leaves is gone; a way that turns out to be inconsistent has no successor.
 */
final class AtomicAccesses {
  private final Semantics semantics;
  private final Step step;
  private final int thread;

  AtomicAccesses(Semantics semantics, Step step, int thread) {
    this.semantics = semantics;
    this.step = step;
    this.thread = thread;
  }

  void load(
      ProductState state, ThreadState running, Instruction.Load load, Consumer<ProductState> next) {
    if (!covers(state, running, load.order())) {
      return;
    }
    Value.Pointer pointer = pointer(state, running.value(load.pointer()));
    ScalarType type = ((Layout.Scalar) load.layout()).type();
    Allocation allocation = atomicTarget(state, pointer, type);
    int cell = MemoryAccess.atomicCell(pointer, allocation, type, running.span());
    int[] ways = readable(state.graph, allocation.location(cell), false);
    step.choose(
        ways,
        way ->
            guarded(
                state.copy(),
                running,
                copy -> {
                  Value value =
                      readOne(
                          copy,
                          running,
                          Event.AccessKind.READ,
                          pointer,
                          cell,
                          way,
                          load.order(),
                          type);
                  if (value == null) {
                    return;
                  }
                  step.finish(copy, value);
                  next.accept(copy);
                }));
  }

  void store(
      ProductState state,
      ThreadState running,
      Instruction.Store store,
      Consumer<ProductState> next) {
    if (!covers(state, running, store.order())) {
      return;
    }
    Value.Pointer pointer = pointer(state, running.value(store.pointer()));
    Value value = running.value(store.value());
    ScalarType type = ((Layout.Scalar) store.layout()).type();
    Allocation allocation = atomicTarget(state, pointer, type);
    int cell = MemoryAccess.atomicCell(pointer, allocation, type, running.span());
    int location = allocation.location(cell);
    int end = state.graph.writeCount(location);
    IntStream landing =
        IntStream.rangeClosed(1, end)
            .filter(
                index ->
                    semantics
                        .memory()
                        .mayWrite(state.graph, thread, location, index, store.order()));
    // It may also be what the thread has promised.
    IntStream promised =
        IntStream.range(1, end)
            .filter(index -> keeps(state.graph, location, index, value, store.order()))
            .map(index -> end + index);
    int[] ways = IntStream.concat(landing, promised).toArray();
    step.choose(
        ways,
        way ->
            guarded(
                state.copy(),
                running,
                copy -> {
                  copy.graph =
                      way > end
                          ? copy.graph.fulfil(
                              thread, copy.graph.write(location, way - end), running.span())
                          : copy.graph.write(
                              thread, location, way, value, store.order(), running.span());
                  boolean alive =
                      finishAccess(
                          copy,
                          running,
                          Event.AccessKind.WRITE,
                          pointer,
                          cell,
                          store.order(),
                          value,
                          null,
                          null);
                  if (!alive) {
                    return;
                  }
                  step.finish(copy, Value.unit());
                  next.accept(copy);
                }));
  }

  void update(
      ProductState state,
      ThreadState running,
      Instruction.Update update,
      Consumer<ProductState> next) {
    if (!covers(state, running, update.order())) {
      return;
    }
    Value.Pointer pointer = pointer(state, running.value(update.pointer()));
    Allocation allocation = atomicTarget(state, pointer, update.type());
    int cell = MemoryAccess.atomicCell(pointer, allocation, update.type(), running.span());
    Value operand = running.value(update.operand());
    int location = allocation.location(cell);
    step.choose(
        readable(state.graph, location, true),
        way ->
            guarded(
                state.copy(),
                running,
                copy -> {
                  ScalarType type = update.type();
                  Value found = copy.graph.write(location, way).value();
                  // A value that is none at this type is undefined behaviour, but a race comes
                  // first.
                  Value written =
                      MemoryAccess.isValid(found, type, running.span())
                          ? MemoryAccess.judged(
                              running.span(),
                              () ->
                                  Arithmetic.update(
                                      update.operator(),
                                      type,
                                      MemoryAccess.as(found, type, running.span()),
                                      operand))
                          : Value.Uninitialized.INSTANCE;
                  if (!exchange(copy, running, pointer, cell, way, written, update.order(), type)) {
                    return;
                  }
                  step.finish(copy, MemoryAccess.as(found, type, running.span()));
                  next.accept(copy);
                }));
  }

  /** A success reads and writes; a failure reads with the failure ordering, also a stale value. */
  void compareExchange(
      ProductState state,
      ThreadState running,
      Instruction.CompareExchange cas,
      Consumer<ProductState> next) {
    if (!covers(state, running, cas.success()) || !covers(state, running, cas.failure())) {
      return;
    }
    Value.Pointer pointer = pointer(state, running.value(cas.pointer()));
    Allocation allocation = atomicTarget(state, pointer, cas.type());
    int cell = MemoryAccess.atomicCell(pointer, allocation, cas.type(), running.span());
    int location = allocation.location(cell);
    Value expected = running.value(cas.expected());
    boolean spurious = cas.weak() && semantics.settings().weakCas() == Settings.WeakCas.SPURIOUS;
    List<Integer> ways = new ArrayList<>();
    for (int index : readable(state.graph, location, false)) {
      Value found = state.graph.write(location, index).value();
      // A value that is none at this type: the read finds that out, after the races.
      boolean equal =
          MemoryAccess.isValid(found, cas.type(), running.span())
              && MemoryAccess.judged(
                  running.span(),
                  () ->
                      Arithmetic.equal(
                          MemoryAccess.as(found, cas.type(), running.span()), expected));
      if (equal && mayRead(state.graph, location, index, true)) {
        ways.add(2 * index + 1);
      }
      if (!equal || spurious) {
        ways.add(2 * index);
      }
    }
    step.choose(
        ways.stream().mapToInt(way -> way).toArray(),
        way ->
            guarded(
                state.copy(),
                running,
                copy -> {
                  int index = way / 2;
                  boolean success = way % 2 == 1;
                  @Nullable Value old;
                  if (success) {
                    old =
                        MemoryAccess.as(
                            copy.graph.write(location, index).value(), cas.type(), running.span());
                    Value replacement = running.value(cas.replacement());
                    if (!exchange(
                        copy,
                        running,
                        pointer,
                        cell,
                        index,
                        replacement,
                        cas.success(),
                        cas.type())) {
                      return;
                    }
                  } else {
                    old =
                        readOne(
                            copy,
                            running,
                            Event.AccessKind.FAILED_UPDATE,
                            pointer,
                            cell,
                            index,
                            cas.failure(),
                            cas.type());
                    if (old == null) {
                      return;
                    }
                  }
                  step.finish(copy, new Value.Product(List.of(Value.of(success), old)));
                  next.accept(copy);
                }));
  }

  // ---- parts of accesses

  /** Whether the path goes on: the memory model has rules for accesses with this order. */
  private boolean covers(ProductState state, ThreadState running, MemoryOrder order) {
    if (semantics.memory().coversAccesses(order)) {
      return true;
    }
    step.leave(
        state,
        "`"
            + semantics.memory().id()
            + "` covers no accesses with order "
            + order.shortName()
            + ": its source gives them no meaning",
        running.span());
    return false;
  }

  /**
   * Whether a store of the thread is the write that keeps a promise (memory-models.md, A7): the
   * same value, relaxed, above all that the thread has seen there. That the message has the same
   * view goes without saying: a release fence waits until all promises are kept.
   */
  private boolean keeps(
      ExecutionGraph graph, int location, int index, Value value, MemoryOrder order) {
    MemoryEvent promise = graph.write(location, index);
    return promise.isPromise()
        && promise.name().thread() == thread
        && promise.order() == order
        && promise.value().equals(value)
        && index > graph.lowestVisible(graph.seen(thread), location);
  }

  /** The value read, or null where the path ends or is inconsistent. */
  private @Nullable Value readOne(
      ProductState state,
      ThreadState running,
      Event.AccessKind kind,
      Value.Pointer pointer,
      int cell,
      int index,
      MemoryOrder order,
      ScalarType type) {
    Allocation allocation = allocationOf(pointer);
    MemoryEvent source = state.graph.write(allocation.location(cell), index);
    state.graph =
        kind == Event.AccessKind.FAILED_UPDATE
            ? state.graph.failedUpdate(thread, source, order, running.span())
            : state.graph.read(thread, source, order, running.span());
    if (!finishAccess(state, running, kind, pointer, cell, order, source.value(), source, type)) {
      return null;
    }
    return MemoryAccess.as(source.value(), type, running.span());
  }

  /** Whether the path goes on. */
  private boolean exchange(
      ProductState state,
      ThreadState running,
      Value.Pointer pointer,
      int cell,
      int index,
      Value written,
      MemoryOrder order,
      ScalarType type) {
    MemoryEvent source = state.graph.write(allocationOf(pointer).location(cell), index);
    state.graph = state.graph.update(thread, source, written, order, running.span());
    return finishAccess(
        state, running, Event.AccessKind.UPDATE, pointer, cell, order, written, source, type);
  }

  /**
   * Judges an atomic access that is in the graph, and shows it: first the memory model, then races,
   * then whether what is read is a value, then the aliasing models.
   *
   * @param type what the value of {@code source} is read as; null for a write
   * @return whether the path goes on
   */
  private boolean finishAccess(
      ProductState state,
      ThreadState running,
      Event.AccessKind kind,
      Value.Pointer pointer,
      int cell,
      MemoryOrder order,
      Value value,
      @Nullable MemoryEvent source,
      @Nullable ScalarType type) {
    if (!step.isConsistent(state)) {
      return false;
    }
    Event.Access access =
        new Event.Access(
            name(state),
            running.span(),
            kind,
            pointer,
            cell,
            1,
            order,
            source == null ? null : source.name());
    if (!step.passesRaces(state, access, allocationOf(pointer))) {
      return false;
    }
    if (source != null && type != null) {
      MemoryAccess.as(source.value(), type, running.span());
    }
    step.observeAccess(state, access, access, allocationOf(pointer), value, source);
    return true;
  }

  private int[] readable(ExecutionGraph graph, int location, boolean update) {
    return IntStream.range(0, graph.writeCount(location))
        .filter(index -> mayRead(graph, location, index, update))
        .toArray();
  }

  private boolean mayRead(ExecutionGraph graph, int location, int index, boolean update) {
    return semantics.memory().mayRead(graph, thread, location, index, update);
  }

  private static Value.Pointer pointer(ProductState state, Value value) {
    return MemoryAccess.pointer(value, state.lifetimes);
  }

  private static Allocation atomicTarget(
      ProductState state, Value.Pointer pointer, ScalarType type) {
    return MemoryAccess.target(pointer, type.size(), type.size(), state.lifetimes);
  }

  private static Allocation allocationOf(Value.Pointer pointer) {
    Allocation allocation = pointer.allocation();
    if (allocation == null) {
      throw new IllegalStateException("an access without an allocation");
    }
    return allocation;
  }

  /** Runs one way of a choice; undefined behaviour ends only that way. */
  private void guarded(ProductState state, ThreadState running, Consumer<ProductState> way) {
    try {
      way.accept(state);
    } catch (MemoryAccess.MemoryUb problem) {
      step.endInMemoryUb(state, problem, running.span());
    }
  }

  private EventName name(ProductState state) {
    return step.name(state);
  }
}
