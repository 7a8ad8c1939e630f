package dev.thawline.alias.region;

import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What the text of the regions model leaves open (models-other.md, section 3). */
record RegionOptions(
    boolean regions,
    Read read,
    boolean wholePointers,
    Reborrow reborrow,
    boolean castReads,
    boolean rawIsUnique,
    boolean sharedDies,
    boolean cellsSurvive,
    Pointers pointers) {

  /** What a read through a parent does to its children. */
  enum Read {
    KILL,
    DOWNGRADE,
    NONE
  }

  /** What access a reborrow is. */
  enum Reborrow {
    KIND,
    READ,
    NONE
  }

  private static final Parameter REGION =
      Parameter.stated(
          "region",
          "whether a pointer may access only the region that it was made for",
          new Choice("on", "regions shrink and never grow"),
          new Choice("off", "the whole allocation"));
  private static final Parameter READ =
      Parameter.silent(
          "read",
          "what a read through a mutable reference does to the pointers made from it",
          new Choice("kill", "they may be used no more"),
          new Choice("downgrade", "they may be written through no more"),
          new Choice("none", "nothing"));
  private static final Parameter OVERLAP =
      Parameter.silent(
          "overlap",
          "where a pointer is killed by an access around it",
          new Choice("location", "at the locations that were accessed"),
          new Choice("pointer", "altogether"));
  private static final Parameter REBORROW =
      Parameter.silent(
          "reborrow",
          "what access a reborrow is, also an implicit one at a call",
          new Choice("kind", "a write for a mutable reference, a read for a shared one"),
          new Choice("read", "a read"),
          new Choice("none", "none"));
  private static final Parameter CAST =
      Parameter.silent(
          "cast",
          "whether a cast of a reference to a raw pointer is an access",
          new Choice("read", "a read"),
          new Choice("none", "none"));
  private static final Parameter RAW =
      Parameter.silent(
          "raw",
          "how a raw pointer acts",
          new Choice("alias", "as an alias of what it was made from: it kills nothing"),
          new Choice("unique", "as a mutable reference"));
  private static final Parameter SHARED =
      Parameter.silent(
          "shared",
          "whether a read through a parent kills shared references",
          new Choice("survive", "no"),
          new Choice("die", "yes, as any other pointer"));
  private static final Parameter CELL_CHILDREN =
      Parameter.silent(
          "cell-children",
          "whether shared references to an UnsafeCell are spared as well",
          new Choice("die", "no: they may be written through"),
          new Choice("survive", "yes, as any other shared reference"));

  static final List<Parameter> PARAMETERS =
      List.of(REGION, READ, OVERLAP, REBORROW, CAST, RAW, SHARED, CELL_CHILDREN, Pointers.CELLS);

  static RegionOptions of(Function<Parameter, String> setting) {
    return new RegionOptions(
        setting.apply(REGION).equals("on"),
        Read.valueOf(constant(setting.apply(READ))),
        setting.apply(OVERLAP).equals("pointer"),
        Reborrow.valueOf(constant(setting.apply(REBORROW))),
        setting.apply(CAST).equals("read"),
        setting.apply(RAW).equals("unique"),
        setting.apply(SHARED).equals("die"),
        setting.apply(CELL_CHILDREN).equals("survive"),
        Pointers.of(setting.apply(Pointers.CELLS)));
  }

  private static String constant(String value) {
    return value.toUpperCase(Locale.ROOT);
  }
}
