package dev.thawline.reference;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finished path: the execution of models-timestamps.md, 2.1, as far as monitors see it.
 *
 * @param events in machine order, {@code <}
 * @param order happens-before among them
 * @param readsFrom rf: the write that an access to one cell reads from
 */
record EventPath(List<Event> events, HappensBefore order, Map<EventName, EventName> readsFrom) {
  EventPath {
    events = List.copyOf(events);
    readsFrom = Map.copyOf(readsFrom);
  }

  /** The place of an event in {@code <}. */
  int position(EventName name) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + " is not on the path");
  }

  /** a <=hb b. */
  boolean ordered(EventName a, EventName b) {
    return order.orderedOrSame(a, b);
  }

  /** The write that this access to one cell reads from, or null. */
  @Nullable EventName source(EventName read) {
    return readsFrom.get(read);
  }
}
