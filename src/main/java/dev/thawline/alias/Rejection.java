package dev.thawline.alias;

import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.model.Rule;
import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A monitor's final state: the execution is rejected.
 *
 * @param rule the rule that was broken
 * @param event the event that broke it
 * @param span its source
 * @param location the memory location at which it was broken
 * @param tag the tag that was used, where one was
 * @param since the events since which the location is frozen, where that is what the rule looked at
 * @param missing the happens-before edges that would have been needed; empty where order is not the
 *     reason
 * @param needed how many of them
 */
public record Rejection(
    Rule rule,
    EventName event,
    Span span,
    int location,
    @Nullable Tag tag,
    List<EventName> since,
    List<MissingEdge> missing,
    Needed needed)
    implements FinalState {

  /** An order that the rule asked for and did not find. */
  public record MissingEdge(EventName from, EventName to) {}

  /** How many of the missing edges a rule asks for. */
  public enum Needed {
    /** Any one of them would do. */
    ONE,
    /** Every one of them. */
    ALL
  }

  public Rejection {
    since = List.copyOf(since);
    missing = List.copyOf(missing);
  }
}
