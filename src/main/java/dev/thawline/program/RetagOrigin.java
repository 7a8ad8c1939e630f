package dev.thawline.program;

/**
 * Why a pointer value gets a new identity. Versions of the models differ in which of these they
 * have a rule for (models-stacked.md, section 0); all of them are emitted always.
 */
public enum RetagOrigin {
  /** A borrow expression, {@code &e} or {@code &mut e}; also an automatic reborrow. */
  BORROW,
  /**
   * An automatic {@code &mut} reborrow of an argument or receiver where rustc makes it two-phase.
   */
  TWO_PHASE,
  /** A reference in an argument, at function entry: under a protector of that call. */
  ARGUMENT,
  /** A reference loaded from memory or from an atomic. */
  LOAD,
  /** A reference returned by a call, after the call has ended. */
  RETURN,
  /** A typed copy or move from one local to another. */
  COPY,
  /** {@code &raw const} / {@code &raw mut} of a place. */
  ADDRESS_OF,
  /** A reference cast to a raw pointer, {@code r as *mut T}. */
  CAST,
  /**
   * The bits of a pointer taken as another pointer type, by transmute or the like. No retag in any
   * model: it tells those that ask the type what that type is now.
   */
  TRANSMUTE
}
