package dev.thawline.alias.tree;

import static dev.thawline.alias.Uniqueness.choice;

import dev.thawline.alias.Uniqueness;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The parameters in which the versions of Tree Borrows differ (models-tree.md, section 10), and the
 * open questions (models-other.md, section 11). An enum below is a parameter: its constants are the
 * values, in kebab-case. The first value is today's.
 *
 * @param implicitWrites whether an argument counts as written when the call begins
 * @param foreignRead what a foreign read does to a protected Reserved tag
 * @param release which access a protector makes when it ends
 * @param protectorEnd for whom the end of a protector counts
 * @param reservedIm when a mutable reference to an UnsafeCell survives foreign writes
 * @param cells how precisely a shared reference sees UnsafeCells
 * @param boxCells whether the same goes for a Box
 * @param dealloc what a strong protector forbids to deallocate
 * @param retagRace which access a retag is for the race detector
 * @param failedCas what a failing compare-exchange is
 * @param broken the mistake of a mutant
 */
record TreeOptions(
    ImplicitWrites implicitWrites,
    ForeignRead foreignRead,
    Release release,
    ProtectorEnd protectorEnd,
    ReservedIm reservedIm,
    Cells cells,
    BoxCells boxCells,
    Dealloc dealloc,
    RetagRace retagRace,
    FailedCas failedCas,
    Broken broken,
    Uniqueness uniqueness) {

  /** V8w. */
  enum ImplicitWrites {
    NO,
    YES
  }

  /** V1 to V2. */
  enum ForeignRead {
    CONFLICTED,
    FROZEN,
    /** A mutant. */
    NOTHING
  }

  /** V1 to V2, V2 to V3. */
  enum Release {
    BY_PERMISSION,
    READ,
    NONE
  }

  /** Miri 3266, 4254, 4897. */
  enum ProtectorEnd {
    ORDER,
    RACE,
    HB
  }

  /** V3 to V4. */
  enum ReservedIm {
    UNPROTECTED,
    ALWAYS
  }

  /** V4 to V5, V5 to V6. */
  enum Cells {
    BYTES,
    TYPE,
    NO_RETAG
  }

  /** V4 to V5. */
  enum BoxCells {
    RESERVED_IM,
    RESERVED
  }

  /** V6 to V7. */
  enum Dealloc {
    ACCESSED,
    ANY
  }

  /** V1r, MiniRust. */
  enum RetagRace {
    ACCESS,
    PROTECTED_WRITE,
    NONE
  }

  /** UCG 355. */
  enum FailedCas {
    READ,
    WRITE
  }

  /** Each is a change of one rule that some theorem notices. */
  enum Broken {
    NO,
    NO_CONFLICTED,
    RELEASE_READ,
    RESERVED_IM_PROTECTED,
    CONFLICTED_FOREVER,
    PROTECTED_FOREVER,
    FOREIGN_READ_DISABLES,
    FOREIGN_WRITE_FREEZES,
    ANCESTORS_UNASKED
  }

  static final Parameter IMPLICIT_WRITES =
      Parameter.flag(
          "implicit-writes",
          "whether a mutable reference or box counts as written when it is passed to a call",
          "creating a mutable reference is only a read",
          "yes, unless the function is marked rustc_no_writable (V8w, UCG 584)");

  static final Parameter FOREIGN_READ =
      Parameter.stated(
          "foreign-read",
          "what a foreign read does to a protected mutable reference not yet written through",
          new Choice("conflicted", "no write through it until the call ends (V2, miri#3067)"),
          new Choice("frozen", "no write through it ever (V0 and V1)"));

  static final Parameter RELEASE =
      Parameter.stated(
          "release",
          "which access the end of a call makes through its protected arguments",
          new Choice("by-permission", "a write if the argument is Unique, else a read (V3)"),
          new Choice("read", "a read (V2)"),
          new Choice("none", "none (V0 and V1)"));

  static final Parameter PROTECTOR_END =
      Parameter.stated(
          "protector-end",
          "for whom the end of a call ends its protectors",
          new Choice("order", "for every access after it in the order of steps, as in Miri"),
          new Choice("race", "the same, and its accesses can race (miri#4254)"),
          new Choice(
              "hb",
              "for every access that it happens before: others still meet the protector"
                  + " (miri#4897)"));

  static final Parameter RESERVED_IM =
      Parameter.stated(
          "reserved-im",
          "which mutable references to an UnsafeCell survive foreign writes until first written",
          new Choice("unprotected", "those that are no argument (V4)"),
          new Choice("always", "all; as an argument, once the call has ended (V0 to V3)"));

  static final Parameter CELLS =
      Parameter.stated(
          "cells",
          "what a shared reference to a type with an UnsafeCell is",
          new Choice("bytes", "Cell on the bytes inside, Frozen on the others (V6)"),
          new Choice("type", "Cell everywhere (V5)"),
          new Choice("no-retag", "the pointer it was made from (V0 to V4)"));

  static final Parameter BOX_CELLS =
      Parameter.stated(
          "box-cells",
          "what a Box of an UnsafeCell is",
          new Choice("reserved-im", "like a mutable reference (V5)"),
          new Choice("reserved", "like a Box of any other type (V0 to V4)"));

  static final Parameter DEALLOC =
      Parameter.stated(
          "dealloc",
          "which reference arguments keep the allocation alive until the call ends",
          new Choice("accessed", "those that were used on some byte outside UnsafeCells (V7)"),
          new Choice("any", "all that have some byte outside UnsafeCells (V0 to V6)"));

  static final Parameter RETAG_RACE =
      Parameter.stated(
          "retag-race",
          "which access a retag is for the race detector",
          new Choice("access", "the one that it makes"),
          new Choice("protected-write", "a write for mutable arguments, else the same (V1r)"),
          new Choice("none", "none, as in MiniRust"));

  static final Parameter FAILED_CAS =
      Parameter.stated(
          "failed-cas",
          "what a failing compare-exchange is for the borrow state (UCG 355)",
          new Choice("read", "a read, as in Miri"),
          new Choice("write", "a read and a write, like a successful one"));

  /** Deliberately wrong models, which the theorems must notice. */
  static final Parameter BROKEN =
      Parameter.stated(
          "broken",
          "a deliberate mistake, to see that it is noticed",
          new Choice("no", "none"),
          new Choice("no-conflicted", "foreign reads do nothing to a protected Reserved tag"),
          new Choice("release-read", "the end of a call only reads"),
          new Choice("reserved-im-protected", "reserved-im=always"),
          new Choice("conflicted-forever", "conflicts outlive the call"),
          new Choice("protected-forever", "every tag that was used is protected"),
          new Choice("foreign-read-disables", "foreign reads disable a Unique tag"),
          new Choice("foreign-write-freezes", "foreign writes only freeze what may write"),
          new Choice("ancestors-unasked", "only the tag itself must allow an access"));

  static final List<Parameter> PARAMETERS =
      Stream.concat(
              Stream.of(
                  IMPLICIT_WRITES,
                  FOREIGN_READ,
                  RELEASE,
                  PROTECTOR_END,
                  RESERVED_IM,
                  CELLS,
                  BOX_CELLS,
                  DEALLOC,
                  RETAG_RACE,
                  FAILED_CAS,
                  BROKEN),
              Uniqueness.PARAMETERS.stream())
          .toList();

  static TreeOptions of(Function<Parameter, String> setting) {
    Broken broken = choice(Broken.class, setting.apply(BROKEN));
    return new TreeOptions(
        choice(ImplicitWrites.class, setting.apply(IMPLICIT_WRITES)),
        broken == Broken.NO_CONFLICTED
            ? ForeignRead.NOTHING
            : choice(ForeignRead.class, setting.apply(FOREIGN_READ)),
        broken == Broken.RELEASE_READ
            ? Release.READ
            : choice(Release.class, setting.apply(RELEASE)),
        choice(ProtectorEnd.class, setting.apply(PROTECTOR_END)),
        broken == Broken.RESERVED_IM_PROTECTED
            ? ReservedIm.ALWAYS
            : choice(ReservedIm.class, setting.apply(RESERVED_IM)),
        choice(Cells.class, setting.apply(CELLS)),
        choice(BoxCells.class, setting.apply(BOX_CELLS)),
        choice(Dealloc.class, setting.apply(DEALLOC)),
        choice(RetagRace.class, setting.apply(RETAG_RACE)),
        choice(FailedCas.class, setting.apply(FAILED_CAS)),
        broken,
        Uniqueness.of(setting));
  }
}
