package dev.thawline.naive;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Value;
import dev.thawline.explore.Settings;
import dev.thawline.machine.Arithmetic;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * Accesses to memory. An atomic read tries every write of its location, an atomic write every place
 * in modification order; the axioms say which are consistent. Under {@code sc} only the latest
 * write and the last place are tried. A non-atomic access has no choice (memory-models.md, A8).
 */
final class NaiveAccesses {
  private static final MemoryOrder NON_ATOMIC = MemoryOrder.NON_ATOMIC;

  private final NaiveSetting setting;

  NaiveAccesses(NaiveSetting setting) {
    this.setting = setting;
  }

  boolean isConsistent(NaivePath path) {
    return setting.interleavings() || path.relations().isConsistent();
  }

  /** The sources that an atomic read of a location tries. */
  private List<Integer> sources(NaivePath path, int location) {
    return setting.interleavings()
        ? List.of(path.graph().lastWrite(location))
        : path.graph().writes(location);
  }

  /**
   * The places that an atomic write tries. A location begins with its allocation: nothing lands
   * before that.
   */
  private List<Integer> places(NaivePath path, int location) {
    int end = path.graph().writes(location).size();
    List<Integer> all = new ArrayList<>();
    for (int place = setting.interleavings() ? end : 1; place <= end; place++) {
      all.add(place);
    }
    return all;
  }

  // ---- loads and stores

