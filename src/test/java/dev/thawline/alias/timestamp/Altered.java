package dev.thawline.alias.timestamp;

import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A discipline that differs from another in what a subclass overrides. */
class Altered implements FreezeDiscipline {
  private final FreezeDiscipline original;

  Altered(FreezeDiscipline original) {
    this.original = original;
  }

  @Override
  public Freeze freeze(Freeze before, Tag created, HappensBefore order, List<Tag> contemporaries) {
    return original.freeze(before, created, order, contemporaries);
  }

  @Override
  public @Nullable Freeze forgetting(Freeze before, Repetition round) {
    return original.forgetting(before, round);
  }

  @Override
  public boolean isActive(Freeze freeze, Tag created, HappensBefore order) {
    return original.isActive(freeze, created, order);
  }

  @Override
  public Freeze passBy(Freeze before, Tag created) {
    return original.passBy(before, created);
  }

  @Override
  public List<Tag> afterRetag(List<Tag> contemporaries, Tag created, boolean mayActShared) {
    return original.afterRetag(contemporaries, created, mayActShared);
  }

  @Override
  public Freeze unfreeze(Freeze before, EventName event) {
    return original.unfreeze(before, event);
  }

  @Override
  public @Nullable Objection objectionToUse(
      Freeze freeze, Tag created, EventName event, HappensBefore order) {
    return original.objectionToUse(freeze, created, event, order);
  }

  @Override
  public boolean ignoresStacks() {
    return original.ignoresStacks();
  }
}
