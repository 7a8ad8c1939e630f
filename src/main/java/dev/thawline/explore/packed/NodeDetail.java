package dev.thawline.explore.packed;

/** What the nodes of a thread's automaton tell. */
enum NodeDetail {
  /** What memory notices, and what threads may still do ({@link FutureAccesses}). */
  MEMORY,
  /** Every event, and what threads may still do. */
  EVENTS_AND_FUTURE,
  /** Every event. */
  EVENTS,
  /** Every event; rounds of loops that may wait are left to who goes through them. */
  EVENTS_AND_WAITS
}
