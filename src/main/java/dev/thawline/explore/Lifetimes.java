package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.EventName;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Layout;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which allocations have ended, and which one has an address now. Immutable; follows from the
 * graph.
 *
 * @param ended which event deallocated what
 * @param latest for a site whose memory was taken again: the newest allocation there
 */
record Lifetimes(Map<Allocation, EventName> ended, Map<Allocation, Allocation> latest) {
  static final Lifetimes EMPTY = new Lifetimes(Map.of(), Map.of());

  boolean hasEnded(Allocation allocation) {
    return ended.containsKey(allocation);
  }

  /** The event that deallocated it. */
  EventName endOf(Allocation allocation) {
    EventName event = ended.get(allocation);
    if (event == null) {
      throw new IllegalArgumentException(allocation + " has not ended");
    }
    return event;
  }

  /** The newest allocation at the address of this one; it may have ended. */
  Allocation latestAt(Allocation allocation) {
    Allocation site = allocation.site();
    return latest.getOrDefault(site, site);
  }

  /**
   * The ended allocations whose memory a new one can take, in the order of their names: those of
   * its kind, size and alignment that no other has taken. Where there are no bytes, nothing is
   * reused.
   */
  List<Allocation> reusable(AllocationKind kind, Layout layout) {
    if (layout.size() == 0) {
      return List.of();
    }
    return ended.keySet().stream()
        .filter(dead -> dead.kind() == kind && latestAt(dead) == dead)
        .filter(dead -> dead.size() == layout.size() && dead.alignment() == layout.alignment())
        .sorted(Comparator.comparing(Allocation::name))
        .toList();
  }

  Lifetimes end(Allocation allocation, EventName event) {
    Map<Allocation, EventName> more = new HashMap<>(ended);
    more.put(allocation, event);
    return new Lifetimes(more, latest);
  }

  Lifetimes reuse(Allocation made) {
    Map<Allocation, Allocation> more = new HashMap<>(latest);
    more.put(made.site(), made);
    return new Lifetimes(ended, more);
  }
}
