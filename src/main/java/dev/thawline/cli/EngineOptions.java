package dev.thawline.cli;

import dev.thawline.explore.Settings;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the work is done; no result depends on it. */
final class EngineOptions {
  private static final long MOST_WORKERS = 1 << 10;

  @Option(
      names = "--driver",
      paramLabel = "DRIVER",
      completionCandidates = Candidates.Drivers.class,
      description =
          "how to go through the states: auto (default), tree, layers or forgetting; witnesses come"
              + " from layers")
  private String driver = word(Settings.Driver.AUTO);

  @Option(
      names = "--keys",
      paramLabel = "KEYS",
      description =
          "by what layers know states again: exact (default), or fingerprints of 128 bits, which"
              + " take less room where states are large; prints how small the chance is that two"
              + " states are taken for one")
  private String keys = word(Settings.Keys.EXACT);

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many threads: over files, or in the only file (default: all processors)")
  private @Nullable String workers;

  @Option(
      names = "--stats",
      description =
          "print states, rates, times and memory: on standard error, or in JSON as `stats`")
  private boolean statistics;

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option) {
    statistics |= option.equals("--stats");
    return option.equals("--stats");
  }

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option, String value) {
    switch (option) {
      case "--driver" -> driver = value;
      case "--keys" -> keys = value;
      case "--workers" -> workers = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  Settings.Driver driver() {
    return chosen("--driver", driver, Settings.Driver.values());
  }

  Settings.Keys keys() {
    return chosen("--keys", keys, Settings.Keys.values());
  }

  private static <T extends Enum<T>> T chosen(String option, String given, T[] all) {
    for (T each : all) {
      if (word(each).equals(given)) {
        return each;
      }
    }
    List<String> known = words(all);
    String near = Suggestion.nearest(given, known);
    throw new UsageError(
        option
            + " is one of "
            + String.join(", ", known)
            + ", not `"
            + given
            + "`"
            + (near == null ? "" : "; did you mean `" + near + "`?"));
  }

  int workers() {
    if (workers == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    return (int) Math.min(MOST_WORKERS, Quantities.count("--workers", workers));
  }

  /** Whether to say what it took. */
  boolean statistics() {
    return statistics || keys() == Settings.Keys.FINGERPRINTS;
  }

  /** What can be said. */
  static List<String> words(Enum<?>[] all) {
    List<String> words = new ArrayList<>();
    for (Enum<?> each : all) {
      words.add(word(each));
    }
    return words;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
