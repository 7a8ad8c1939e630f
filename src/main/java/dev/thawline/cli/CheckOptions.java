package dev.thawline.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What only {@code check} takes. */
final class CheckOptions {
  @Option(
      names = "--bless",
      description =
          "write what was measured into the specs; never what is marked (table ...), never the"
              + " program")
  private boolean bless;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "write JUnit XML: a case a spec, memory model and aliasing model")
  private @Nullable String junit;

  @Option(
      names = "--sarif",
      paramLabel = "FILE",
      description = "write SARIF 2.1.0: a result for whatever is not as expected")
  private @Nullable String sarif;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "compare verdicts, lines and numbers with this table, too; exit status 1 where any"
              + " drifted")
  private @Nullable String baseline;

  @Option(
      names = "--write-baseline",
      description = "write what was measured into the table instead")
  private boolean writeBaseline;

  @Option(
      names = "--fail-fast",
      description = "end at the first spec that is not as expected or has errors")
  private boolean failFast;

  @Option(names = "--watch", description = "check again what is saved, until Ctrl-C")
  private boolean watch;

  @Option(
      names = "--filter",
      paramLabel = "GLOB",
      description = "only specs whose path matches; their name, where GLOB has no slash")
  private List<String> filters = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "no specs whose path or name matches")
  private List<String> excludes = new ArrayList<>();

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option) {
    switch (option) {
      case "--bless" -> bless = true;
      case "--write-baseline" -> writeBaseline = true;
      case "--fail-fast" -> failFast = true;
      case "--watch" -> watch = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option, String value) {
    switch (option) {
      case "--junit" -> junit = value;
      case "--sarif" -> sarif = value;
      case "--baseline" -> baseline = value;
      case "--filter" -> filters.add(value);
      case "--exclude" -> excludes.add(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  boolean blesses() {
    return bless;
  }

  boolean failsFast() {
    return failFast;
  }

  boolean watches() {
    return watch;
  }

  boolean writesBaseline() {
    return writeBaseline;
  }

  @Nullable Path junit() {
    return path("--junit", junit);
  }

  @Nullable Path sarif() {
    return path("--sarif", sarif);
  }

  @Nullable Path baseline() {
    return path("--baseline", baseline);
  }

  private static @Nullable Path path(String option, @Nullable String value) {
    try {
      return value == null ? null : Path.of(value);
    } catch (InvalidPathException e) {
      throw new UsageError(option + ": `" + value + "` is no path: " + e.getReason());
    }
  }

  /** Whether a spec of this name is to be checked. */
  Predicate<String> wanted() {
    if (filters.isEmpty() && excludes.isEmpty()) {
      return name -> true;
    }
    List<Globs> only = filters.stream().map(Globs::ofPathsOrNames).toList();
    List<Globs> never = excludes.stream().map(Globs::ofPathsOrNames).toList();
    return name ->
        (only.isEmpty() || only.stream().anyMatch(glob -> glob.matches(name)))
            && never.stream().noneMatch(glob -> glob.matches(name));
  }

  /**
   * Refuses what makes no sense with standard input.
   *
   * @throws UsageError that says what
   */
  void requireFiles() {
    if (bless) {
      throw new UsageError("--bless cannot write to standard input");
    }
    if (watch) {
      throw new UsageError("--watch cannot read standard input again");
    }
  }

  /**
   * Refuses what makes no sense together.
   *
   * @throws UsageError that says what
   */
  void require() {
    boolean files = junit != null || sarif != null || baseline != null;
    if (bless && (files || failFast || watch)) {
      throw new UsageError(
          "--bless changes what is expected: it goes without --junit, --sarif, --baseline,"
              + " --fail-fast and --watch");
    }
    if (watch && (junit != null || sarif != null || writeBaseline || failFast)) {
      throw new UsageError(
          "--watch checks what changed: it goes without --junit, --sarif, --write-baseline and"
              + " --fail-fast");
    }
    if (writeBaseline && baseline == null) {
      throw new UsageError("--write-baseline needs --baseline FILE");
    }
    if (writeBaseline && failFast) {
      throw new UsageError("--write-baseline needs every spec: it goes without --fail-fast");
    }
    Set<Path> targets = new HashSet<>();
    for (Path file : new @Nullable Path[] {junit(), sarif(), baseline()}) {
      if (file != null && !targets.add(file.toAbsolutePath().normalize())) {
        throw new UsageError("`" + file + "` cannot be two files at once");
      }
    }
  }
}
