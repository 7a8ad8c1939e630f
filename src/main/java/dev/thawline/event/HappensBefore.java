package dev.thawline.event;

/** The happens-before order among the events executed so far. */
public interface HappensBefore {

  /** Whether {@code a} happens before {@code b}, or is {@code b} (the papers' hb?). */
  boolean orderedOrSame(EventName a, EventName b);
}
