package dev.thawline.alias.timestamp;

import dev.thawline.event.EventName;
import java.util.List;

/**
 * The freeze record of one location, {@code F(l)}. What it holds is the affair of the {@link
 * FreezeDiscipline}; by content equal records have equal futures.
 */
interface Freeze {

  /** The record of a location that was never frozen. */
  Freeze NONE = Thawed.THAWED;

  boolean isFrozen();

  /** The freezes that a person is shown. */
  List<EventName> since();

  /** Not frozen. */
  enum Thawed implements Freeze {
    THAWED;

    @Override
    public boolean isFrozen() {
      return false;
    }

    @Override
    public List<EventName> since() {
      return List.of();
    }
  }
}
