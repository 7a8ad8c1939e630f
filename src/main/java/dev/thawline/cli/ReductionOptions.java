package dev.thawline.cli;

import dev.thawline.explore.Reduction;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which states need not be visited, or told apart; no verdict, outcome or count depends on it. */
final class ReductionOptions {
  private static final String EVERY = "all";

  @Option(
      names = "--reduce",
      split = "\\s*,\\s*",
      splitSynopsisLabel = ",",
      paramLabel = "NAME",
      completionCandidates = Candidates.Reductions.class,
      description =
          "only these reductions, to compare: ample, equal-states, canonical-states,"
              + " dead-registers, forgetting, thread-symmetry; or `all` (default)")
  private List<String> names = new ArrayList<>();

  @Option(names = "--no-reduce", description = "no reductions: every path by itself")
  private boolean none;

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option) {
    none |= option.equals("--no-reduce");
    return option.equals("--no-reduce");
  }

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option, String value) {
    return option.equals("--reduce") && PlainArguments.split(value, names);
  }

  /**
   * Those that are on.
   *
   * @throws UsageError if there is no such, or the options contradict each other
   */
  Set<Reduction> reductions() {
    if (none && !names.isEmpty()) {
      throw new UsageError("--reduce and --no-reduce contradict each other");
    }
    if (none) {
      return Set.of();
    }
    Set<Reduction> chosen = EnumSet.noneOf(Reduction.class);
    for (String name : names.isEmpty() ? List.of(EVERY) : names) {
      if (name.equals(EVERY)) {
        chosen.addAll(List.of(Reduction.values()));
      } else {
        chosen.add(reduction(name));
      }
    }
    return chosen;
  }

  /** What can be said. */
  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Reduction each : Reduction.values()) {
      words.add(word(each));
    }
    words.add(EVERY);
    return words;
  }

  private static String word(Reduction reduction) {
    return reduction.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Reduction reduction(String name) {
    for (Reduction each : Reduction.values()) {
      if (word(each).equals(name)) {
        return each;
      }
    }
    List<String> known = words();
    String near = Suggestion.nearest(name, known);
    throw new UsageError(
        "--reduce is some of "
            + String.join(", ", known)
            + ", not `"
            + name
            + "`"
            + (near == null ? "" : "; did you mean `" + near + "`?"));
  }
}
