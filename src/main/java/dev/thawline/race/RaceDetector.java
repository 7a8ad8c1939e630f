package dev.thawline.race;

import dev.thawline.event.Clock;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.MemoryEvent;
import dev.thawline.program.MemoryOrder;
import dev.thawline.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Data races as Rust defines them (memory-models.md, A8): two accesses of different threads to one
 * location, at least one a write, at least one non-atomic or both of different sizes, not ordered
 * by happens-before. Allocation and deallocation are non-atomic writes.
 */
public final class RaceDetector {
  private RaceDetector() {}

  /**
   * The race that the newest event of a thread completes at a location, or null. The event is
   * already in the graph. Of several races the one with the first event in (thread, position) order
   * is returned.
   *
   * @param write whether it writes
   * @param order its ordering
   * @param from the first location of all that it accesses; up to {@code to}
   * @param before what happened before it whatever it reads: an access cannot order itself behind
   *     one of another size by reading from it, since it could not have chosen another source
   *     (language.md, "Mixed sizes")
   */
  public static @Nullable Race ofAccess(
      ExecutionGraph graph,
      EventName event,
      Span span,
      int location,
      boolean write,
      MemoryOrder order,
      int from,
      int to,
      Clock before) {
    Predicate<MemoryEvent> races =
        other ->
            (order.isAtomic() && other.order().isAtomic())
                ? isOfAnother(event, other)
                    && !before.contains(other.name())
                    && !accesses(graph, other.name(), from, to)
                : isUnordered(graph, event, other);
    MemoryEvent found = first(graph.writes(location), races, null);
    if (write) {
      found = first(graph.reads(location), races, found);
    }
    return found == null ? null : new Race(found.name(), found.span(), event, span, location);
  }

  private static @Nullable MemoryEvent first(
      List<MemoryEvent> others, Predicate<MemoryEvent> races, @Nullable MemoryEvent known) {
    MemoryEvent best = known;
    for (MemoryEvent other : others) {
      if ((best == null || other.name().compareTo(best.name()) < 0) && races.test(other)) {
        best = other;
      }
    }
    return best;
  }

  /** Whether an access is to just these locations. */
  private static boolean accesses(ExecutionGraph graph, EventName event, int from, int to) {
    for (int location = from; location < to; location++) {
      if (!accesses(graph, event, location)) {
        return false;
      }
    }
    return !accesses(graph, event, from - 1) && !accesses(graph, event, to);
  }

  private static boolean accesses(ExecutionGraph graph, EventName event, int location) {
    return location >= 0
        && location < graph.locationCount()
        && (isAmong(graph.writes(location), event) || isAmong(graph.reads(location), event));
  }

  private static boolean isAmong(List<MemoryEvent> events, EventName name) {
    for (MemoryEvent event : events) {
      if (event.name().equals(name)) {
        return true;
      }
    }
    return false;
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
            .filter(other -> isUnordered(order, event, other))
            .sorted(Comparator.comparing(MemoryEvent::name))
            .map(other -> new Race(other.name(), other.span(), event, span, location));
    return Stream.concat(
            explicit, earlier.conflicts(order, event, span, location, access.write()).stream())
        .toList();
  }

  private static boolean isUnordered(HappensBefore order, EventName event, MemoryEvent other) {
    return isOfAnother(event, other) && !order.orderedOrSame(other.name(), event);
  }

  private static boolean isOfAnother(EventName event, MemoryEvent other) {
    // What is promised is no access yet: it will be judged when it is carried out.
    return other.name().thread() != event.thread() && !other.isPromise();
  }
}
