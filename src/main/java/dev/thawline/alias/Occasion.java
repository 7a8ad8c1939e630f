package dev.thawline.alias;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Tag;
import dev.thawline.model.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event while a monitor judges it: what it may ask, note and object to. */
public record Occasion(Event event, Surroundings around) {

  public EventName name() {
    return event.name();
  }

  public HappensBefore order() {
    return around.order();
  }

  public void note(Note.Effect effect, int location, @Nullable Tag tag) {
    around.note(new Note(effect, event.name(), location, tag));
  }

  /** The event breaks a rule for which no order could make up. */
  public Rejection reject(Rule rule, int location, @Nullable Tag tag) {
    return reject(rule, location, tag, List.of());
  }

  /**
   * The event breaks a rule.
   *
   * @param missing the happens-before edges with all of which it would not
   */
  public Rejection reject(
      Rule rule, int location, @Nullable Tag tag, List<Rejection.MissingEdge> missing) {
    return new Rejection(
        rule,
        event.name(),
        event.span(),
        location,
        tag,
        List.of(),
        missing,
        missing.size() > 1 ? Rejection.Needed.ALL : Rejection.Needed.ONE);
  }
}
