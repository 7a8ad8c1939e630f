package dev.thawline.alias;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import dev.thawline.program.PointerKind;
import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A monitor's final state: the source of the model says nothing about what happens here, so the
 * model neither accepts nor rejects the execution (language.md, "Executions, outcomes, verdicts").
 *
 * @param feature what it says nothing about, in the plural
 * @param event the first event that needs a rule for that
 * @param span its source
 */
public record NotCovered(String feature, EventName event, Span span) implements FinalState {
  private static final String NOT_COVERED = "not-covered";

  /** Of models whose source has no rule for a Box ("–" in models-stacked.md, section 9). */
  public static final Parameter BOX =
      Parameter.silent(
          "box",
          "what a Box is",
          new Choice("no-retag", "a pointer with the tag of the one that it is made of"),
          new Choice(NOT_COVERED, "nothing is said of an execution once it makes a Box"));

  /** Whether a value of {@link #BOX} leaves boxes out. */
  public static boolean leavesOutBoxes(String value) {
    return value.equals(NOT_COVERED);
  }

  /** The state after an event that makes a Box; null after any other. */
  public static @Nullable NotCovered ofBox(Event event) {
    return event instanceof Event.Retag retag && retag.created().kind() == PointerKind.BOX
        ? new NotCovered("boxes", event.name(), event.span())
        : null;
  }
}
