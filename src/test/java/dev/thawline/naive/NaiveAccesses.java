package dev.thawline.naive;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Value;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Loads and stores. An atomic read tries every write of its location, an atomic write every place
 * in modification order; the axioms say which are consistent. A non-atomic access has no choice
 * (memory-models.md, A8).
 */
final class NaiveAccesses {
  private static final MemoryOrder NON_ATOMIC = MemoryOrder.NON_ATOMIC;

  private final MemoryRules rules;

  NaiveAccesses(MemoryRules rules) {
    this.rules = rules;
  }

  /** What a thread gets for the content of a cell. */
  interface Conversion {
    Value of(Value content);
  }

  void load(NaivePath before, int thread, Instruction.Load load, Consumer<NaivePath> next) {
    NaiveEvents.way(
        before,
        thread,
        next,
        first -> {
          ThreadState at = before.thread(thread);
          Value.Pointer pointer = Cells.pointer(first, at.value(load.pointer()));
          if (load.layout().size() == 0) {
            nothing(first, thread, empty(load.layout()), next);
            return;
          }
          Cells cells = Cells.of(before, pointer, load.layout().size());
          if (!load.order().isAtomic()) {
            readAll(first, thread, pointer, cells, load.layout(), next);
            return;
          }
          ScalarType type = ((Layout.Scalar) load.layout()).type();
          int cell = cells.number(0, type);
          for (int source : rules.sources(before, cells.allocation().location(cell))) {
            NaiveEvents.way(
                before,
                thread,
                next,
                path ->
                    readOne(
                        path,
                        thread,
                        Event.AccessKind.READ,
                        new Target(pointer, cells.allocation(), cell, load.order()),
                        source,
                        next,
                        value -> Cells.as(value, type)));
          }
        });
  }

  void store(NaivePath before, int thread, Instruction.Store store, Consumer<NaivePath> next) {
    NaiveEvents.way(
        before,
        thread,
        next,
        first -> {
          ThreadState at = before.thread(thread);
          Value.Pointer pointer = Cells.pointer(first, at.value(store.pointer()));
          Value value = at.value(store.value());
          if (store.layout().size() == 0) {
            nothing(first, thread, Value.unit(), next);
            return;
          }
          Cells cells = Cells.of(before, pointer, store.layout().size());
          SortedMap<Integer, Value> contents = cells.split(store.layout(), value);
          if (!store.order().isAtomic()) {
            writeAll(first, thread, pointer, cells, contents, next);
            return;
          }
          int cell = contents.firstKey();
          Target target = new Target(pointer, cells.allocation(), cell, store.order());
          for (int place : rules.places(before, target.location())) {
            NaiveEvents.way(
                before,
                thread,
                next,
                path -> {
                  RawEvent write =
                      RawEvent.write(
                          path.next(thread),
                          target.location(),
                          store.order(),
                          value,
                          false,
                          at.span());
                  path.become(path.graph().withWrite(write, place));
                  if (!rules.isConsistent(path)) {
                    return;
                  }
                  Event event = target.event(write.name(), Event.AccessKind.WRITE, at.span(), null);
                  if (rules.show(path, event, List.of(target.location()), true, () -> {})) {
                    NaiveEvents.finish(path, thread, Value.unit(), next);
                  } else {
                    next.accept(path);
                  }
                });
          }
        });
  }

  /** An access to no bytes takes a position of the thread, no more. */
  private static void nothing(NaivePath path, int thread, Value result, Consumer<NaivePath> next) {
    path.become(path.graph().with(RawEvent.other(path.next(thread), path.thread(thread).span())));
    NaiveEvents.finish(path, thread, result, next);
  }

  private static Value empty(Layout layout) {
    return layout instanceof Layout.Product product
        ? new Value.Product(product.fields().stream().map(field -> empty(field.layout())).toList())
        : new Value.Product(List.of());
  }

  private void readAll(
      NaivePath path,
      int thread,
      Value.Pointer pointer,
      Cells cells,
      Layout layout,
      Consumer<NaivePath> next) {
    EventName name = path.next(thread);
    Span span = path.thread(thread).span();
    List<Integer> numbers = cells.numbers();
    RawGraph before = path.graph();
    List<Integer> locations = numbers.stream().map(cells.allocation()::location).toList();
    for (int location : locations) {
      int source = before.lastWrite(location);
      path.become(
          path.graph().with(RawEvent.read(name, location, NON_ATOMIC, source, false, span)));
    }
    Event event =
        new Event.Access(
            name,
            span,
            Event.AccessKind.READ,
            pointer,
            numbers.get(0),
            numbers.size(),
            NON_ATOMIC,
            null);
    AtomicReference<Value> value = new AtomicReference<>();
    Runnable join =
        () ->
            value.set(
                cells.join(
                    layout,
                    cell ->
                        before
                            .events()
                            .get(before.lastWrite(cells.allocation().location(cell)))
                            .written()));
    if (!rules.show(path, event, locations, false, join)) {
      next.accept(path);
      return;
    }
    rules.requireConsistent(path);
    NaiveEvents.finish(path, thread, Objects.requireNonNull(value.get()), next);
  }

  private void writeAll(
      NaivePath path,
      int thread,
      Value.Pointer pointer,
      Cells cells,
      SortedMap<Integer, Value> contents,
      Consumer<NaivePath> next) {
    EventName name = path.next(thread);
    Span span = path.thread(thread).span();
    contents.forEach(
        (cell, value) ->
            path.become(
                path.graph()
                    .withLastWrite(
                        RawEvent.write(
                            name,
                            cells.allocation().location(cell),
                            NON_ATOMIC,
                            value,
                            false,
                            span))));
    List<Integer> numbers = cells.numbers();
    Event event =
        new Event.Access(
            name,
            span,
            Event.AccessKind.WRITE,
            pointer,
            numbers.get(0),
            numbers.size(),
            NON_ATOMIC,
            null);
    List<Integer> locations = numbers.stream().map(cells.allocation()::location).toList();
    if (!rules.show(path, event, locations, true, () -> {})) {
      next.accept(path);
      return;
    }
    rules.requireConsistent(path);
    NaiveEvents.finish(path, thread, Value.unit(), next);
  }

  /** One way of an atomic read. */
  void readOne(
      NaivePath path,
      int thread,
      Event.AccessKind kind,
      Target target,
      int source,
      Consumer<NaivePath> next,
      Conversion result) {
    Span span = path.thread(thread).span();
    EventName name = path.next(thread);
    path.become(
        path.graph()
            .with(RawEvent.read(name, target.location(), target.order(), source, false, span)));
    if (!rules.isConsistent(path)) {
      return;
    }
    Event event = target.event(name, kind, span, path.graph().events().get(source).name());
    Value value = path.graph().events().get(source).written();
    if (!rules.show(path, event, List.of(target.location()), false, () -> result.of(value))) {
      next.accept(path);
      return;
    }
    NaiveEvents.finish(path, thread, result.of(value), next);
  }
}
