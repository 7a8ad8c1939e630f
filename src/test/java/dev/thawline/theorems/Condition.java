package dev.thawline.theorems;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.model.Rule;
import dev.thawline.view.View;
import java.util.List;

/**
 * A side condition of a theorem as a monitor: it rejects an execution that does not meet it. So one
 * exploration says of every path which models accept it and which conditions it meets.
 */
abstract class Condition implements Monitor {
  private final Rule rule;

  Condition(String id, String statement) {
    this.rule =
        new Rule(
            "theorems." + id,
            statement,
            "models-timestamps.md, section 5",
            new Rule.Example("none", ""));
  }

  /** The state of a condition that looks at single events. */
  enum Stateless implements MonitorState {
    SO_FAR_SO_GOOD
  }

  /** The state after an event that breaks the condition. */
  Rejection broken(Event event, int location) {
    return new Rejection(
        rule,
        event.name(),
        event.span(),
        location,
        null,
        List.of(),
        List.of(),
        Rejection.Needed.ONE);
  }

  @Override
  public List<View<EventName>> view(MonitorState state) {
    return List.of();
  }
}
