package dev.thawline.alias;

import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What an event did to the borrow state of a location, for explanations.
 *
 * @param effect what happened
 * @param event the event that did it
 * @param location where
 * @param tag whose item or freeze it concerns; null for all
 */
public record Note(Effect effect, EventName event, int location, @Nullable Tag tag) {
  /** The kinds of effect. */
  public enum Effect {
    FROZEN,
    UNFROZEN,
    PUSHED,
    POPPED,
    /** It may be used no more, but keeps its place. */
    DISABLED,
    /** It may be read through, and written through no more. */
    READ_ONLY,
    /** It was read around while it was protected. */
    CONFLICTED,
    /** Its first write. */
    ACTIVATED
  }
}
