package dev.thawline.alias.stacked;

import dev.thawline.alias.Uniqueness;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;

/**
 * What the versions of Stacked Borrows choose differently (models-stacked.md, sections 2 to 6).
 *
 * @param cast how {@code x as *mut T} is lowered
 * @param raw which tag a raw pointer has that a cast made
 * @param base what the pointer to a heap block or static is
 * @param zeroSize which tag a reference to nothing has
 * @param depth whether references inside compound values are retagged
 * @param box what a Box is
 * @param cellProtector whether an argument is protected where it lies inside an UnsafeCell
 * @param retagRace whether a retag is an access for the race detector
 * @param failedCas what a failing compare-exchange is
 * @param uniqueness which pointers are unique
 */
record StackedOptions(
    Cast cast,
    Raw raw,
    Base base,
    ZeroSize zeroSize,
    Depth depth,
    Box box,
    CellProtector cellProtector,
    RetagRace retagRace,
    FailedCas failedCas,
    Uniqueness uniqueness) {

  /** Section 0, CAST: a property of rustc's translation at the time. */
  enum Cast {
    DIRECT,
    VIA_TEMP
  }

  /** Raw pointers share one identity until June 2022. */
  enum Raw {
    TAGGED,
    UNTAGGED,
    /**
     * The same, and a raw pointer forgets even a tag that a transmute brought (16 November 2018).
     */
    FORGETFUL
  }

  /**
   * What the pointer to a heap block or static is; locals have a Unique item of their own. In the
   * paper every block is born with a Unique tag, and the raw pointer to it, made from that, is
   * untagged as all raw pointers are.
   */
  enum Base {
    TAGGED,
    UNTAGGED
  }

  /** Section 6, "Zero size". */
  enum ZeroSize {
    FRESH,
    PARENT
  }

  /** Section 5, (1). */
  enum Depth {
    DEEP,
    SHALLOW
  }

  /** Protectors and retags of Box. */
  enum Box {
    /** Unique, weakly protected as an argument. */
    WEAKLY_PROTECTED,
    /** Unique, never protected. */
    UNPROTECTED,
    /** Not retagged. */
    IGNORED,
    /** There is no rule for it. */
    NOT_COVERED
  }

  /** Until June 2022. */
  enum CellProtector {
    NO,
    YES
  }

  /** Since November 2022. */
  enum RetagRace {
    ACCESS,
    NONE
  }

  /** UCG 355. */
  enum FailedCas {
    READ,
    WRITE
  }

  static final Parameter CAST =
      Parameter.stated(
          "cast",
          "how a reference becomes a raw pointer",
          new Choice("direct", "`x as *mut T` is `&raw mut *x`, as rustc lowers it since 2020"),
          new Choice("via-temp", "it is a cast of a new reference `&mut *x`, as rustc did before"));

  /** The same, of the versions before 2020. */
  static final Parameter OLD_CAST =
      Parameter.stated(
          "cast",
          "how a reference becomes a raw pointer",
          new Choice("via-temp", "`x as *mut T` is a cast of a new reference `&mut *x`"),
          new Choice("direct", "it is `&raw mut *x`, as rustc lowers it since 2020"));

  static final Parameter FAILED_CAS =
      Parameter.stated(
          "failed-cas",
          "what a failing compare-exchange is for the borrow state (UCG 355)",
          new Choice("read", "a read, as in Miri"),
          new Choice("write", "a read and a write, like a successful one"));

  /** That of the versions that know neither Unpin nor allocators. */
  static final Uniqueness OLD_UNIQUENESS =
      new Uniqueness(
          Uniqueness.PinExempt.OFF, Uniqueness.Box.UNIQUE, Uniqueness.CustomAllocator.UNIQUE);
}
