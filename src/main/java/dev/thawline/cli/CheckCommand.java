package dev.thawline.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thawline check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Compares specs with the expectations in them.")
final class CheckCommand implements PlainCommand {
  private final Console console;
  private final List<String> arguments;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--bless",
      description =
          "write what was measured into the specs; never what is marked (table ...), never the"
              + " program")
  private boolean bless;

  @Option(names = "--junit", paramLabel = "FILE", description = "not supported yet")
  private @Nullable Path junit;

  @Parameters(
      paramLabel = "DIR|FILE",
      arity = "1..*",
      description = "specs, and folders full of them; `-` is standard input")
  private List<String> files = List.of();

  /**
   * @param arguments the command line, for bug reports
   */
  CheckCommand(Console console, String[] arguments) {
    this.console = console;
    this.arguments = List.of(arguments);
  }

  @Override
  public boolean take(String option) {
    if (option.equals("--bless")) {
      bless = true;
      return true;
    }
    return options.take(option);
  }

  @Override
  public boolean take(String option, String value) {
    return options.take(option, value);
  }

  @Override
  public void take(List<String> specs) {
    files = specs;
  }

  @Override
  public Integer call() {
    if (junit != null) {
      throw UsageError.unsupported("--junit");
    }
    if (bless && options.overridesSpecs()) {
      throw new UsageError(
          "--bless writes what holds under the directives of the spec itself: it goes without"
              + " models and switches");
    }
    Request request = options.request();
    List<Input> inputs = InputList.of(files, true, options.standardInputSuffix());
    if (bless && inputs.stream().anyMatch(input -> input.path() == null)) {
      throw new UsageError("--bless cannot write to standard input");
    }
    CheckJob job = new CheckJob(console, options, bless);
    ExitStatus status = new SpecLoop(console, options, arguments).run(inputs, request, job);
    job.finish();
    return status.code();
  }
}
