package dev.thawline.cli;

import dev.thawline.explore.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When to stop; what is known then is told, as incomplete. */
final class LimitOptions {
  @Option(
      names = "--max-states",
      paramLabel = "N",
      description = "stop each exploration after so many states")
  private @Nullable String maxStates;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "stop each exploration after 10s, 2m, ...")
  private @Nullable String timeout;

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      description = "stop when so much heap is in use: 512m, 2g, ...")
  private @Nullable String maxMemory;

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option, String value) {
    switch (option) {
      case "--max-states" -> maxStates = value;
      case "--timeout" -> timeout = value;
      case "--max-memory" -> maxMemory = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * The limits of each exploration.
   *
   * @throws UsageError if one is none
   */
  Limits limits() {
    Limits limits = Limits.generous();
    if (maxStates != null) {
      limits = limits.withStates(Quantities.count("--max-states", maxStates));
    }
    if (timeout != null) {
      limits = limits.withTime(Quantities.duration("--timeout", timeout));
    }
    if (maxMemory != null) {
      limits =
          limits.withBytes(Math.min(Quantities.bytes("--max-memory", maxMemory), limits.bytes()));
    }
    return limits;
  }
}