  void load(NaivePath before, int thread, Instruction.Load load, Consumer<NaivePath> next) {
    NaiveEvents.way(
        before,
        thread,
        next,
        first -> {
          ThreadState at = before.thread(thread);
          Value.Pointer pointer = Cells.pointer(at.value(load.pointer()));
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
          for (int source : sources(before, cells.allocation().location(cell))) {
            NaiveEvents.way(
                before,
                thread,
                next,
                path ->
                    readOne(
                        path,
                        thread,
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
          Value.Pointer pointer = Cells.pointer(at.value(store.pointer()));
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
          for (int place : places(before, target.location())) {
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
                  if (!isConsistent(path)) {
                    return;
                  }
                  Event event = target.event(write.name(), Event.AccessKind.WRITE, at.span());
                  if (show(path, event, List.of(target.location()), true)) {
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
            name, span, Event.AccessKind.READ, pointer, numbers.get(0), numbers.size(), NON_ATOMIC);
    if (!show(path, event, locations, false)) {
      next.accept(path);
      return;
    }
    requireConsistent(path);
    Value value =
        cells.join(
            layout,
            cell ->
                before.events().get(before.lastWrite(cells.allocation().location(cell))).written());
    NaiveEvents.finish(path, thread, value, next);
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
            NON_ATOMIC);
    List<Integer> locations = numbers.stream().map(cells.allocation()::location).toList();
    if (!show(path, event, locations, true)) {
      next.accept(path);
      return;
    }
    requireConsistent(path);
    NaiveEvents.finish(path, thread, Value.unit(), next);
  }

  /** That a non-atomic access needs no choice is a theorem: its one way is consistent. */
  private void requireConsistent(NaivePath path) {
    if (!isConsistent(path)) {
      throw new AssertionError("a non-atomic access is inconsistent:\n" + path.graph());
    }
  }

  // ---- read-modify-writes

  void update(NaivePath before, int thread, Instruction.Update update, Consumer<NaivePath> next) {
    NaiveEvents.way(
        before,
        thread,
        next,
        first -> {
          ThreadState at = before.thread(thread);
          Target target = target(before, at.value(update.pointer()), update.type(), update.order());
          for (int source : sources(before, target.location())) {
            NaiveEvents.way(
                before,
                thread,
                next,
                path ->
                    exchange(
                        path,
                        thread,
                        target,
                        source,
                        update.type(),
                        old ->
                            Arithmetic.update(
                                update.operator(), update.type(), old, at.value(update.operand())),
                        old -> old,
                        next));
          }
        });
  }

  /**
   * A compare-exchange that finds what it expects writes; a weak one may also fail then. One that
   * fails is a read with the failure ordering, which may be stale.
   */
  void compareExchange(
      NaivePath before, int thread, Instruction.CompareExchange compare, Consumer<NaivePath> next) {
    NaiveEvents.way(
        before,
        thread,
        next,
        first -> {
          ThreadState at = before.thread(thread);
          ScalarType type = compare.type();
          Target success = target(before, at.value(compare.pointer()), type, compare.success());
          Target failure = target(before, at.value(compare.pointer()), type, compare.failure());
          boolean spurious =
              compare.weak() && setting.switches().weakCas() == Settings.WeakCas.SPURIOUS;
          for (int source : sources(before, success.location())) {
            Value found = before.graph().events().get(source).written();
            boolean equal =
                !(found instanceof Value.Uninitialized)
                    && Arithmetic.equal(Cells.as(found, type), at.value(compare.expected()));
            if (equal) {
              NaiveEvents.way(
                  before,
                  thread,
                  next,
                  path ->
                      exchange(
                          path,
                          thread,
                          success,
                          source,
                          type,
                          old -> at.value(compare.replacement()),
                          old -> new Value.Product(List.of(Value.of(true), old)),
                          next));
            }
            if (!equal || spurious) {
              NaiveEvents.way(
                  before,
                  thread,
                  next,
                  path ->
                      readOne(
                          path,
                          thread,
                          failure,
                          source,
                          next,
                          old -> new Value.Product(List.of(Value.of(false), Cells.as(old, type)))));
            }
          }
        });
  }

  /** A scalar that an atomic access is for. */
  private record Target(Value.Pointer pointer, Allocation allocation, int cell, MemoryOrder order) {
    int location() {
      return allocation.location(cell);
    }

    Event.Access event(EventName name, Event.AccessKind kind, Span span) {
      return new Event.Access(name, span, kind, pointer, cell, 1, order);
    }
  }

  private interface Conversion {
    Value of(Value old);
  }

  private static Target target(NaivePath path, Value operand, ScalarType type, MemoryOrder order) {
    Value.Pointer pointer = Cells.pointer(operand);
    Cells cells = Cells.of(path, pointer, type.size());
    return new Target(pointer, cells.allocation(), cells.number(0, type), order);
  }

  private void readOne(
      NaivePath path,
      int thread,
      Target target,
      int source,
      Consumer<NaivePath> next,
      Conversion result) {
    Span span = path.thread(thread).span();
    EventName name = path.next(thread);
    path.become(
        path.graph()
            .with(RawEvent.read(name, target.location(), target.order(), source, false, span)));
    if (!isConsistent(path)) {
      return;
    }
    Event event = target.event(name, Event.AccessKind.READ, span);
    if (!show(path, event, List.of(target.location()), false)) {
      next.accept(path);
      return;
    }
    Value value = path.graph().events().get(source).written();
    NaiveEvents.finish(path, thread, result.of(value), next);
  }

  private void exchange(
      NaivePath read,
      int thread,
      Target target,
      int source,
      ScalarType type,
      Conversion written,
      Conversion result,
      Consumer<NaivePath> next) {
    Span span = read.thread(thread).span();
    EventName name = read.next(thread);
    int location = target.location();
    read.become(
        read.graph().with(RawEvent.read(name, location, target.order(), source, true, span)));
    Value found = read.graph().events().get(source).written();
    if (found instanceof Value.Uninitialized) {
      if (!isConsistent(read)) {
        return;
      }
      if (completesRace(read, name, span, List.of(location))) {
        next.accept(read);
        return;
      }
    }
    Value old = Cells.as(found, type);
    for (int place : places(read, location)) {
      NaivePath path = read.copy();
      path.become(
          path.graph()
              .withWrite(
                  RawEvent.write(name, location, target.order(), written.of(old), true, span),
                  place));
      if (!isConsistent(path)) {
        continue;
      }
      Event event = target.event(name, Event.AccessKind.UPDATE, span);
      if (show(path, event, List.of(location), true)) {
        NaiveEvents.finish(path, thread, result.of(old), next);
      } else {
        next.accept(path);
      }
    }
  }

  // ---- races and monitors

  /** Allocation and deallocation write all cells. */
  void uninitialize(NaivePath path, EventName name, Allocation allocation, Span span) {
    for (int location : locations(allocation)) {
      path.become(
          path.graph()
              .withLastWrite(
                  RawEvent.write(
                      name, location, NON_ATOMIC, Value.Uninitialized.INSTANCE, false, span)));
    }
  }

  static List<Integer> locations(Allocation allocation) {
    List<Integer> all = new ArrayList<>();
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      all.add(allocation.location(cell));
    }
    return all;
  }

  /**
   * Looks for races that the newest event completes with other accesses; if there is none, shows it
   * to the monitors, then looks for races with what they declared.
   *
   * @return whether the path goes on
   */
  boolean show(NaivePath path, Event event, List<Integer> locations, boolean write) {
    if (completesRace(path, event.name(), event.span(), locations)) {
      return false;
    }
    setting.observers().observe(path, event);
    for (int location : locations) {
      setting.observers().checkDeclared(path, event, location, write);
    }
    return true;
  }

  /** Of several races the first is told: by cell, then by the name of the other event. */
  private boolean completesRace(
      NaivePath path, EventName name, Span span, List<Integer> locations) {
    if (setting.switches().race() == Settings.Race.IGNORE) {
      return false;
    }
    for (int location : locations) {
      SortedSet<EventName> others = new NaiveRaces(path).with(name, location);
      if (!others.isEmpty()) {
        path.ending = NaiveEnding.race(others.first(), name, span);
        return true;
      }
    }
    return false;
  }
}
