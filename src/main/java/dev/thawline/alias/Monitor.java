package dev.thawline.alias;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.view.View;
import java.util.List;

/**
 * Watches one execution and rejects it at the first event that breaks a rule. It never influences
 * the execution. Its verdict is a function of the execution graph and of the order in which the
 * events reach it.
 */
public interface Monitor {

  /** The state before any event. */
  MonitorState initial();

  /**
   * The state after one more event: a {@link Rejection} if the event breaks a rule. Must not be
   * called on a rejection.
   *
   * @param around happens-before including this event, and where to declare what the event implies
   */
  MonitorState observe(MonitorState state, Event event, Surroundings around);

  /**
   * What a person sees of a state that is no rejection: one view a location that has any borrow
   * state.
   */
  List<View<EventName>> view(MonitorState state);
}
