package dev.thawline.event;

import dev.thawline.program.MemoryOrder;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An execution graph: events, program order, reads-from, modification order, and the happens-before
 * that follows from them (memory-models.md, A4 and A5). Immutable: adding an event yields a new
 * graph that shares what did not change. It grows in an order compatible with program order and
 * reads-from, so an added event is never before an older one in either; which source or place is
 * allowed is for the memory model to say.
 *
 * <p>Every event of a thread takes one position of that thread's run, also those that are no memory
 * events; several memory events share a position where one access touches several cells. {@link
 * #tick} ends an event.
 */
public final class ExecutionGraph implements HappensBefore {
  private static final Line[] NO_LINES = {};
  private static final Place[] NO_PLACES = {};

  private final @Nullable Line[] lines;
  private final @Nullable Place[] places;
  private final int sequentiallyConsistentEvents;
  private final Synchronization synchronization;
  private final Promises promises;

  private ExecutionGraph(
      @Nullable Line[] lines,
      @Nullable Place[] places,
      int sequentiallyConsistentEvents,
      Synchronization synchronization,
      Promises promises) {
    this.lines = lines;
    this.places = places;
    this.sequentiallyConsistentEvents = sequentiallyConsistentEvents;
    this.synchronization = synchronization;
    this.promises = promises;
  }

  /** The graph without events and threads. */
  public static ExecutionGraph empty(Synchronization synchronization) {
    return new ExecutionGraph(NO_LINES, NO_PLACES, 0, synchronization, Promises.NEVER);
  }

  /** The graph without events and threads in which writes can be promised. */
  public static ExecutionGraph promising(Synchronization synchronization) {
    return new ExecutionGraph(NO_LINES, NO_PLACES, 0, synchronization, Promises.none());
  }

  // ---- what is in it

  /** One more than the highest thread number. */
  public int threadCount() {
    return lines.length;
  }

  /** One more than the highest location number touched so far. */
  public int locationCount() {
    return places.length;
  }

  /** How many reads, writes, updates and fences are SeqCst. */
  public int sequentiallyConsistentEvents() {
    return sequentiallyConsistentEvents;
  }

  /** The name that the next event of a thread gets. */
  public EventName next(int thread) {
    return new EventName(thread, line(thread).length);
  }

  /** How many events a thread has executed; 0 if it has not started. */
  public int length(int thread) {
    Line line = thread < lines.length ? lines[thread] : null;
    return line == null ? 0 : line.length;
  }

  /** The memory events of a thread in program order. */
  public List<MemoryEvent> events(int thread) {
    Line line = thread < lines.length ? lines[thread] : null;
    return line == null ? List.of() : Arrays.asList(line.events);
  }

  /** All memory events, thread by thread in program order. */
  public List<MemoryEvent> events() {
    List<MemoryEvent> all = new ArrayList<>();
    for (int t = 0; t < lines.length; t++) {
      all.addAll(events(t));
    }
    return all;
  }

  /** How many writes a location has. */
  public int writeCount(int location) {
    return place(location).writes.length;
  }

  /** The write at {@code index} in the location's modification order. */
  public MemoryEvent write(int location, int index) {
    return place(location).writes[index];
  }

  /** The writes of a location in modification order. */
  public List<MemoryEvent> writes(int location) {
    return Arrays.asList(place(location).writes);
  }

  /** The reads of a location, in the order in which they were added. */
  public List<MemoryEvent> reads(int location) {
    return Arrays.asList(place(location).reads);
  }

  /** What happens before the next event of a thread. */
  public Clock now(int thread) {
    Line line = line(thread);
    return line.now.with(thread, line.length);
  }

  /** The index in modification order of a write of this graph. */
  public int indexOf(MemoryEvent write) {
    MemoryEvent[] writes = place(write.location()).writes;
    for (int i = 0; i < writes.length; i++) {
      if (writes[i] == write) {
        return i;
      }
    }
    throw new IllegalArgumentException(write + " is not in this graph");
  }

  /** Whether an update reads from the write at {@code index}: nothing may come between the two. */
  public boolean isClosed(int location, int index) {
    MemoryEvent[] writes = place(location).writes;
    return index + 1 < writes.length && writes[index + 1].source() == writes[index];
  }

  /**
   * The lowest index in a location's modification order that the next event of {@code thread} may
   * read from without breaking coherence: that of the last write that happens before it, or that
   * something read which happens before it.
   */
  public int lowestVisible(int thread, int location) {
    return lowestVisible(now(thread), location);
  }

  /** The same of an event that comes after {@code past}. */
  public int lowestVisible(Clock past, int location) {
    Place place = place(location);
    int lowest = 0;
    for (int i = place.writes.length - 1; i > 0; i--) {
      if (past.contains(place.writes[i].name())) {
        lowest = i;
        break;
      }
    }
    for (MemoryEvent read : place.reads) {
      if (read.source() != null && past.contains(read.name())) {
        lowest = Math.max(lowest, indexOf(read.source()));
      }
    }
    return lowest;
  }

  /** What a thread has seen, where SC fences share that among them (memory-models.md, A4). */
  public Clock seen(int thread) {
    return promises.seen(now(thread));
  }

  /**
   * The place behind the last write of a location that was carried out: what is left is promised.
   */
  public int endOfExecuted(int location) {
    MemoryEvent[] writes = place(location).writes;
    int end = writes.length;
    while (end > 0 && writes[end - 1].isPromise()) {
      end--;
    }
    return end;
  }

  /** The promises that a thread has still to keep. */
  public List<MemoryEvent> promises(int thread) {
    return promises.of(thread);
  }

  /** Whether some thread has a promise to keep. */
  public boolean hasPromises() {
    return promises.open().length > 0;
  }

  @Override
  public boolean orderedOrSame(EventName a, EventName b) {
    if (a.thread() == b.thread()) {
      return a.position() <= b.position();
    }
    return line(b.thread()).at(b.position()).contains(a);
  }

  /** The last node that an event made. */
  public MemoryEvent event(EventName name) {
    List<MemoryEvent> events = events(name.thread());
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i).name().equals(name)) {
        return events.get(i);
      }
    }
    throw new IllegalArgumentException("no node of " + name);
  }

  /**
   * All that some events come after in program order and reads-from, threads' starts, joins and
   * reused memory included, and they themselves: the least part of this graph that is an execution
   * with them.
   */
  public Clock causes(Collection<EventName> events) {
    Clock causes = Clock.EMPTY;
    for (EventName event : events) {
      causes = causes.with(event.thread(), event.position() + 1);
    }
    Clock before;
    do {
      before = causes;
      for (int thread = 0; thread < lines.length; thread++) {
        for (MemoryEvent event : events(thread)) {
          if (causes.contains(event.name())) {
            MemoryEvent source = event.kind() == MemoryEvent.Kind.MEETING ? null : event.source();
            causes = causes.union(event.clock());
            causes = source == null ? causes : causes.union(source.clock());
          }
        }
      }
    } while (causes != before);
    return causes;
  }

  // ---- growing

  /** A thread begins: after everything in {@code before}. Takes one event. */
  public ExecutionGraph start(int thread, Clock before, Span span) {
    Line fresh =
        new Line(
            0,
            MemoryEvent.NONE,
            before,
            Clock.EMPTY,
            Clock.EMPTY,
            new int[] {0},
            new Clock[] {before});
    return withLine(thread, fresh).mark(thread, span).tick(thread);
  }

  /** The start or the end of a thread. Does not end the event. */
  public ExecutionGraph mark(int thread, Span span) {
    return node(thread, MemoryEvent.Kind.THREAD, null, Clock.EMPTY, span);
  }

  /** A spawn. Does not end the event. */
  public ExecutionGraph spawn(int thread, Span span) {
    return node(thread, MemoryEvent.Kind.SPAWN, null, Clock.EMPTY, span);
  }

  /** A join of a thread that has ended. Does not end the event. */
  public ExecutionGraph join(int thread, int child, Span span) {
    return node(thread, MemoryEvent.Kind.JOIN, null, now(child), span);
  }

  /** An allocation of the memory that {@code freed} freed. Does not end the event. */
  public ExecutionGraph reuse(int thread, MemoryEvent freed, Span span) {
    return node(thread, MemoryEvent.Kind.REUSE, freed, freed.clock(), span);
  }

  /** A borrow that meets the allocation that {@code made} made. Does not end the event. */
  public ExecutionGraph meet(int thread, MemoryEvent made, Span span) {
    return node(thread, MemoryEvent.Kind.MEETING, made, Clock.EMPTY, span);
  }

  private ExecutionGraph node(
      int thread, MemoryEvent.Kind kind, @Nullable MemoryEvent source, Clock gained, Span span) {
    Line line = line(thread);
    Clock now = line.now.union(gained);
    MemoryEvent event =
        new MemoryEvent(
            next(thread),
            kind,
            MemoryEvent.NO_LOCATION,
            MemoryOrder.NON_ATOMIC,
            null,
            source,
            now.with(thread, line.length + 1),
            Clock.EMPTY,
            span);
    return withLine(thread, line.with(event, now, line.acquirable, line.releaseFence));
  }

  /** A read of {@code source}. Does not end the event: call {@link #tick}. */
  public ExecutionGraph read(int thread, MemoryEvent source, MemoryOrder order, Span span) {
    return read(MemoryEvent.Kind.READ, thread, source, order, span);
  }

  /** A compare-exchange that fails: a read of {@code source}. Does not end the event. */
  public ExecutionGraph failedUpdate(
      int thread, MemoryEvent source, MemoryOrder failure, Span span) {
    return read(MemoryEvent.Kind.FAILED_UPDATE, thread, source, failure, span);
  }

  private ExecutionGraph read(
      MemoryEvent.Kind kind, int thread, MemoryEvent source, MemoryOrder order, Span span) {
    Line line = line(thread);
    boolean acquires = synchronization.meaning(order).isAcquire();
    Clock now = acquires ? line.now.union(source.release()) : line.now;
    Clock acquirable = order.isAtomic() ? line.acquirable.union(source.release()) : line.acquirable;
    MemoryEvent event =
        new MemoryEvent(
            next(thread),
            kind,
            source.location(),
            order,
            null,
            source,
            now.with(thread, line.length + 1),
            Clock.EMPTY,
            span);
    Place old = place(source.location());
    return withLine(thread, line.with(event, now, acquirable, line.releaseFence))
        .withPlace(source.location(), new Place(old.writes, MemoryEvent.append(old.reads, event)))
        .counting(event);
  }

  /** A write that lands at {@code index} in modification order. Does not end the event. */
  public ExecutionGraph write(
      int thread, int location, int index, Value value, MemoryOrder order, Span span) {
    Line line = line(thread);
    Clock clock = line.now.with(thread, line.length + 1);
    Clock release = order.isAtomic() ? released(line, location, order, clock) : Clock.EMPTY;
    MemoryEvent event =
        new MemoryEvent(
            next(thread),
            MemoryEvent.Kind.WRITE,
            location,
            order,
            value,
            null,
            clock,
            release,
            span);
    Place old = place(location);
    return withLine(thread, line.with(event, line.now, line.acquirable, line.releaseFence))
        .withPlace(location, new Place(MemoryEvent.insert(old.writes, index, event), old.reads))
        .counting(event);
  }

  /**
   * A read-modify-write of {@code source}; its write lands directly behind it. Does not end the
   * event.
   */
  public ExecutionGraph update(
      int thread, MemoryEvent source, Value value, MemoryOrder order, Span span) {
    Line line = line(thread);
    boolean acquires = synchronization.meaning(order).isAcquire();
    Clock now = acquires ? line.now.union(source.release()) : line.now;
    Clock acquirable = line.acquirable.union(source.release());
    Clock clock = now.with(thread, line.length + 1);
    Clock release = released(line, source.location(), order, clock).union(source.release());
    MemoryEvent event =
        new MemoryEvent(
            next(thread),
            MemoryEvent.Kind.UPDATE,
            source.location(),
            order,
            value,
            source,
            clock,
            release,
            span);
    Place old = place(source.location());
    int index = indexOf(source) + 1;
    return withLine(thread, line.with(event, now, acquirable, line.releaseFence))
        .withPlace(
            source.location(),
            new Place(
                MemoryEvent.insert(old.writes, index, event), MemoryEvent.append(old.reads, event)))
        .counting(event);
  }

  /** What an acquire read of a thread's next atomic write gains, its own source aside. */
  private Clock released(Line line, int location, MemoryOrder order, Clock clock) {
    return synchronization.meaning(order).isRelease()
        ? clock
        : line.releaseFence.union(synchronization.inherited(line, location));
  }

  /** A fence. Does not end the event. */
  public ExecutionGraph fence(int thread, MemoryOrder order, Span span) {
    Line line = line(thread);
    MemoryOrder meaning = synchronization.meaning(order);
    Clock now = meaning.isAcquire() ? line.now.union(line.acquirable) : line.now;
    Clock clock = now.with(thread, line.length + 1);
    MemoryEvent event =
        new MemoryEvent(
            next(thread),
            MemoryEvent.Kind.FENCE,
            MemoryEvent.NO_LOCATION,
            order,
            null,
            null,
            clock,
            Clock.EMPTY,
            span);
    Clock releaseFence = meaning.isRelease() ? clock : line.releaseFence;
    return withLine(thread, line.with(event, now, line.acquirable, releaseFence))
        .withPromises(promises.after(event))
        .counting(event);
  }

  /** A relaxed write that is to be carried out later lands at {@code index}. No event. */
  public ExecutionGraph promise(int thread, int location, int index, Value value, Span span) {
    Clock releaseFence = line(thread).releaseFence;
    MemoryEvent promise = promises.promise(thread, location, value, releaseFence, span);
    Place old = place(location);
    return withPlace(location, new Place(MemoryEvent.insert(old.writes, index, promise), old.reads))
        .withPromises(promises.with(promise));
  }

  /** The relaxed write that keeps a promise. Does not end the event. */
  public ExecutionGraph fulfil(int thread, MemoryEvent promise, Span span) {
    Fulfilment kept = new Fulfilment(promise, next(thread), line(thread), span);
    ExecutionGraph changed =
        with(kept.of(lines), kept.of(places), sequentiallyConsistentEvents)
            .withPromises(promises.without(promise));
    Line own = changed.line(thread);
    return changed.withLine(
        thread, own.with(kept.write(), own.now, own.acquirable, own.releaseFence));
  }

  /** Ends the current event of a thread: the next one gets the next position. */
  public ExecutionGraph tick(int thread) {
    Line line = line(thread);
    return withLine(
        thread,
        new Line(
            line.length + 1,
            line.events,
            line.now,
            line.acquirable,
            line.releaseFence,
            line.epochStarts,
            line.epochClocks));
  }

  // ---- rounds of waiting loops

  /**
   * Whether the events of a thread from a position on do nothing but read: no write, no spawn, no
   * fence but acquire fences.
   */
  public boolean onlyReads(int thread, int from) {
    for (MemoryEvent event : events(thread)) {
      boolean harmless =
          event.kind() == MemoryEvent.Kind.READ
              || event.kind() == MemoryEvent.Kind.FAILED_UPDATE
              || (event.kind() == MemoryEvent.Kind.FENCE && event.order() == MemoryOrder.ACQUIRE);
      if (event.name().position() >= from && !harmless) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether one of the reads of a thread from a position on has a source that none of those since
   * {@code since} had.
   */
  public boolean readsNew(int thread, int since, int from) {
    List<MemoryEvent> events = events(thread);
    for (MemoryEvent read : events) {
      if (read.name().position() >= from
          && read.source() != null
          && events.stream()
              .noneMatch(
                  old ->
                      old.name().position() >= since
                          && old.name().position() < from
                          && old.source() == read.source())) {
        return true;
      }
    }
    return false;
  }

  /** Without the events of a round that {@linkplain Repetition#holds repeats} the one before it. */
  public ExecutionGraph without(Repetition repetition) {
    Line line = line(repetition.thread());
    List<MemoryEvent> taken = line.between(repetition.from(), line.length);
    ExecutionGraph rest =
        withLine(
            repetition.thread(),
            new Line(
                repetition.from(),
                Arrays.copyOf(line.events, line.events.length - taken.size()),
                line.now,
                line.acquirable,
                line.releaseFence,
                line.epochStarts,
                line.epochClocks));
    int consistent = sequentiallyConsistentEvents;
    for (MemoryEvent event : taken) {
      consistent -= event.isSequentiallyConsistent() ? 1 : 0;
      if (event.location() != MemoryEvent.NO_LOCATION) {
        Place old = rest.place(event.location());
        MemoryEvent[] reads =
            Arrays.stream(old.reads).filter(read -> read != event).toArray(MemoryEvent[]::new);
        rest = rest.withPlace(event.location(), new Place(old.writes, reads));
      }
    }
    return with(rest.lines, rest.places, consistent);
  }

  // ---- parts

  /** What it knows of a thread; null where it has not started. */
  @Nullable Line lineOf(int thread) {
    return lines[thread];
  }

  /** What it has beyond the graphs of models without promises. */
  Promises promises() {
    return promises;
  }

  private ExecutionGraph withPromises(Promises changed) {
    return changed == promises
        ? this
        : new ExecutionGraph(lines, places, sequentiallyConsistentEvents, synchronization, changed);
  }

  private ExecutionGraph with(
      @Nullable Line[] newLines, @Nullable Place[] newPlaces, int newConsistentEvents) {
    return new ExecutionGraph(newLines, newPlaces, newConsistentEvents, synchronization, promises);
  }

  Line line(int thread) {
    Line line = lines[thread];
    if (line == null) {
      throw new IllegalStateException("thread " + thread + " has not started");
    }
    return line;
  }

  private Place place(int location) {
    Place place = location < places.length ? places[location] : null;
    return place == null ? Place.UNTOUCHED : place;
  }

  private ExecutionGraph withLine(int thread, Line line) {
    @Nullable Line[] more = Arrays.copyOf(lines, Math.max(lines.length, thread + 1));
    more[thread] = line;
    return with(more, places, sequentiallyConsistentEvents);
  }

  private ExecutionGraph withPlace(int location, Place place) {
    @Nullable Place[] more = Arrays.copyOf(places, Math.max(places.length, location + 1));
    more[location] = place;
    return with(lines, more, sequentiallyConsistentEvents);
  }

  private ExecutionGraph counting(MemoryEvent event) {
    return event.isSequentiallyConsistent()
        ? with(lines, places, sequentiallyConsistentEvents + 1)
        : this;
  }
}
