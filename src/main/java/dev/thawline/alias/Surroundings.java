package dev.thawline.alias;

import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;

/** What a monitor may ask and tell while it observes an event. */
public interface Surroundings {

  /** Happens-before among the events so far, the observed one included. */
  HappensBefore order();

  /** Declares that the event counts as an access for the race detector, for this model only. */
  void implicitAccess(ImplicitAccess access);

  /**
   * Says what the event did to a borrow state. Ignored while exploring; kept when a path is
   * explained.
   */
  void note(Note note);
}
