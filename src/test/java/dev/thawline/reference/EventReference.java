package dev.thawline.reference;

import dev.thawline.event.Event;
import java.util.List;

/**
 * An aliasing model that is told the events of one execution, one after another. It changes while
 * it is told, and nothing tells it of happens-before.
 */
public interface EventReference {

  /**
   * One more event.
   *
   * @throws Verdict.Undefined if the model says undefined behaviour; it must not be used any more
   */
  void observe(Event event);

  /** The first event that a model, as it is before any event, refuses. */
  static Verdict judge(EventReference fresh, List<Event> events) {
    for (int i = 0; i < events.size(); i++) {
      try {
        fresh.observe(events.get(i));
      } catch (Verdict.Undefined undefined) {
        return undefined.at(i);
      }
    }
    return Verdict.OK;
  }
}
