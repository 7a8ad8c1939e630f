package dev.thawline.event;

import dev.thawline.source.Span;
import java.util.Arrays;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A promise becomes the write that keeps it: what read from the one reads from the other, and what
 * read from updates of it from the same updates of the other. No clock changes: a promise comes
 * before nothing but what it shares with the write, the release fence before both.
 */
final class Fulfilment {
  private final IdentityHashMap<MemoryEvent, MemoryEvent> replaced = new IdentityHashMap<>();

  private final MemoryEvent write;

  /**
   * @param name of the write
   * @param line its thread, as it is before the write
   */
  Fulfilment(MemoryEvent promise, EventName name, Line line, Span span) {
    this.write =
        new MemoryEvent(
            name,
            MemoryEvent.Kind.WRITE,
            promise.location(),
            promise.order(),
            promise.value(),
            null,
            line.now.with(name.thread(), line.length + 1),
            line.releaseFence,
            span);
    replaced.put(promise, write);
  }

  MemoryEvent write() {
    return write;
  }

  @Nullable Line[] of(@Nullable Line[] lines) {
    @Nullable Line[] changed = lines.clone();
    for (int i = 0; i < changed.length; i++) {
      Line line = lines[i];
      changed[i] = line == null ? null : of(line);
    }
    return changed;
  }

  @Nullable Place[] of(@Nullable Place[] places) {
    @Nullable Place[] changed = places.clone();
    for (int i = 0; i < changed.length; i++) {
      Place place = places[i];
      changed[i] = place == null ? null : of(place);
    }
    return changed;
  }

  private Line of(Line line) {
    return new Line(
        line.length,
        of(line.events),
        line.now,
        line.acquirable,
        line.releaseFence,
        line.epochStarts,
        line.epochClocks);
  }

  private Place of(Place place) {
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
