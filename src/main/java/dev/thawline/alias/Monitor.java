package dev.thawline.alias;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.view.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches one execution and rejects it at the first event that breaks a rule. It never influences
 * the execution. Its verdict is a function of the execution graph and of the order in which the
 * events reach it.
 */
public interface Monitor {

  /** The state before any event. */
  MonitorState initial();

  /**
   * The state after one more event: a {@link Rejection} if the event breaks a rule, {@link
   * NotCovered} if the model has none for it. Must not be called on a {@link FinalState}.
   *
   * @param around happens-before including this event, and where to declare what the event implies
   */
  MonitorState observe(MonitorState state, Event event, Surroundings around);

  /**
   * The state after a round of a waiting loop is taken back: what the round did stays done, but the
   * state names none of its events and tags any more. It must accept and reject the same from then
   * on, given that no value holds a tag of the round and that for happens-before the round is where
   * the one before it is.
   *
   * @return null where the state cannot do without the names: then the round stays, and counts
   *     towards the unrolling bound
   */
  default @Nullable MonitorState forgetting(MonitorState state, Repetition round) {
    return null;
  }

  /**
   * What a person sees of a state that is not final: one view a location that has any borrow state.
   */
  List<View<EventName>> view(MonitorState state);

  /**
   * Whether what it makes of the events that concern one allocation depends on no others: it could
   * watch each allocation by itself, and would reject the same execution at the same event. Not so
   * across the call of a function that is marked {@code #[rustc_no_writable]}.
   */
  default boolean judgesAllocationsApart() {
    return false;
  }

  /**
   * Whether what it says of an event hangs on the event that made a tag: then it is not shown the
   * one before the other, but rejects it ({@link CommonRules#PROMISED_TAG}). Asked only where a
   * pointer can be promised whose tag does not exist yet (models-timestamps.md, section 4). A place
   * that is only evaluated is no use of its pointer: what is done with it follows.
   *
   * @param tag that of the pointer which the event uses, or one that this tag descends from
   */
  default boolean needs(Event event, Tag tag) {
    return event.kind() != Event.Kind.DEREF;
  }

  /** Whether it accepts every event whatever its state is, so that nobody need ask it. */
  default boolean acceptsEverything() {
    return false;
  }
}
