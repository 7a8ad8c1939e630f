package dev.thawline.alias;

import dev.thawline.event.Event;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Whether a cast of an integer to a pointer chooses provenance there, and not at its use. */
  default boolean choosesAtCast() {
    return false;
  }

  /** Whether every cast of an integer to a pointer is an error ({@code --intptr strict}). */
  default boolean strictProvenance() {
    return false;
  }

  /**
   * The race that the observed event completes with what one of several worlds of a model has
   * declared ({@code dev.thawline.alias.exposed}): the model judges it itself, since it ends that
   * world only. What was declared by {@link #implicitAccess} belongs to every world.
   *
   * @param event the observed event, also as an access by itself
   * @param declared what it implies in that world
   * @param earlier what that world has declared since the worlds parted
   * @return null where there is no race
   */
  default @Nullable Rejection race(
      Event event, List<ImplicitAccess> declared, List<DeclaredAccess> earlier) {
    throw new UnsupportedOperationException("no races between worlds are judged here");
  }
}
