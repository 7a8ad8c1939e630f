package dev.thawline.alias.timestamp;

import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import dev.thawline.program.PointerKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that follows the order of steps: FREEZE keeps the first freeze f, FROZEN_FOR asks {@code
 * time(f) <= time(c)}.
 *
 * <p>Times are only ever compared, and c is no earlier than a current freeze exactly if it was
 * created during the freeze period or has the same time as f. So the record holds, instead of a
 * time, these tags c, as far as they belong to the same allocation. That makes states merge that
 * differ only in who froze first (exploration.md, B2, canonicalisation 4).
 */
final class TotalOrder implements FreezeDiscipline {
  /** CLOCK (models-timestamps.md, 2.4): when the clock ticks; a new tag gets its old value. */
  enum Clock {
    EVERY_RETAG,
    SHR_RETAG,
    EPOCH
  }

  /** MATCH (models-timestamps.md, 2.4). */
  enum Match {
    ORDER,
    MEMBER
  }

  static final Parameter CLOCK =
      Parameter.silent(
          "clock",
          "when the clock for shared references ticks",
          new Choice("every-retag", "at every retag: the same order as one clock for all"),
          new Choice("shr-retag", "at every shared retag"),
          new Choice("epoch", "at every unfreezing only, which makes shared retags commute"));

  static final Parameter MATCH =
      Parameter.silent(
          "match",
          "what a shared reference needs of the freeze",
          new Choice("order", "the location was frozen no later than the reference was made"),
          new Choice("member", "the reference itself is among those that froze the location"));

  private final Clock clock;
  private final Match match;
  private final boolean detailed;

  TotalOrder(Clock clock, Match match, boolean detailed) {
    this.clock = clock;
    this.match = match;
    this.detailed = detailed;
  }

  /** One clock for everything. */
  static TotalOrder oneClock(boolean detailed) {
    return new TotalOrder(Clock.EVERY_RETAG, Match.ORDER, detailed);
  }

  /**
   * @param first the freeze f, kept only for people
   * @param matching the tags c that may use the location, ascending
   */
  private record Period(@Nullable EventName first, List<Tag> matching) implements Freeze {
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
  public Freeze freeze(Freeze before, Tag created, HappensBefore order, List<Tag> contemporaries) {
    if (before instanceof Period period) {
      return new Period(period.first(), with(period.matching(), created));
    }
    List<Tag> matching = List.of(created);
    if (match == Match.ORDER) {
      for (Tag tag : contemporaries) {
        if (tag.allocation() == created.allocation()) {
          matching = with(matching, tag);
        }
      }
    }
    return new Period(detailed ? created.name() : null, matching);
  }

  @Override
  public Freeze passBy(Freeze before, Tag created) {
    return before instanceof Period period && match == Match.ORDER
        ? new Period(period.first(), with(period.matching(), created))
        : before;
  }

  @Override
  public Freeze forgetting(Freeze before, Repetition round) {
    return before instanceof Period period
        ? new Period(
            period.first() == null ? null : round.original(period.first()),
            period.matching().stream().filter(tag -> !round.made(tag)).toList())
        : before;
  }

  @Override
  public List<Tag> afterRetag(List<Tag> contemporaries, Tag created, boolean mayActShared) {
    if (!mayActShared) {
      return contemporaries;
    }
    return switch (clock) {
      case EVERY_RETAG -> List.of();
      case SHR_RETAG ->
          created.kind() == PointerKind.SHARED ? List.of() : with(contemporaries, created);
      case EPOCH -> with(contemporaries, created);
    };
  }

  @Override
  public List<Tag> afterUnfreeze(List<Tag> contemporaries) {
    return clock == Clock.EPOCH ? List.of() : contemporaries;
  }

  @Override
  public @Nullable Objection objectionToUse(
      Freeze freeze, Tag created, EventName event, HappensBefore order) {
    if (!(freeze instanceof Period period)) {
      return new Objection(TimestampRules.NOT_FROZEN);
    }
    if (period.matching().contains(created)) {
      return null;
    }
    return new Objection(
        match == Match.MEMBER ? TimestampRules.NOT_A_MEMBER : TimestampRules.FROZEN_TOO_LATE);
  }

  private static List<Tag> with(List<Tag> tags, Tag added) {
    if (tags.contains(added)) {
      return tags;
    }
    List<Tag> more = new ArrayList<>(tags);
    more.add(added);
    more.sort(null);
    return List.copyOf(more);
  }
}
