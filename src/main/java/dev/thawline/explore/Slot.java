package dev.thawline.explore;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Rejection;
import dev.thawline.race.ImplicitHistory;
import org.jspecify.annotations.Nullable;

/**
 * One monitor in a product state: its state and the implicit accesses it has declared; or nothing
 * any more, once it has rejected. A rejected monitor is absorbed: which rule it was is recorded
 * where it happened.
 *
 * @param state null once it has rejected
 */
record Slot(@Nullable MonitorState state, ImplicitHistory history) {
  static final Slot REJECTED = new Slot(null, ImplicitHistory.EMPTY);

  static Slot initial(MonitorState state) {
    return new Slot(state, ImplicitHistory.EMPTY);
  }

  boolean isRejected() {
    return state == null;
  }

  /** The state; not of a rejected one. */
  MonitorState running() {
    if (state == null || state instanceof Rejection) {
      throw new IllegalStateException("the monitor has rejected");
    }
    return state;
  }
}
