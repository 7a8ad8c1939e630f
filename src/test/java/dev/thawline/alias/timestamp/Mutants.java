package dev.thawline.alias.timestamp;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Tag;
import dev.thawline.program.PointerKind;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Timestamp models with one mistake each, for the theorems to find; and one that is no mistake but
 * an instrument: a partial model without borrow stacks, which can be compared with the readings of
 * "frozen" that have none.
 */
public final class Mutants {
  private static final FreezeDiscipline TOTAL = TotalOrder.oneClock(false);

  private Mutants() {}

  /** The frontier, CHECK = CVIS, that judges shared references only. */
  public static Monitor frontierWithoutStacks() {
    return monitor(withoutStacks(frontier(Check.CVIS)));
  }

  /** The same, and nothing ever unfreezes. */
  public static Monitor frontierWithoutStacksThatNeverThaws() {
    return monitor(withoutStacks(neverThawing(frontier(Check.CVIS))));
  }

  /** The one clock, and nothing ever unfreezes. */
  public static Monitor totalThatNeverThaws() {
    return monitor(neverThawing(TOTAL));
  }

  /**
   * A frontier whose check forgets the creation: {@code exists f: f <=hb e}. The document names it
   * as unsound (models-timestamps.md, 2.3).
   */
  public static Monitor frontierWithoutCreation() {
    return monitor(
        new Altered(frontier(Check.ORIGIN)) {
          @Override
          public @Nullable Objection objectionToUse(
              Freeze freeze, Tag created, EventName event, HappensBefore order) {
            return freeze.since().stream().anyMatch(f -> order.orderedOrSame(f, event))
                ? null
                : new Objection(TimestampRules.NOT_FROZEN);
          }
        });
  }

  /** A frontier that mutable retags do not thaw. */
  public static Monitor frontierThatMutableRetagsDoNotThaw() {
    return mutableRetagsDoNotThaw(frontier(Check.ORIGIN));
  }

  /** A frontier that keeps the latest freezes instead of the earliest, with CHECK = ORIGIN. */
  public static Monitor maximalFrontierWithOrigin() {
    return monitor(maximal(Check.ORIGIN));
  }

  /** The same with CHECK = CVIS. */
  public static Monitor maximalFrontierWithCreationVisible() {
    return monitor(maximal(Check.CVIS));
  }

  /** A single freeze, but the latest one. */
  public static Monitor singleThatKeepsTheLatest() {
    return monitor(
        new Altered(frontier(Check.CVIS)) {
          @Override
          public Freeze freeze(
              Freeze before, Tag created, HappensBefore order, List<Tag> contemporaries) {
            return new Kept(List.of(created.name()));
          }
        });
  }

  /** A "single" freeze to which later ones are added all the same. */
  public static Monitor singleThatAdds() {
    return monitor(frontier(Check.CVIS));
  }

  private static Monitor monitor(FreezeDiscipline discipline) {
    return new TimestampMonitor(
        discipline, KernelOptions.of(parameter -> parameter.defaultValue()));
  }

  private static FreezeDiscipline frontier(Check check) {
    return new Frontier(check, Frontier.Kept.ANTICHAIN, Frontier.Refreeze.ADD);
  }

  private static FreezeDiscipline withoutStacks(FreezeDiscipline original) {
    return new Altered(original) {
      @Override
      public boolean ignoresStacks() {
        return true;
      }
    };
  }

  private static FreezeDiscipline neverThawing(FreezeDiscipline original) {
    return new Altered(original) {
      @Override
      public Freeze unfreeze(Freeze before, EventName event) {
        return before;
      }
    };
  }

  private static FreezeDiscipline maximal(Check check) {
    return new Altered(frontier(check)) {
      @Override
      public Freeze freeze(
          Freeze before, Tag created, HappensBefore order, List<Tag> contemporaries) {
        List<EventName> latest = new ArrayList<>(before.since());
        latest.removeIf(f -> order.orderedOrSame(f, created.name()));
        latest.add(created.name());
        latest.sort(null);
        return new Kept(List.copyOf(latest));
      }
    };
  }

  /** The freezes that a mutant keeps. */
  private record Kept(List<EventName> since) implements Freeze {
    @Override
    public boolean isFrozen() {
      return true;
    }
  }

  private static Monitor mutableRetagsDoNotThaw(FreezeDiscipline discipline) {
    Monitor right = monitor(discipline);
    Monitor atMutableRetags = monitor(neverThawing(discipline));
    return new Monitor() {
      @Override
      public MonitorState initial() {
        return right.initial();
      }

      @Override
      public MonitorState observe(MonitorState state, Event event, Surroundings around) {
        boolean mutable =
            event instanceof Event.Retag retag && retag.created().kind() == PointerKind.MUTABLE;
        return (mutable ? atMutableRetags : right).observe(state, event, around);
      }

      @Override
      public List<View<EventName>> view(MonitorState state) {
        return right.view(state);
      }
    };
  }
}
