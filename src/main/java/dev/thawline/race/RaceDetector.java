package dev.thawline.race;

import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.MemoryEvent;
import dev.thawline.program.MemoryOrder;
import dev.thawline.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Data races as Rust defines them (memory-models.md, A8): two accesses of different threads to one
 * location, at least one a write, at least one non-atomic, not ordered by happens-before.
 * Allocation and deallocation are non-atomic writes.
 */
public final class RaceDetector {
  private RaceDetector() {}

  /**
   * The race that the newest event of a thread completes at a location, or null. The event is
   * already in the graph. Of several races the one with the first event in (thread, position) order
   * is returned.
   */
  public static @Nullable Race ofAccess(
      ExecutionGraph graph,
      EventName event,
      Span span,
      int location,
      boolean write,
      MemoryOrder order) {
    return find(graph, graph, event, span, location, write, order.isAtomic());
  }

  /**
   * The races that an implicit access completes: first those with the explicit accesses so far,
   * then those with earlier implicit accesses of the same model; each part by (thread, position).
   *
   * @param order happens-before as that model is shown it
   */
  public static List<Race> ofImplicit(
      ExecutionGraph graph,
      HappensBefore order,
      ImplicitAccess access,
      Span span,
      ImplicitHistory earlier) {
    EventName event = access.event();
    int location = access.location();
    Stream<MemoryEvent> conflicting =
        access.write()
            ? Stream.concat(graph.writes(location).stream(), graph.reads(location).stream())
            : graph.writes(location).stream();
    Stream<Race> explicit =
        conflicting
            .filter(other -> races(order, event, false, other))
            .sorted(Comparator.comparing(MemoryEvent::name))
            .map(other -> new Race(other.name(), other.span(), event, span, location));
    return Stream.concat(
            explicit, earlier.conflicts(order, event, span, location, access.write()).stream())
        .toList();
  }

  private static @Nullable Race find(
      ExecutionGraph graph,
      HappensBefore order,
      EventName event,
      Span span,
      int location,
      boolean write,
      boolean atomic) {
    MemoryEvent found = null;
    for (MemoryEvent other : graph.writes(location)) {
      found = firstRacing(order, event, atomic, other, found);
    }
    if (write) {
      for (MemoryEvent other : graph.reads(location)) {
        found = firstRacing(order, event, atomic, other, found);
      }
    }
    return found == null ? null : new Race(found.name(), found.span(), event, span, location);
  }

  private static @Nullable MemoryEvent firstRacing(
      HappensBefore order,
      EventName event,
      boolean atomic,
      MemoryEvent other,
      @Nullable MemoryEvent best) {
    return races(order, event, atomic, other)
            && (best == null || other.name().compareTo(best.name()) < 0)
        ? other
        : best;
  }

  private static boolean races(
      HappensBefore order, EventName event, boolean atomic, MemoryEvent other) {
    // What is promised is no access yet: it will be judged when it is carried out.
    return other.name().thread() != event.thread()
        && !other.isPromise()
        && !(atomic && other.order().isAtomic())
        && !order.orderedOrSame(other.name(), event);
  }
}
