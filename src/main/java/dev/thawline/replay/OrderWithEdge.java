package dev.thawline.replay;

import dev.thawline.alias.Rejection.MissingEdge;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import java.util.List;

/**
 * Happens-before as it would be with the edge (a, b) added: x is before y if it was, or if x hb? a
 * and b hb? y. The edge must run with the order of steps, else there would be a cycle.
 */
record OrderWithEdge(HappensBefore order, MissingEdge added) implements HappensBefore {

  /** With several edges. Each one closes the order again, so chains of them are in it too. */
  static HappensBefore with(HappensBefore order, List<MissingEdge> edges) {
    HappensBefore stronger = order;
    for (MissingEdge edge : edges) {
      stronger = new OrderWithEdge(stronger, edge);
    }
    return stronger;
  }

  @Override
  public boolean orderedOrSame(EventName a, EventName b) {
    // The second half first: while `to` has not happened nothing is known of what comes before
    // `from`.
    return order.orderedOrSame(a, b)
        || (order.orderedOrSame(added.to(), b) && order.orderedOrSame(a, added.from()));
  }
}
