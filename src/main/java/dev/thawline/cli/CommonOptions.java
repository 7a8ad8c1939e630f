package dev.thawline.cli;

import dev.thawline.explore.Limits;
import dev.thawline.explore.Settings;
import dev.thawline.report.Palette;
import dev.thawline.report.ReportFormat;
import dev.thawline.report.ReportFormats;
import dev.thawline.source.Suggestion;
import dev.thawline.spec.SettingKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that explores takes. Directives of a spec stand behind what is given here. */
final class CommonOptions {
  @Option(
      names = {"-m", "--memory"},
      split = ",",
      paramLabel = "ID",
      description = "memory models to run, or `all`")
  private List<String> memories = new ArrayList<>();

  @Option(
      names = {"-a", "--alias"},
      split = ",",
      paramLabel = "ID",
      description = "aliasing models to run, parameters after colons, or `all`")
  private List<String> aliases = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json")
  private String format = "text";

  @Option(names = "--unroll", paramLabel = "N", description = "how often a loop may run")
  private @Nullable String unroll;

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description = "what one step is: statement or event")
  private @Nullable String step;

  @Option(
      names = "--race",
      paramLabel = "RACE",
      description = "what a data race does: prefix, ub or ignore")
  private @Nullable String race;

  @Option(
      names = "--reuse",
      paramLabel = "REUSE",
      description = "which freed addresses come back: none or heap")
  private @Nullable String reuse;

  @Option(
      names = "--weak-cas",
      paramLabel = "HOW",
      description = "how a weak compare-exchange fails: spurious or never")
  private @Nullable String weakCas;

  @Option(names = "--intptr", paramLabel = "POLICY", description = "not supported yet")
  private @Nullable String intptr;

  @Option(names = "--promises", paramLabel = "POLICY", description = "not supported yet")
  private @Nullable String promises;

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

  @Option(names = "--workers", paramLabel = "N", description = "only 1 is supported yet")
  private String workers = "1";

  @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never")
  private String color = "auto";

  @Option(names = "--input", paramLabel = "KIND", description = "what `-` is: rs (default) or ev")
  private String input = "rs";

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress, no warnings")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "say what was ignored; stack traces of bugs")
  private boolean verbose;

  boolean isQuiet() {
    return quiet;
  }

  boolean isVerbose() {
    return verbose;
  }

  /** Whether it says anything about what to run or how. */
  boolean overridesSpecs() {
    return !memories.isEmpty() || !aliases.isEmpty() || !givenSwitches().isEmpty();
  }

  /** Whether {@code -} is event notation. */
  boolean standardInputIsNotation() {
    if (!input.equals("rs") && !input.equals("ev")) {
      throw new UsageError("--input is one of rs, ev, not `" + input + "`");
    }
    return input.equals("ev");
  }

  ReportFormat format() {
    return format(format);
  }

  static ReportFormat format(String id) {
    ReportFormat found = ReportFormats.report(id);
    if (found == null) {
      List<String> known = ReportFormats.reports().stream().map(ReportFormat::id).toList();
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
    if (promises != null) {
      throw UsageError.unsupported("--promises");
    }
    if (Quantities.count("--workers", workers) != 1) {
      throw UsageError.unsupported("--workers above 1");
    }
    Map<SettingKey, String> switches = givenSwitches();
    switches.forEach(Switches::requireKnown);
    for (Map.Entry<SettingKey, String> given : switches.entrySet()) {
      try {
        Switches.set(Settings.DEFAULT, given.getKey(), given.getValue());
      } catch (Switches.Unsupported e) {
        throw UsageError.unsupported("--" + e.getMessage());
      }
    }
    return new Request(
        ModelNames.memories(memories), ModelNames.aliases(aliases), switches, limits());
  }

  private Map<SettingKey, String> givenSwitches() {
    Map<SettingKey, String> given = new EnumMap<>(SettingKey.class);
    put(given, SettingKey.UNROLL, unroll);
    put(given, SettingKey.STEP, step);
    put(given, SettingKey.RACE, race);
    put(given, SettingKey.REUSE, reuse);
    put(given, SettingKey.WEAK_CAS, weakCas);
    put(given, SettingKey.INTPTR, intptr);
    return given;
  }

  private static void put(Map<SettingKey, String> given, SettingKey key, @Nullable String value) {
    if (value != null) {
      given.put(key, value);
    }
  }

  private Limits limits() {
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
