package dev.thawline.naive;

import dev.thawline.event.EventName;
import dev.thawline.event.ImplicitAccess;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Races by definition (memory-models.md, A8): two accesses of different threads to one location, at
 * least one a write, at least one non-atomic, not ordered by happens-before. Allocation and
 * deallocation are non-atomic writes; a retag that a model declares an access is a non-atomic one.
 */
final class NaiveRaces {
  private final NaivePath path;

  NaiveRaces(NaivePath path) {
    this.path = path;
  }

  /** The events that race at a location with one that is part of the path. */
  SortedSet<EventName> with(EventName event, int location) {
    SortedSet<EventName> found = new TreeSet<>();
    for (RawEvent a : path.graph().events()) {
      if (a.name().equals(event) && a.isAccess() && a.location() == location) {
        found.addAll(with(event, location, a.isWrite(), a.order().isAtomic()));
      }
    }
    return found;
  }

  /** The accesses of the path that an implicit access races with. */
  boolean any(ImplicitAccess access) {
    return !with(access.event(), access.location(), access.write(), false).isEmpty();
  }

  /** Whether an access races with an implicit one, which may be of the same event. */
  boolean any(EventName event, int location, boolean write, List<ImplicitAccess> implicit) {
    return implicit.stream()
        .anyMatch(
            other ->
                other.location() == location
                    && (write || other.write())
                    && races(other.event(), event));
  }

  private SortedSet<EventName> with(EventName event, int location, boolean write, boolean atomic) {
    SortedSet<EventName> found = new TreeSet<>();
    for (RawEvent other : path.graph().events()) {
      if (other.isAccess()
          && other.location() == location
          && (write || other.isWrite())
          && !(atomic && other.order().isAtomic())
          && races(other.name(), event)) {
        found.add(other.name());
      }
    }
    return found;
  }

  private boolean races(EventName a, EventName b) {
    return a.thread() != b.thread()
        && !path.relations().ordered(a, b)
        && !path.relations().ordered(b, a);
  }
}
