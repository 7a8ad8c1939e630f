package dev.thawline.naive;

import dev.thawline.event.EventName;
import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a path ended.
 *
 * @param message what happened, in words; empty for complete paths, races and deadlocks
 * @param span where; null for complete paths, deadlocks and cuts
 * @param race the two events of a race, earlier and later; else empty
 */
record NaiveEnding(Kind kind, String message, @Nullable Span span, List<EventName> race) {
  /** The ways to end. */
  enum Kind {
    COMPLETE,
    RACE,
    MEMORY_UB,
    PANIC,
    DEADLOCK,
    CUT,
    BOUND
  }

  static NaiveEnding of(Kind kind, String message, @Nullable Span span) {
    return new NaiveEnding(kind, message, span, List.of());
  }

  static NaiveEnding race(EventName earlier, EventName later, Span span) {
    return new NaiveEnding(Kind.RACE, "", span, List.of(earlier, later));
  }
}
