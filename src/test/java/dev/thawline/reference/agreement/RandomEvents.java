package dev.thawline.reference.agreement;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Value;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.ByteRange;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.reference.EventReference;
import dev.thawline.reference.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Random lists of events: one or two allocations of up to three cells, pointers of all kinds into
 * parts of them, empty parts and bytes in the middle of a cell as well, calls that protect, several
 * threads that use each other's pointers, deallocation and retags of what is dead.
 *
 * <p>Events drawn without aim would break a rule within a few. So a reference is asked: what it
 * refuses is mostly taken back, and else ends the list.
 */
final class RandomEvents {
  private static final int MOST = 24;
  private static final List<PointerKind> REFERENCES =
      List.of(
          PointerKind.SHARED,
          PointerKind.SHARED,
          PointerKind.MUTABLE,
          PointerKind.MUTABLE,
          PointerKind.BOX);

  private final Random random;

  // Of the list at hand.
  private EventList events = new EventList();
  private final List<Value.Pointer> pointers = new ArrayList<>();
  private final List<EventName> calls = new ArrayList<>();
  private final Set<Allocation> dead = new HashSet<>();

  RandomEvents(long seed) {
    this.random = new Random(seed);
  }

  /**
   * The next list.
   *
   * @param model the model whose reference is asked
   */
  List<Event> next(String model) {
    events = new EventList();
    pointers.clear();
    calls.clear();
    dead.clear();
    EventReference reference = Judge.fresh(model);
    for (int i = random.nextInt(3) == 0 ? 2 : 1; i > 0; i--) {
      allocate(i);
      reference.observe(events.last());
    }
    int tries = 6 + random.nextInt(MOST);
    for (int i = 0; i < tries; i++) {
      Runnable accepted = draw();
      try {
        reference.observe(events.last());
        accepted.run();
      } catch (Verdict.Undefined undefined) {
        if (random.nextInt(8) == 0) {
          break;
        }
        events.removeLast();
        reference = Judge.fresh(model);
        events.events().forEach(reference::observe);
      }
    }
    return events.events();
  }

  private void allocate(int number) {
    AllocationKind kind = pick(List.of(AllocationKind.values()));
    ScalarType type = random.nextInt(3) == 0 ? ScalarType.I32 : ScalarType.U8;
    pointers.add(events.allocate(kind, "x" + number, EventList.row(type, 1 + random.nextInt(3))));
  }

  /** Appends an event; what is returned is to be done if it is accepted. */
  private Runnable draw() {
    int thread = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
    int what = random.nextInt(24);
    if (what == 0 && calls.size() < 3) {
      EventName call = events.enter(thread, random.nextInt(5) == 0);
      return () -> calls.add(call);
    }
    if (what == 1 && !calls.isEmpty()) {
      EventName call = pick(calls);
      events.leave(thread, call);
      return () -> calls.remove(call);
    }
    Value.Pointer pointer = pick(pointers);
    Allocation allocation = EventList.allocation(pointer);
    if (what == 2 && !dead.contains(allocation) && random.nextBoolean()) {
      events.deallocate(thread, pointer);
      return () -> dead.add(allocation);
    }
    if (what == 3) {
      events.deref(thread, pointer, PointerKind.MUTABLE, new Pointee(1, List.of(), true, true));
      return () -> {};
    }
    if (what < 14 && !dead.contains(allocation)) {
      access(thread, pointer);
      return () -> {};
    }
    Value.Pointer made = retag(thread, pointer);
    return () -> pointers.add(made);
  }

  private void access(int thread, Value.Pointer pointer) {
    int cells = EventList.allocation(pointer).cells().size();
    int first = random.nextInt(cells);
    int way = random.nextInt(10);
    if (way == 0) {
      Event.AccessKind kind =
          random.nextBoolean() ? Event.AccessKind.UPDATE : Event.AccessKind.FAILED_UPDATE;
      events.access(thread, kind, pointer, first, 1);
      return;
    }
    Event.AccessKind kind = way < 6 ? Event.AccessKind.READ : Event.AccessKind.WRITE;
    events.access(thread, kind, pointer, first, 1 + random.nextInt(cells - first));
  }

  private Value.Pointer retag(int thread, Value.Pointer pointer) {
    Allocation allocation = EventList.allocation(pointer);
    int unit = allocation.cells().get(0).type().size();
    int start = unit * random.nextInt(allocation.cells().size());
    int size = unit * random.nextInt((allocation.size() - start) / unit + 1);
    if (unit > 1 && random.nextInt(6) == 0) {
      start++;
      size = Math.max(0, size - 1 - random.nextInt(2));
    } else if (random.nextInt(3) > 0) {
      start = 0;
      size = allocation.size();
    }
    Value.Pointer source = new Value.Pointer(allocation, start, pointer.tag());
    int field = random.nextInt(8) == 0 ? 1 : 0;
    EventName call = calls.isEmpty() || random.nextInt(3) == 0 ? null : pick(calls);
    PointerKind parent = Objects.requireNonNull(pointer.tag()).kind();
    int way = random.nextInt(12);
    Pointee pointee = pointee(size);
    if (way < 3 && (parent == null || !parent.isRaw())) {
      RetagOrigin origin = parent == null ? RetagOrigin.ADDRESS_OF : RetagOrigin.CAST;
      PointerKind kind = random.nextBoolean() ? PointerKind.RAW_MUT : PointerKind.RAW_CONST;
      return events.retag(thread, 0, source, kind, origin, pointee, null);
    }
    if (way == 3) {
      PointerKind kind = pick(List.of(PointerKind.values()));
      return events.retag(thread, 0, source, kind, RetagOrigin.TRANSMUTE, pointee, null);
    }
    PointerKind kind = pick(REFERENCES);
    RetagOrigin origin = origin(kind, call);
    EventName protector = origin == RetagOrigin.ARGUMENT ? call : null;
    return events.retag(thread, field, source, kind, origin, pointee, protector);
  }

  private RetagOrigin origin(PointerKind kind, @Nullable EventName call) {
    if (call != null) {
      return RetagOrigin.ARGUMENT;
    }
    if (kind == PointerKind.MUTABLE && random.nextInt(5) == 0) {
      return RetagOrigin.TWO_PHASE;
    }
    return pick(
        List.of(
            RetagOrigin.BORROW,
            RetagOrigin.BORROW,
            RetagOrigin.LOAD,
            RetagOrigin.RETURN,
            RetagOrigin.COPY));
  }

  private Pointee pointee(int size) {
    List<ByteRange> cells = new ArrayList<>();
    int way = random.nextInt(6);
    if (size > 0 && way < 3) {
      int from = way == 0 ? 0 : random.nextInt(size);
      int to = way == 0 ? size : from + 1 + random.nextInt(size - from);
      cells.add(new ByteRange(from, to));
    }
    boolean freeze = cells.isEmpty() && random.nextInt(5) > 0;
    return new Pointee(size, cells, freeze, random.nextInt(8) > 0);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
