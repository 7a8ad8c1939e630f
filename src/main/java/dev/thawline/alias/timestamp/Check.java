package dev.thawline.alias.timestamp;

import dev.thawline.alias.Rejection.MissingEdge;
import dev.thawline.alias.timestamp.FreezeDiscipline.Objection;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.model.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a use e of a shared reference created at c asks of the freezes f of its location
 * (models-timestamps.md, 2.3, CHECK).
 *
 * <pre>
 * ORIGIN : exists f in F: f <=hb c
 * FVIS   : exists f in F: f <=hb c and f <=hb e      (the freeze is visible to the user)
 * CVIS   : ORIGIN and c <=hb e                       (the creation is visible)
 * </pre>
 */
enum Check {
  CVIS,
  FVIS,
  ORIGIN;

  static final Parameter PARAMETER =
      Parameter.stated(
          "check",
          "which happens-before edges the use of a shared reference asks for",
          new Parameter.Choice(
              "cvis", "a freeze happens before the creation, the creation before the use"),
          new Parameter.Choice("fvis", "one freeze happens before both the creation and the use"),
          new Parameter.Choice("origin", "a freeze happens before the creation"));

  /** Null if the freezes allow the use, else why not. */
  @Nullable Objection objection(
      List<EventName> freezes, EventName creation, EventName use, HappensBefore order) {
    List<EventName> origins =
        freezes.stream().filter(f -> order.orderedOrSame(f, creation)).toList();
    if (origins.isEmpty()) {
      return Objection.toAnyOf(
          TimestampRules.FREEZE_NOT_BEFORE_CREATION,
          freezes.stream().map(f -> new MissingEdge(f, creation)).toList());
    }
    if (this == CVIS && !order.orderedOrSame(creation, use)) {
      return Objection.toAnyOf(
          TimestampRules.CREATION_NOT_VISIBLE, List.of(new MissingEdge(creation, use)));
    }
    if (this == FVIS && origins.stream().noneMatch(f -> order.orderedOrSame(f, use))) {
      return Objection.toAnyOf(
          TimestampRules.FREEZE_NOT_VISIBLE,
          origins.stream().map(f -> new MissingEdge(f, use)).toList());
    }
    return null;
  }
}
