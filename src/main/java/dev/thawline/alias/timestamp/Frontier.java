package dev.thawline.alias.timestamp;

import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Happens-before instead of a clock. The frontier keeps all freezes of the period that have no
 * other before them: an antichain. The single variant keeps only the first in the order of steps.
 *
 * <p>The antichain is exact: every {@link Check} is downward closed in f, so the minimal freezes
 * answer for all (models-timestamps.md, lemma in 2.3).
 */
final class Frontier implements FreezeDiscipline {
  private final Check check;
  private final boolean single;

  Frontier(Check check, boolean single) {
    this.check = check;
    this.single = single;
  }

  private record Antichain(List<EventName> since) implements Freeze {
    @Override
    public boolean isFrozen() {
      return true;
    }
  }

  @Override
  public Freeze freeze(Freeze before, Tag created, HappensBefore order) {
    EventName event = created.name();
    if (!before.isFrozen()) {
      return new Antichain(List.of(event));
    }
    if (single || before.since().stream().anyMatch(f -> order.orderedOrSame(f, event))) {
      return before;
    }
    List<EventName> more = new ArrayList<>(before.since());
    more.add(event);
    more.sort(null);
    return new Antichain(List.copyOf(more));
  }

  @Override
  public @Nullable Objection objectionToUse(
      Freeze freeze, Tag created, EventName event, HappensBefore order) {
    if (!freeze.isFrozen()) {
      return new Objection(TimestampRules.NOT_FROZEN);
    }
    return check.objection(freeze.since(), created.name(), event, order);
  }
}
