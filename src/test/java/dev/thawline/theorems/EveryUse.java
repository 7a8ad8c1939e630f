package dev.thawline.theorems;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.HappensBefore;

/** Conditions that every use of a reference has to meet by itself. */
final class EveryUse extends Condition {
  private interface Test {
    boolean passes(PointerUse use, HappensBefore order);
  }

  private final Test test;

  private EveryUse(String id, String statement, Test test) {
    super(id, statement);
    this.test = test;
  }

  /** {@code t_create hb t_use}, at every use. */
  static Condition createdBefore() {
    return new EveryUse(
        "created-before",
        "A shared reference is made before, in happens-before, wherever it is used.",
        (use, order) -> !use.isOfShared() || isAfterItsCreation(use, order));
  }

  /** The same, but only where memory is accessed, not where a retag uses its source. */
  static Condition createdBeforeAccesses() {
    return new EveryUse(
        "created-before-accesses",
        "A shared reference is made before, in happens-before, it is read through.",
        (use, order) -> use.isRetag() || !use.isOfShared() || isAfterItsCreation(use, order));
  }

  /** B1. */
  static Condition inFootprint() {
    return new EveryUse(
        "in-footprint",
        "A reference is used where it was made for.",
        (use, order) -> use.isInFootprint());
  }

  private static boolean isAfterItsCreation(PointerUse use, HappensBefore order) {
    return order.orderedOrSame(use.tag().name(), use.event().name());
  }

  @Override
  public MonitorState initial() {
    return Stateless.SO_FAR_SO_GOOD;
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    for (PointerUse use : PointerUse.of(event)) {
      if (!test.passes(use, around.order())) {
        return broken(event, use.location());
      }
    }
    return state;
  }
}
