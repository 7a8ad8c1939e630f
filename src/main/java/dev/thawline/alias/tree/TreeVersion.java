package dev.thawline.alias.tree;

import dev.thawline.alias.Uniqueness;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import java.util.Map;

/**
 * The versions of Tree Borrows (models-tree.md, section 10), each as what the parameters were then.
 * V0 and V1 give the same verdicts: they differ in what a protected Unique tag becomes by a foreign
 * read, which is undefined behaviour in both.
 */
final class TreeVersion {
  private static final Map<String, String> V7 = Map.of(Uniqueness.CUSTOM_ALLOCATOR.name(), "raw");
  private static final Map<String, String> V6 = and(V7, TreeOptions.DEALLOC, "any");
  private static final Map<String, String> V5 = and(V6, TreeOptions.CELLS, "type");
  private static final Map<String, String> V4 =
      and(and(V5, TreeOptions.CELLS, "no-retag"), TreeOptions.BOX_CELLS, "reserved");
  private static final Map<String, String> V3 = and(V4, TreeOptions.RESERVED_IM, "always");
  private static final Map<String, String> V2 =
      and(and(V3, TreeOptions.RELEASE, "read"), Uniqueness.CUSTOM_ALLOCATOR, "unique");
  private static final Map<String, String> V1 =
      and(and(V2, TreeOptions.RELEASE, "none"), TreeOptions.FOREIGN_READ, "frozen");
  private static final Map<String, String> V1R = and(V1, TreeOptions.RETAG_RACE, "protected-write");

  private static final Map<String, Map<String, String>> BY_NAME =
      Map.of(
          "v0", V1, "v1", V1, "v1r", V1R, "v2", V2, "v3", V3, "v4", V4, "v5", V5, "v6", V6, "v7",
          V7);

  /** What MiniRust does otherwise than Miri (models-other.md, section 7). */
  private static final Map<String, String> MINIRUST =
      Map.of(Uniqueness.PIN_EXEMPT.name(), "mut", TreeOptions.RETAG_RACE.name(), "none");

  static final Parameter VERSION =
      Parameter.stated(
          "version",
          "a preset of the other parameters, which may still be set one by one",
          new Choice("today", "Miri of August 2026"),
          new Choice("v0", "Miri of 2023-03-16, the first"),
          new Choice("v1", "Miri of 2023-07-26: reads commute"),
          new Choice("v1r", "Miri of 2023-08-04: protected retags race like writes"),
          new Choice("v2", "Miri of 2023-09-20: conflicted, and reads when a call ends"),
          new Choice("v3", "Miri of 2024-07-03: writes when a call ends"),
          new Choice(
              "v4", "Miri of 2024-07-09, and the PLDI paper: arguments are never ReservedIM"),
          new Choice("v5", "Miri of 2025-04-07: Cell"),
          new Choice("v6", "Miri of 2025-04-18: Cell byte by byte"),
          new Choice("v7", "Miri of 2025-09-11: protectors keep only what was accessed"));

  static final Parameter MINIRUST_FLAG =
      Parameter.flag(
          "minirust",
          "a preset of the other parameters, which may still be set one by one",
          "as Miri does it",
          "as MiniRust does it: boxes of pinned types are retagged, retags never race");

  private TreeVersion() {}

  private static Map<String, String> and(
      Map<String, String> base, Parameter parameter, String value) {
    Map<String, String> more = new java.util.HashMap<>(base);
    more.put(parameter.name(), value);
    return Map.copyOf(more);
  }

  /** What a parameter is where it is not set, under the presets among the settings. */
  static String defaultValue(Parameter parameter, Map<String, String> settings) {
    String name = parameter.name();
    if (settings.getOrDefault(MINIRUST_FLAG.name(), "no").equals(Parameter.YES)
        && MINIRUST.containsKey(name)) {
      return MINIRUST.getOrDefault(name, parameter.defaultValue());
    }
    String version = settings.getOrDefault(VERSION.name(), VERSION.defaultValue());
    return BY_NAME.getOrDefault(version, Map.of()).getOrDefault(name, parameter.defaultValue());
  }
}
