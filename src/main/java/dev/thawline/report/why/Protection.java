package dev.thawline.report.why;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.Witness;
import org.jspecify.annotations.Nullable;

/**
 * The call that got a pointer as an argument, which protects it.
 *
 * @param call the event with which it began
 * @param end the event with which it ended, if it has before the deciding event
 */
record Protection(EventName call, @Nullable EventName end) {

  /** Null for what is no argument. */
  static @Nullable Protection of(Witness witness, Tag tag, EventName deciding) {
    Trace.Happening creation = witness.naming().happening(tag.name());
    EventName call =
        creation != null && creation.event() instanceof Event.Retag retag ? retag.call() : null;
    return call == null ? null : new Protection(call, end(witness, call, deciding));
  }

  private static @Nullable EventName end(Witness witness, EventName call, EventName deciding) {
    for (Trace.Step step : witness.trace().steps()) {
      for (Trace.Happening happening : step.events()) {
        Event event = happening.event();
        if (event.name().equals(deciding)) {
          return null;
        }
        if (event instanceof Event.Leave leave && leave.call().equals(call)) {
          return leave.name();
        }
      }
    }
    return null;
  }

  /** For whom it holds, as a sentence. */
  String words(Naming naming, EventName deciding) {
    String began = "The call that began at " + naming.eventOfThread(call);
    return end == null
        ? began + " has not ended."
        : began
            + " ended at "
            + naming.eventOfThread(end)
            + ", but that does not happen before "
            + naming.step(deciding)
            + ": with protector-end=hb it still protects.";
  }
}
