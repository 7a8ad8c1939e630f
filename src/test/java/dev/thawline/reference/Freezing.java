package dev.thawline.reference;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * FROZEN_FOR of models-timestamps.md, 2.3, with CHECK, CLOCK and MATCH of 2.4, over the shared
 * retags of the current period in machine order.
 *
 * <p>Open: EPOCH ticks at an UNFREEZE of a location that was frozen, not at every write.
 */
final class Freezing {
  private final ReferenceModel model;
  private final EventPath path;

  /** For EPOCH: the events that did unfreeze, with how often they did. */
  private final Map<EventName, Integer> ticks = new HashMap<>();

  Freezing(ReferenceModel model, EventPath path) {
    this.model = model;
    this.path = path;
  }

  /** UNFREEZE was carried out. */
  void unfreezing(EventName event) {
    ticks.merge(event, 1, Integer::sum);
  }

  /**
   * FROZEN_FOR(l,c,e).
   *
   * @param period the shared retags of l since it was last unfrozen
   */
  boolean frozenFor(List<EventName> period, EventName c, EventName e) {
    if (period.isEmpty()) {
      return false;
    }
    EventName first = period.get(0);
    return switch (model.base()) {
      case "sb2018" -> path.position(first) <= path.position(c);
      case "sb2018-frontier" -> period.stream().anyMatch(f -> check(model, path, f, c, e));
      case "sb2018-single" -> check(model, path, first, c, e);
      case "sb2018-separate" ->
          model.is("match", "member") ? period.contains(c) : time(first) <= time(c);
      default -> throw new IllegalStateException(model.base());
    };
  }

  /** CHECK of the partial models for one freeze. */
  static boolean check(
      ReferenceModel model, EventPath path, EventName f, EventName c, EventName e) {
    boolean origin = path.ordered(f, c);
    if (model.is("check", "cvis")) {
      return origin && path.ordered(c, e);
    }
    return model.is("check", "fvis") ? origin && path.ordered(f, e) : origin;
  }

  /** CLOCK: how often the clock has ticked when the event has happened. */
  private int time(EventName c) {
    int time = 0;
    for (Event event : path.events().subList(0, path.position(c) + 1)) {
      if (model.is("clock", "epoch")) {
        time += ticks.getOrDefault(event.name(), 0);
      } else if (event instanceof Event.Retag retag
          && (model.is("clock", "every-retag") || isShared(retag))) {
        time++;
      }
    }
    return time;
  }

  /**
   * What SHR_RETAG counts: "the same order on S/F events" holds only if whatever freezes ticks, and
   * so does a two-phase borrow.
   */
  private boolean isShared(Event.Retag retag) {
    return retag.created().kind() == PointerKind.SHARED
        || (retag.created().origin() == RetagOrigin.TWO_PHASE && model.is("two-phase", "shared"));
  }
}
