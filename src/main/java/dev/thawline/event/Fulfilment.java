package dev.thawline.event;

import java.util.Arrays;
import java.util.IdentityHashMap;

/**
 * A promise becomes the write that keeps it: what read from the one reads from the other, and what
 * read from updates of it from the same updates of the other. No clock changes: a promise comes
 * before nothing but what it shares with the write, the release fence before both.
 */
final class Fulfilment {
  private final IdentityHashMap<MemoryEvent, MemoryEvent> replaced = new IdentityHashMap<>();

  Fulfilment(MemoryEvent promise, MemoryEvent write) {
    replaced.put(promise, write);
  }

  Line of(Line line) {
    return new Line(
        line.length,
        of(line.events),
        line.now,
        line.acquirable,
        line.releaseFence,
        line.epochStarts,
        line.epochClocks);
  }

  Place of(Place place) {
    return new Place(of(place.writes), of(place.reads));
  }

  private MemoryEvent[] of(MemoryEvent[] events) {
    return Arrays.stream(events).map(this::of).toArray(MemoryEvent[]::new);
  }

  private MemoryEvent of(MemoryEvent event) {
    MemoryEvent known = replaced.get(event);
    if (known != null) {
      return known;
    }
    MemoryEvent source = event.source();
    MemoryEvent found = source == null || !event.isRead() ? source : of(source);
    MemoryEvent same = found == source ? event : event.withSource(found);
    replaced.put(event, same);
    return same;
  }
}
