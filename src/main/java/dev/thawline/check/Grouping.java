package dev.thawline.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs of models with what is said of each, written with as few words as a product of two lists
 * allows: pairs that say the same share a line where their memory models have the same aliasing
 * models.
 */
final class Grouping {
  /** By what is said, then by memory model: the aliasing models. */
  private final Map<List<String>, Map<String, Set<String>>> groups = new LinkedHashMap<>();

  void add(String memory, String alias, List<String> said) {
    groups
        .computeIfAbsent(said, key -> new LinkedHashMap<>())
        .computeIfAbsent(memory, key -> new LinkedHashSet<>())
        .add(alias);
  }

  /**
   * The lines, in the order in which things were first said.
   *
   * @param key the directive's key
   */
  List<String> directives(String key) {
    List<String> lines = new ArrayList<>();
    groups.forEach(
        (said, byMemory) -> {
          Map<Set<String>, List<String>> byAliases = new LinkedHashMap<>();
          byMemory.forEach(
              (memory, aliases) ->
                  byAliases.computeIfAbsent(aliases, set -> new ArrayList<>()).add(memory));
          byAliases.forEach(
              (aliases, memories) -> {
                String models = key + " " + String.join(",", memories);
                String of = String.join(",", aliases);
                for (String fact : said) {
                  lines.add(models + (of.isEmpty() ? "" : " " + of) + ": " + fact);
                }
              });
        });
    return lines;
  }
}
