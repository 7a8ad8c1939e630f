package dev.thawline.alias.timestamp;

import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock, the order of steps: FREEZE keeps the first freeze f, FROZEN_FOR asks {@code time(f) <=
 * time(c)}.
 *
 * <p>Times are only ever compared, and c is later than a current freeze exactly if it was created
 * during the freeze period. So the record holds, instead of a time, the tags created during the
 * period by retags of the same allocation. That makes states merge that differ only in who froze
 * first (exploration.md, B2, canonicalisation 4).
 */
final class TotalOrder implements FreezeDiscipline {
  private final boolean detailed;

  TotalOrder(boolean detailed) {
    this.detailed = detailed;
  }

  /**
   * @param first the freeze f, kept only for people
   * @param created the tags c with f <= c, ascending
   */
  private record Period(@Nullable EventName first, List<Tag> created) implements Freeze {
    @Override
    public boolean isFrozen() {
      return true;
    }

    @Override
    public List<EventName> since() {
      return first == null ? List.of() : List.of(first);
    }
  }

  @Override
  public Freeze freeze(Freeze before, Tag created, HappensBefore order) {
    return before instanceof Period period
        ? with(period, created)
        : new Period(detailed ? created.name() : null, List.of(created));
  }

  @Override
  public Freeze passBy(Freeze before, Tag created) {
    return before instanceof Period period ? with(period, created) : before;
  }

  @Override
  public @Nullable Objection objectionToUse(
      Freeze freeze, Tag created, EventName event, HappensBefore order) {
    if (!(freeze instanceof Period period)) {
      return new Objection(TimestampRules.NOT_FROZEN);
    }
    return period.created().contains(created)
        ? null
        : new Objection(TimestampRules.FROZEN_TOO_LATE);
  }

  private static Freeze with(Period period, Tag created) {
    if (period.created().contains(created)) {
      return period;
    }
    List<Tag> more = new ArrayList<>(period.created());
    more.add(created);
    more.sort(null);
    return new Period(period.first(), List.copyOf(more));
  }
}
