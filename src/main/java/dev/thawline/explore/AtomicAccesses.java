package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Clock;
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
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
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
    AtomicCells cells = cells(state, pointer, type, running.span());
    step.choose(
        Decision.newest(
            readable(state.graph, cells, false), way -> reads(state.graph, cells, way, true)),
        way ->
            guarded(
                state.copy(),
                running,
                copy -> {
                  Value value =
                      readOne(copy, running, Event.AccessKind.READ, cells, way, load.order(), type);
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
    AtomicCells cells = cells(state, pointer, type, running.span());
    int location = cells.location(0);
    int end = state.graph.writeCount(location);
    IntStream landing =
        cells
            .writable(state.graph)
            .filter(place -> mayWrite(state.graph, cells, place, store.order()));
    // It may also be what the thread has promised.
    IntStream promised =
        IntStream.range(1, end)
            .filter(index -> keeps(state.graph, location, index, value, store.order()))
            .map(index -> end + index);
    int[] ways = IntStream.concat(landing, promised).toArray();
    int usual = IntStream.of(ways).filter(way -> way <= end).max().orElse(Chooser.NO_WAY);
    step.choose(
        new Decision(ways, usual, way -> lands(state.graph, cells, way)),
        way ->
            guarded(
                state.copy(),
                running,
                copy -> {
                  Clock before = copy.graph.now(thread);
                  if (way > end) {
                    copy.graph =
                        copy.graph.fulfil(
                            thread, copy.graph.write(location, way - end), running.span());
                    if (!step.isConsistent(copy)) {
                      return;
                    }
                  } else if (!write(copy, running, cells, way, value, store.order(), type)) {
                    return;
                  }
                  boolean alive =
                      finishAccess(
                          copy,
                          running,
                          Event.AccessKind.WRITE,
                          cells,
                          store.order(),
                          value,
                          List.of(),
                          type,
                          before);
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
    AtomicCells cells = cells(state, pointer, update.type(), running.span());
    Value operand = running.value(update.operand());
    step.choose(
        Decision.newest(
            readable(state.graph, cells, true), way -> reads(state.graph, cells, way, true)),
        way ->
            guarded(
                state.copy(),
                running,
                copy -> {
                  ScalarType type = update.type();
                  List<MemoryEvent> found = cells.writes(copy.graph, way);
                  // A value that is none at this type is undefined behaviour, but a race comes
                  // first.
                  Value old = valid(cells, found, type, running.span());
                  Value written =
                      old == null
                          ? Value.Uninitialized.INSTANCE
                          : MemoryAccess.judged(
                              running.span(),
                              () -> Arithmetic.update(update.operator(), type, old, operand));
                  if (!exchange(copy, running, cells, way, written, update.order(), type)) {
                    return;
                  }
                  step.finish(copy, cells.read(found, type, running.span()));
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
    AtomicCells cells = cells(state, pointer, cas.type(), running.span());
    Value expected = running.value(cas.expected());
    boolean spurious = cas.weak() && semantics.settings().weakCas() == Settings.WeakCas.SPURIOUS;
    List<Integer> ways = new ArrayList<>();
    for (int index : readable(state.graph, cells, false)) {
      // A value that is none at this type: the read finds that out, after the races.
      Value found = valid(cells, cells.writes(state.graph, index), cas.type(), running.span());
      boolean equal =
          found != null
              && MemoryAccess.judged(running.span(), () -> Arithmetic.equal(found, expected));
      if (equal && mayRead(state.graph, cells, index, true)) {
        ways.add(2 * index + 1);
      }
      if (!equal || spurious) {
        ways.add(2 * index);
      }
    }
    step.choose(
        Decision.newest(
            ways.stream().mapToInt(way -> way).toArray(),
            way -> reads(state.graph, cells, way / 2, way % 2 == 1)),
        way ->
            guarded(
                state.copy(),
                running,
                copy -> {
                  int index = way / 2;
                  boolean success = way % 2 == 1;
                  @Nullable Value old;
                  if (success) {
                    old = cells.read(cells.writes(copy.graph, index), cas.type(), running.span());
                    Value replacement = running.value(cas.replacement());
                    if (!exchange(
                        copy, running, cells, index, replacement, cas.success(), cas.type())) {
                      return;
                    }
                  } else {
                    old =
                        readOne(
                            copy,
                            running,
                            Event.AccessKind.FAILED_UPDATE,
                            cells,
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

  // ---- what ways mean

  private static Way reads(ExecutionGraph graph, AtomicCells cells, int place, boolean success) {
    MemoryEvent source = cells.write(graph, 0, place);
    return new Way(success ? Way.Kind.READS : Way.Kind.FAILS, source.name(), source.span());
  }

  /**
   * Of a store.
   *
   * @param way the place where it lands; behind the last one, the promise that it keeps
   */
  private static Way lands(ExecutionGraph graph, AtomicCells cells, int way) {
    int end = graph.writeCount(cells.location(0));
    if (way == end) {
      return new Way(Way.Kind.LANDS, null, null);
    }
    MemoryEvent met = graph.write(cells.location(0), way < end ? way : way - end);
    return new Way(way < end ? Way.Kind.LANDS : Way.Kind.KEEPS, met.name(), met.span());
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
      AtomicCells cells,
      int place,
      MemoryOrder order,
      ScalarType type) {
    Clock before = state.graph.now(thread);
    List<MemoryEvent> sources = cells.writes(state.graph, place);
    for (MemoryEvent source : sources) {
      state.graph =
          kind == Event.AccessKind.FAILED_UPDATE
              ? state.graph.failedUpdate(thread, source, order, running.span())
              : state.graph.read(thread, source, order, running.span());
      if (!step.isConsistent(state)) {
        return null;
      }
    }
    Value found = sources.get(0).value();
    if (!finishAccess(state, running, kind, cells, order, found, sources, type, before)) {
      return null;
    }
    return cells.read(sources, type, running.span());
  }

  /** Whether the graph is consistent with a write at a place. */
  private boolean write(
      ProductState state,
      ThreadState running,
      AtomicCells cells,
      int place,
      Value value,
      MemoryOrder order,
      ScalarType type) {
    List<Value> parts = cells.parts(value, type, running.span());
    ExecutionGraph before = state.graph;
    for (int i = 0; i < cells.count(); i++) {
      state.graph =
          state.graph.write(
              thread,
              cells.location(i),
              cells.index(before, i, place),
              parts.get(i),
              order,
              running.span());
      if (!step.isConsistent(state)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the path goes on. */
  private boolean exchange(
      ProductState state,
      ThreadState running,
      AtomicCells cells,
      int place,
      Value written,
      MemoryOrder order,
      ScalarType type) {
    Clock before = state.graph.now(thread);
    List<MemoryEvent> sources = cells.writes(state.graph, place);
    List<Value> parts = cells.parts(written, type, running.span());
    for (int i = 0; i < cells.count(); i++) {
      state.graph = state.graph.update(thread, sources.get(i), parts.get(i), order, running.span());
      if (!step.isConsistent(state)) {
        return false;
      }
    }
    return finishAccess(
        state, running, Event.AccessKind.UPDATE, cells, order, written, sources, type, before);
  }

  /**
   * Judges an atomic access that is in the graph, which is consistent with it, and shows it: first
   * races, then whether what is read is a value, then the aliasing models.
   *
   * @param sources what it reads, cell by cell; none for a write
   * @param type what their values are read as
   * @param before what happened before it, whatever it reads
   * @return whether the path goes on
   */
  private boolean finishAccess(
      ProductState state,
      ThreadState running,
      Event.AccessKind kind,
      AtomicCells cells,
      MemoryOrder order,
      Value value,
      List<MemoryEvent> sources,
      ScalarType type,
      Clock before) {
    MemoryEvent source = sources.isEmpty() ? null : sources.get(0);
    Event.Access access =
        new Event.Access(
            name(state),
            running.span(),
            kind,
            cells.pointer(),
            cells.first(),
            cells.count(),
            order,
            source == null ? null : source.name());
    if (!step.passesRaces(state, access, cells.allocation(), before)) {
      return false;
    }
    Value shown = value;
    if (source != null) {
      Value found = cells.read(sources, type, running.span());
      boolean isPart = cells.count() > 1 && kind != Event.AccessKind.UPDATE;
      shown = isPart ? found : value;
    }
    step.observeAccess(state, access, access, cells.allocation(), shown, source);
    return true;
  }

  /** What is read from writes; null where it is no value of the type. */
  private static @Nullable Value valid(
      AtomicCells cells, List<MemoryEvent> writes, ScalarType type, Span span) {
    try {
      return cells.read(writes, type, span);
    } catch (MemoryAccess.MemoryUb invalid) {
      return null;
    }
  }

  private int[] readable(ExecutionGraph graph, AtomicCells cells, boolean update) {
    return cells.readable(graph).filter(place -> mayRead(graph, cells, place, update)).toArray();
  }

  private boolean mayRead(ExecutionGraph graph, AtomicCells cells, int place, boolean update) {
    return IntStream.range(0, cells.count())
        .allMatch(
            i ->
                semantics
                    .memory()
                    .mayRead(
                        graph, thread, cells.location(i), cells.index(graph, i, place), update));
  }

  private boolean mayWrite(ExecutionGraph graph, AtomicCells cells, int place, MemoryOrder order) {
    return IntStream.range(0, cells.count())
        .allMatch(
            i ->
                semantics
                    .memory()
                    .mayWrite(
                        graph, thread, cells.location(i), cells.index(graph, i, place), order));
  }

  private static Value.Pointer pointer(ProductState state, Value value) {
    return MemoryAccess.pointer(value, state.lifetimes);
  }

  private AtomicCells cells(ProductState state, Value.Pointer pointer, ScalarType type, Span span) {
    Allocation allocation = MemoryAccess.target(pointer, type.size(), type.size(), state.lifetimes);
    AtomicCells cells = AtomicCells.of(pointer, allocation, type);
    if (cells.count() > 1 && semantics.memory().promises() != null) {
      throw new SpecException(
          Diagnostic.unsupported(
              "atomics of different sizes over the same memory under promises", span));
    }
    return cells;
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
