package dev.thawline.alias.timestamp;

import dev.thawline.alias.Rejection.MissingEdge;
import dev.thawline.alias.Rejection.Needed;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.model.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The choice of FREEZE and FROZEN_FOR: all in which the timestamp models differ
 * (models-timestamps.md, 2.3).
 */
interface FreezeDiscipline {

  /** Why a shared reference may not be used, with the orders that were looked for. */
  record Objection(Rule rule, List<MissingEdge> missing, Needed needed) {
    Objection(Rule rule) {
      this(rule, List.of(), Needed.ONE);
    }

    /** Any one of these edges would have done. */
    static Objection toAnyOf(Rule rule, List<MissingEdge> missing) {
      return new Objection(rule, missing, Needed.ONE);
    }

    /** Every one of these edges is needed. */
    static Objection toAllOf(Rule rule, List<MissingEdge> missing) {
      return new Objection(rule, missing, Needed.ALL);
    }
  }

  /**
   * FREEZE(l, e): the shared retag that made {@code created} covers the location.
   *
   * @param contemporaries earlier tags that have the same time as {@code created}
   */
  Freeze freeze(Freeze before, Tag created, HappensBefore order, List<Tag> contemporaries);

  /** Whether the shared borrow that {@code created} is would be active before FREEZE(l, e). */
  default boolean isActive(Freeze freeze, Tag created, HappensBefore order) {
    return freeze.isFrozen();
  }

  /** The same retag, seen from a frozen location of the same allocation that it does not cover. */
  default Freeze passBy(Freeze before, Tag created) {
    return before;
  }

  /**
   * The tags that have the time which the next one will get, after a retag.
   *
   * @param mayActShared whether the new tag's time can ever be compared with a freeze
   */
  default List<Tag> afterRetag(List<Tag> contemporaries, Tag created, boolean mayActShared) {
    return contemporaries;
  }

  /**
   * The tags that have the time which the next one will get, after UNFREEZE(l, e) of any location
   * that was frozen.
   */
  default List<Tag> afterUnfreeze(List<Tag> contemporaries) {
    return contemporaries;
  }

  /** UNFREEZE(l, e). */
  default Freeze unfreeze(Freeze before, EventName event) {
    return Freeze.NONE;
  }

  /** What unfreezing by {@code event} itself breaks, or null. */
  default @Nullable Objection objectionToUnfreeze(
      Freeze freeze, EventName event, HappensBefore order) {
    return null;
  }

  /**
   * FROZEN_FOR(l, c, e): null if {@code event} may use the location through the tag c, else why
   * not.
   */
  @Nullable Objection objectionToUse(
      Freeze freeze, Tag created, EventName event, HappensBefore order);

  /** The record after that use. */
  default Freeze used(Freeze before, EventName event) {
    return before;
  }

  /**
   * The record after a round of a waiting loop is taken back ({@code Monitor.forgetting}); null
   * where it cannot do without the names of the round. A record that is not frozen has none.
   */
  @Nullable Freeze forgetting(Freeze before, Repetition round);

  /** What to tell a person about the freezes that a record shows ({@link Freeze#since}). */
  default String caption() {
    return "frozen since";
  }

  /** Whether only shared references are judged, without borrow stacks (FROZEN_STATE = HB_*). */
  default boolean ignoresStacks() {
    return false;
  }
}
