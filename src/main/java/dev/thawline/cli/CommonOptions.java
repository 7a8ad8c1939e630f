package dev.thawline.cli;

import dev.thawline.spec.SettingKey;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that explores takes. Directives of a spec stand behind what is given here. */
final class CommonOptions {
  // The completion script names variables after labels: those with candidates must differ.

  @Option(
      names = {"-m", "--memory"},
      split = "\\s*,\\s*",
      splitSynopsisLabel = ",",
      paramLabel = "MEMORY",
      completionCandidates = Candidates.Memories.class,
      description = "memory models to run, or `all`")
  private List<String> memories = new ArrayList<>();

  @Option(
      names = {"-a", "--alias"},
      split = "\\s*,\\s*",
      splitSynopsisLabel = ",",
      paramLabel = "ALIAS",
      completionCandidates = Candidates.Aliases.class,
      description = "aliasing models to run, parameters after colons, or `all`")
  private List<String> aliases = new ArrayList<>();

  @Mixin private DisplayOptions display = new DisplayOptions();

  @Mixin private SwitchOptions switches = new SwitchOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Mixin private EngineOptions engine = new EngineOptions();

  @Mixin private ReductionOptions reductions = new ReductionOptions();

  @Option(
      names = "--input",
      paramLabel = "KIND",
      completionCandidates = Candidates.Kinds.class,
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
        return display.take(option) || engine.take(option) || reductions.take(option);
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
      case "--input" -> input = value;
      default -> {
        return display.take(option, value)
            || switches.take(option, value)
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

  /** Whether it says which models to run. */
  boolean choosesModels() {
    return !memories.isEmpty() || !aliases.isEmpty();
  }

  /** Whether it says anything about what to run or how. */
  boolean overridesSpecs() {
    return choosesModels() || !switches.given().isEmpty();
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

  /** What the output looks like. */
  DisplayOptions display() {
    return display;
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
