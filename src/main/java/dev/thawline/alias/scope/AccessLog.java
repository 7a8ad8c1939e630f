package dev.thawline.alias.scope;

import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.view.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The promises that were made, and the accesses that fell into their scopes. The two ways to say
 * what falls into a scope are the two values of {@code during}. Immutable, equal by content.
 */
interface AccessLog {

  AccessLog with(Promise promise);

  /** A scope ended. */
  AccessLog ended(EventName scope, EventName by);

  /** One more access at a location. */
  AccessLog with(int location, Use use);

  /** The promises into whose scopes an event falls that happens now. */
  List<Promise> running(EventName event, HappensBefore order);

  /** What was done at a location during the scope of a promise, so far. */
  Sides sides(Promise promise, int location, HappensBefore order);

  /**
   * The orders that would put accesses outside the scope of a promise, so that all that fall into
   * it come from one side; all are needed. Empty where no order could.
   *
   * @param now the last access, which is in the log
   */
  List<Rejection.MissingEdge> missing(Promise promise, int location, Use now, HappensBefore order);

  /** Without a round that is taken back; null where that is not possible. */
  @Nullable AccessLog without(Repetition round);

  List<View<EventName>> view();

  /** How a promised pointer is called. */
  static String words(Tag pointer) {
    return pointer.kind() == null ? "pointer" : pointer.kind().rust();
  }
}
