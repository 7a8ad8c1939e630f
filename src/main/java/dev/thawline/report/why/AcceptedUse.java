package dev.thawline.report.why;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Tag;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see on a path that no model rejects: the last use of a pointer that another
 * thread made, and whether its creation happens before it.
 *
 * @param use the event that uses it
 * @param tag of the pointer
 */
record AcceptedUse(Witness witness, Event use, Tag tag) {

  /** Null where no thread uses what another one made. */
  static @Nullable AcceptedUse of(Witness witness) {
    AcceptedUse found = null;
    for (Trace.Step step : witness.steps()) {
      for (Trace.Happening happening : step.events()) {
        Tag used = Witness.usedTag(happening.event());
        for (Tag tag = used; tag != null; tag = tag.parent()) {
          boolean isOthers =
              !tag.isBase() && tag.name().thread() != happening.event().name().thread();
          if (isOthers && witness.naming().happening(tag.name()) != null) {
            found = new AcceptedUse(witness, happening.event(), tag);
            break;
          }
        }
      }
    }
    return found;
  }

  List<Explanation.Point> points() {
    Naming naming = witness.naming();
    String kind = tag.kind() == null ? "pointer" : tag.kind().rust();
    List<Explanation.Point> points = new ArrayList<>();
    points.add(
        new Explanation.Point(
            "creation",
            naming.eventOfThread(tag.name()) + " made the " + kind + " that others are given."));
    points.add(
        new Explanation.Point(
            "use",
            naming.eventOfThread(use.name())
                + (tag.equals(Witness.usedTag(use))
                    ? " uses it."
                    : " uses what was made from it.")));
    boolean ordered = witness.ordered(tag.name(), use.name());
    MemoryEvent load = ordered ? synchronizing() : null;
    MemoryEvent store = load == null ? null : load.source();
    points.add(
        new Explanation.Point(
            "order",
            ordered
                ? "The creation happens before the use."
                    + (store == null || load == null
                        ? ""
                        : " "
                            + Paragraphs.sentence(naming.event(load.name()))
                            + " reads from "
                            + naming.event(store.name())
                            + ", and the two synchronize.")
                : "The creation does not happen before the use."));
    points.add(new Explanation.Point("verdict", "No model shown rejects any step of this path."));
    return points;
  }

  /** The load through which the user's thread first learns of the creation; null for none. */
  private @Nullable MemoryEvent synchronizing() {
    for (MemoryEvent load : witness.trace().graph().events()) {
      MemoryEvent store = load.source();
      if (store != null
          && load.name().thread() == use.name().thread()
          && store.name().thread() != load.name().thread()
          && comesAfterCreation(store.name())
          && witness.ordered(store.name(), load.name())) {
        return load;
      }
    }
    return null;
  }

  private boolean comesAfterCreation(EventName store) {
    return witness.ordered(tag.name(), store);
  }
}
