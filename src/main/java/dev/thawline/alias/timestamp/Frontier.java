package dev.thawline.alias.timestamp;

import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
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
  /** Which freezes of a period are kept. */
  enum Kept {
    ANTICHAIN,
    FIRST
  }

  /** REFREEZE (models-timestamps.md, 2.4): when a borrow of a frozen location is active already. */
  enum Refreeze {
    ADD,
    LITERAL
  }

  static final Parameter REFREEZE =
      Parameter.stated(
          "refreeze",
          "when a shared borrow of a frozen location counts as active already",
          new Choice("add", "always: being frozen is enough, and the borrow adds its freeze"),
          new Choice(
              "literal",
              "where a freeze happens before it, else its source is used first; matters with"
                  + " retag-src=skip-if-active"));

  private final Check check;
  private final Kept kept;
  private final Refreeze refreeze;

  Frontier(Check check, Kept kept, Refreeze refreeze) {
    this.check = check;
    this.kept = kept;
    this.refreeze = refreeze;
  }

  private record Antichain(List<EventName> since) implements Freeze {
    @Override
    public boolean isFrozen() {
      return true;
    }
  }

  @Override
  public Freeze freeze(Freeze before, Tag created, HappensBefore order, List<Tag> contemporaries) {
    EventName event = created.name();
    if (!before.isFrozen()) {
      return new Antichain(List.of(event));
    }
    if (kept == Kept.FIRST || isAfterSome(before, event, order)) {
      return before;
    }
    List<EventName> more = new ArrayList<>(before.since());
    more.add(event);
    more.sort(null);
    return new Antichain(List.copyOf(more));
  }

  /** A freeze of the round is where the same freeze of the round before would be. */
  @Override
  public Freeze forgetting(Freeze before, Repetition round) {
    return before instanceof Antichain antichain
        ? new Antichain(
            antichain.since().stream().map(round::original).distinct().sorted().toList())
        : before;
  }

  @Override
  public boolean isActive(Freeze freeze, Tag created, HappensBefore order) {
    return switch (refreeze) {
      case ADD -> freeze.isFrozen();
      case LITERAL -> freeze.isFrozen() && isAfterSome(freeze, created.name(), order);
    };
  }

  private static boolean isAfterSome(Freeze freeze, EventName event, HappensBefore order) {
    return freeze.since().stream().anyMatch(f -> order.orderedOrSame(f, event));
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
