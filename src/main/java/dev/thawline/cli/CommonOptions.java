package dev.thawline.cli;

import dev.thawline.report.Palette;
import dev.thawline.report.ReportFormat;
import dev.thawline.report.ReportFormats;
import dev.thawline.source.Suggestion;
import dev.thawline.spec.SettingKey;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that explores takes. Directives of a spec stand behind what is given here. */
final class CommonOptions {
  private static final String TEXT = "text";
  private static final String JSON = "json";

  /** The format that only {@code run} has. */
  private static final String HERD = "herd";

  @Option(
      names = {"-m", "--memory"},
      split = "\\s*,\\s*",
      splitSynopsisLabel = ",",
      paramLabel = "ID",
      description = "memory models to run, or `all`")
  private List<String> memories = new ArrayList<>();

  @Option(
      names = {"-a", "--alias"},
      split = "\\s*,\\s*",
      splitSynopsisLabel = ",",
      paramLabel = "ID",
      description = "aliasing models to run, parameters after colons, or `all`")
  private List<String> aliases = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default) or json; of `run` also herd")
  private String format = TEXT;

  @Mixin private SwitchOptions switches = new SwitchOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Mixin private EngineOptions engine = new EngineOptions();

  @Mixin private ReductionOptions reductions = new ReductionOptions();

  @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never")
  private String color = "auto";

  @Option(
      names = "--input",
      paramLabel = "KIND",
      description = "what `-` is: rs (default), ev or litmus")
  private String input = "rs";

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress, no warnings")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "say what was ignored; stack traces of bugs")
  private boolean verbose;

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option) {
    switch (option) {
      case "-q", "--quiet" -> {
        boolean first = !quiet;
        quiet = true;
        return first; // Twice is a mistake.
      }
      case "-v", "--verbose" -> {
        boolean first = !verbose;
        verbose = true;
        return first;
      }
      default -> {
        return engine.take(option) || reductions.take(option);
      }
    }
  }

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option, String value) {
    switch (option) {
      case "-m", "--memory" -> {
        return PlainArguments.split(value, memories);
      }
      case "-a", "--alias" -> {
        return PlainArguments.split(value, aliases);
      }
      case "--format" -> format = value;
      case "--color" -> color = value;
      case "--input" -> input = value;
      default -> {
        return switches.take(option, value)
            || limits.take(option, value)
            || engine.take(option, value)
            || reductions.take(option, value);
      }
    }
    return true;
  }

  boolean isQuiet() {
    return quiet;
  }

  boolean isVerbose() {
    return verbose;
  }

  /** Whether it says anything about what to run or how. */
  boolean overridesSpecs() {
    return !memories.isEmpty() || !aliases.isEmpty() || !switches.given().isEmpty();
  }

  /** The end of the names of files that are what {@code -} is. */
  String standardInputSuffix() {
    String suffix = "." + input;
    if (!Input.isSpec(suffix)) {
      throw new UsageError("--input is one of rs, ev, litmus, not `" + input + "`");
    }
    return suffix;
  }

  /** Whether something is said of a switch. */
  boolean sets(SettingKey key) {
    return switches.given().containsKey(key);
  }

  /** Whether to say what the work took. */
  boolean wantsStatistics() {
    return engine.statistics();
  }

  /** Whether the output is to be like herd's. */
  boolean isHerd() {
    return format.equals(HERD);
  }

  /** Whether the output is for people. */
  boolean isText() {
    return format().id().equals(TEXT);
  }

  /** Whether the output is for machines. */
  boolean isJson() {
    return format.equals(JSON);
  }

  ReportFormat format() {
    return format(format);
  }

  static ReportFormat format(String id) {
    ReportFormat found = ReportFormats.report(id);
    if (id.equals(HERD)) {
      throw new UsageError("--format herd goes with `run`, without --events, --out and --emit");
    }
    if (found == null) {
      List<String> known = new ArrayList<>();
      ReportFormats.reports().forEach(format -> known.add(format.id()));
      known.add(HERD);
      String near = Suggestion.nearest(id, known);
      throw new UsageError(
          "--format is one of "
              + String.join(", ", known)
              + ", not `"
              + id
              + "`"
              + (near == null ? "" : "; did you mean `" + near + "`?"));
    }
    return found;
  }

  Palette palette(Console console) {
    return palette(color, console);
  }

  static Palette palette(String when, Console console) {
    boolean coloured =
        switch (when) {
          case "always" -> true;
          case "never" -> false;
          case "auto" -> console.isTerminal() && !console.noColour();
          default ->
              throw new UsageError("--color is one of auto, always, never, not `" + when + "`");
        };
    return coloured ? Palette.COLOURED : Palette.PLAIN;
  }

  /**
   * What to run.
   *
   * @throws UsageError if it makes no sense, or is not supported
   */
  Request request() {
    return new Request(
        ModelNames.memories(memories),
        ModelNames.aliases(aliases),
        switches.supported(),
        engine.driver(),
        engine.keys(),
        reductions.reductions(),
        limits.limits().withWorkers(engine.workers()));
  }
}
