package dev.thawline.memory;

/** The terms of scb and psc (memory-models.md, A5), each of which a test can drop. */
enum PartialScTerm {
  /** {@code sb} of scb. */
  SEQUENCED,
  /** {@code sb≠loc ; hb ; sb≠loc} of scb. */
  ELSEWHERE,
  /** {@code hb=loc} of scb. */
  HB_AT_LOCATION,
  /** {@code mo} of scb. */
  MODIFICATION,
  /** {@code rb} of scb. */
  READS_BEFORE,
  /** {@code [F_SC] ; hb?} before scb. */
  FENCE_BEFORE,
  /** {@code hb? ; [F_SC]} behind scb. */
  FENCE_AFTER,
  /** {@code [F_SC] ; hb ; [F_SC]}. */
  FENCES_BY_HB,
  /** {@code [F_SC] ; hb ; eco ; hb ; [F_SC]}. */
  FENCES_BY_ECO
}
