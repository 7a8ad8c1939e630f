package dev.thawline.report.why;

import static dev.thawline.report.why.RulePhrase.line;

import dev.thawline.alias.Lineage;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.witness.ModelTraits;
import dev.thawline.report.witness.Witness;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Breaches of the rules of models whose promises hold while a call runs. */
final class ScopePhrases {
  static final List<Map.Entry<String, RulePhrase>> LINES =
      List.of(
          line("noalias.accessed-around", RulePhrase.Ends.PROMISE, ScopePhrases::accessedAround),
          line("noalias.readonly", ScopePhrases::argument),
          line("noalias.dereferenceable", ScopePhrases::argument),
          line("noalias.nofree", ScopePhrases::argument),
          line("restrict.accessed-around", RulePhrase.Ends.PROMISE, ScopePhrases::accessedAround),
          line("restrict.const", ScopePhrases::argument),
          line(
              "restrict.assignment",
              c -> "Both belong to one block, or the older to an inner one."));

  private ScopePhrases() {}

  /** Both sides: what was done there, and what is done now. */
  private static String accessedAround(RuleCase broken) {
    String promise = broken.event(broken.creation());
    Event now = broken.decidingEvent();
    Event other = now == null ? null : otherSide(broken, now);
    if (now == null || other == null) {
      return "While the promise made by "
          + promise
          + " held, the "
          + broken.place()
          + " was accessed on its other side too, and one of these accesses wrote.";
    }
    boolean inside = isInside(now, broken);
    String said =
        broken.event(other.name())
            + (writes(other) ? " wrote" : " read")
            + " the "
            + broken.place()
            + (inside ? " around the promise" : " through it");
    boolean after = broken.witness().ordered(broken.creation(), other.name());
    return "The promise was made by "
        + promise
        + ". "
        + (after
            ? "While it held, " + said
            : Paragraphs.sentence(said)
                + "; that does not happen before the promise, so with during=hb it counts as during"
                + " the call")
        + ". This event "
        + (writes(now) ? "writes" : "reads")
        + (inside ? " through it." : " around it.");
  }

  /** The last access on the other side of the promise; a write, unless this event is one. */
  private static @Nullable Event otherSide(RuleCase broken, Event now) {
    Event found = null;
    for (Trace.Step step : broken.witness().trace().steps()) {
      for (Trace.Happening happening : step.events()) {
        Event event = happening.event();
        if (event.name().equals(now.name())) {
          return found;
        }
        if (isUse(event)
            && Witness.touches(event, broken.rejection().location())
            && isInside(event, broken) != isInside(now, broken)
            && isDuring(event, broken)
            && (found == null || writes(now) || writes(event) || !writes(found))) {
          found = event;
        }
      }
    }
    return found;
  }

  private static boolean isUse(Event event) {
    return event instanceof Event.Access || event instanceof Event.Deallocate;
  }

  private static boolean writes(Event event) {
    return !(event instanceof Event.Access access) || access.access().writes();
  }

  private static boolean isInside(Event event, RuleCase broken) {
    Tag used = Witness.usedTag(event);
    Tag promised = broken.rejection().tag();
    return used != null && promised != null && Lineage.isBasedOn(used, promised);
  }

  /** As the model reads it: by happens-before, or by the order of steps. */
  private static boolean isDuring(Event event, RuleCase broken) {
    EventName begin = broken.creation();
    return ModelTraits.of(broken.model()).has("during=hb")
        ? !broken.witness().ordered(event.name(), begin)
        : broken.witness().naming().position(event.name())
            > broken.witness().naming().position(begin);
  }

  private static String argument(RuleCase broken) {
    return "That was promised by " + broken.event(broken.creation()) + ".";
  }
}
