package dev.thawline.alias.timestamp;

import dev.thawline.alias.NotCovered;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The parameters of the shared kernel (models-timestamps.md, 2.4; models-stacked.md, section 1, for
 * those that only the readings of August and October 2018 change). An enum below is a parameter:
 * its constants are the values, in kebab-case.
 *
 * @param loadRetag what happens to a reference that is loaded
 * @param retagSource when a reborrow checks its source
 * @param uniqueReadFrozen what a read through {@code &mut} does to a frozen location
 * @param tagKind who decides whether a tag is unique or shared
 * @param twoPhase what a two-phase borrow does
 * @param retagIsAccess whether a retag counts as an access for the race detector
 * @param locals how a local's own place acts
 * @param rawUse how a raw pointer acts
 * @param rawWrite what a write through a raw pointer does to a frozen location
 * @param cellBarrier whether arguments inside an UnsafeCell are protected
 * @param coversBoxes whether there is a rule for a Box
 * @param stack when an item of a borrow stack may be used
 */
record KernelOptions(
    LoadRetag loadRetag,
    RetagSource retagSource,
    UniqueReadFrozen uniqueReadFrozen,
    TagKind tagKind,
    TwoPhase twoPhase,
    RetagIsAccess retagIsAccess,
    Locals locals,
    RawUse rawUse,
    RawWrite rawWrite,
    CellBarrier cellBarrier,
    boolean coversBoxes,
    Stack stack) {

  /** LOAD_RETAG. */
  enum LoadRetag {
    CHECK,
    INIT_ONLY,
    NONE
  }

  /** RETAG_SRC. */
  enum RetagSource {
    CHECK,
    SKIP_IF_ACTIVE
  }

  /** UNIQ_READ_FROZEN. */
  enum UniqueReadFrozen {
    NOOP,
    UNFREEZE
  }

  /** TAGKIND. */
  enum TagKind {
    VALUE,
    TYPE
  }

  /** Not in models-timestamps.md: the texts of August 2018 leave two-phase borrows open. */
  enum TwoPhase {
    SHARED,
    UNIQUE
  }

  /** RETAG_IS_ACCESS. */
  enum RetagIsAccess {
    NO,
    YES
  }

  /** Holes a and c of models-stacked.md, section 1. */
  enum Locals {
    BASE_TAG,
    RESET
  }

  /** "Direct use of a raw pointer", models-stacked.md, section 1. */
  enum RawUse {
    DIRECT,
    DESUGARED
  }

  /** Hole d of models-stacked.md, section 1. */
  enum RawWrite {
    UNFREEZES,
    STRICT
  }

  /** Trap 12 of models-stacked.md, section 11. */
  enum CellBarrier {
    NO,
    YES
  }

  /** STACK; of the partial models only. */
  enum Stack {
    GLOBAL,
    HB
  }

  static final Parameter LOAD_RETAG =
      Parameter.stated(
          "load-retag",
          "what the retag of a reference loaded from memory or from an atomic demands",
          new Choice("check", "it must be valid, like at a read; it gets a new tag"),
          new Choice("init-only", "a shared reference freezes and gets a new tag unchecked"),
          new Choice("none", "it keeps its tag"));

  static final Parameter RETAG_SRC =
      Parameter.stated(
          "retag-src",
          "whether a reborrow checks the pointer it is made from",
          new Choice("check", "always, as the first specification has it"),
          new Choice(
              "skip-if-active",
              "not where the new borrow is active already, as in the blog and in Miri of October"
                  + " 2018: a stale reference to a frozen location is laundered; what is loaded,"
                  + " passed, returned or cast is always checked"));

  static final Parameter UNIQ_READ_FROZEN =
      Parameter.stated(
          "uniq-read-frozen",
          "what a read through a mutable reference does to a frozen location",
          new Choice("noop", "nothing, as in Miri of November 2018"),
          new Choice("unfreeze", "it unfreezes, as in Miri of October 2018: rejects safe code"));

  static final Parameter TAGKIND =
      Parameter.stated(
          "tagkind",
          "what decides whether a reference acts as unique or as shared",
          new Choice("value", "its tag, which says what it was made as"),
          new Choice("type", "the type at its use; the tag is a bare time, as in the blog"));

  static final Parameter TWO_PHASE =
      Parameter.silent(
          "two-phase",
          "what a two-phase borrow does; the texts of August 2018 leave it open",
          new Choice(
              "shared",
              "reborrowed shared at once, so that the parent can be read until the first write;"
                  + " the rule of December 2018 (models-stacked.md, section 2)"),
          new Choice("unique", "like any other mutable reference"));

  static final Parameter RETAG_IS_ACCESS =
      Parameter.silent(
          "retag-is-access",
          "whether a retag counts as an access for the race detector",
          new Choice("no", "as the texts of 2018, which do not speak of races"),
          new Choice("yes", "a shared retag is a read, a mutable retag a write, as in Miri now"));

  static final Parameter LOCALS =
      Parameter.silent(
          "locals",
          "how a local acts that is used by its name",
          new Choice("base-tag", "as a mutable reference made when the local came to life"),
          new Choice("reset", "its uses empty the borrow stack, unless a freeze allows them"));

  static final Parameter RAW_USE =
      Parameter.stated(
          "raw-use",
          "what a use of a raw pointer is",
          new Choice("direct", "an access with the Raw item"),
          new Choice(
              "desugared",
              "the use of a reference made on the spot, as in the blog: a read without atomics"
                  + " freezes the location"));

  static final Parameter RAW_WRITE =
      Parameter.stated(
          "raw-write",
          "what a write, or a mutable reborrow, through a raw pointer does to a frozen location",
          new Choice("unfreezes", "it unfreezes, as in Miri of October 2018"),
          new Choice(
              "strict", "it is rejected: the blog's pseudo-code makes no Uniq while frozen"));

  static final Parameter CELL_BARRIER =
      Parameter.stated(
          "cell-barrier",
          "whether the argument of a call is protected where it lies inside an UnsafeCell",
          new Choice("no", "no, as with a raw pointer"),
          new Choice("yes", "every reference is, as in the blog"));

  static final Parameter STACK =
      Parameter.silent(
          "stack",
          "when an item of a borrow stack may be used",
          new Choice("global", "while it stands there: the stacks are changed in step order"),
          new Choice("hb", "while it stands there and its push happens before the use"));

  /** What every timestamp model has. */
  static final List<Parameter> PARAMETERS =
      List.of(
          LOAD_RETAG,
          RETAG_SRC,
          UNIQ_READ_FROZEN,
          TAGKIND,
          TWO_PHASE,
          RETAG_IS_ACCESS,
          LOCALS,
          RAW_USE,
          RAW_WRITE,
          CELL_BARRIER,
          NotCovered.BOX);

  /** Those that only a state of stacks and freezes gives a meaning. */
  static final List<Parameter> ABOUT_STATE =
      List.of(RETAG_SRC, UNIQ_READ_FROZEN, LOCALS, RAW_USE, RAW_WRITE, CELL_BARRIER, STACK);

  static KernelOptions of(Function<Parameter, String> setting) {
    return new KernelOptions(
        choice(LoadRetag.class, setting.apply(LOAD_RETAG)),
        choice(RetagSource.class, setting.apply(RETAG_SRC)),
        choice(UniqueReadFrozen.class, setting.apply(UNIQ_READ_FROZEN)),
        choice(TagKind.class, setting.apply(TAGKIND)),
        choice(TwoPhase.class, setting.apply(TWO_PHASE)),
        choice(RetagIsAccess.class, setting.apply(RETAG_IS_ACCESS)),
        choice(Locals.class, setting.apply(LOCALS)),
        choice(RawUse.class, setting.apply(RAW_USE)),
        choice(RawWrite.class, setting.apply(RAW_WRITE)),
        choice(CellBarrier.class, setting.apply(CELL_BARRIER)),
        !NotCovered.leavesOutBoxes(setting.apply(NotCovered.BOX)),
        choice(Stack.class, setting.apply(STACK)));
  }

  /** The constant that a value in kebab-case names. */
  static <E extends Enum<E>> E choice(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  boolean decidesByType() {
    return tagKind == TagKind.TYPE;
  }
}
