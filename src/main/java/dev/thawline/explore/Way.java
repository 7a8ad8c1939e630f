package dev.thawline.explore;

import dev.thawline.event.EventName;
import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One way to go where a step has a choice, by what it means and not by its number: numbers hang on
 * how many other ways there are, names of events do not (design README, contract 2).
 *
 * @param event the event that the way is about; null where it needs none
 * @param span where that event stands in the source; null where there is none
 */
public record Way(Kind kind, @Nullable EventName event, @Nullable Span span) {

  /** What kinds of way there are. */
  public enum Kind {
    /** A load or an update reads from the event. */
    READS,
    /** A compare-exchange fails, and reads from the event. */
    FAILS,
    /** A store lands directly before the event in modification order; without an event, last. */
    LANDS,
    /** A store keeps the promise that has the event's name (memory-models.md, A7). */
    KEEPS,
    /** An allocation gets the address of the one that the event made; without an event, its own. */
    TAKES,
    /** A cast of an integer to a pointer chooses provenance there and then: these have no names. */
    CASTS
  }
}
