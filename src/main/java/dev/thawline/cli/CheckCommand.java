package dev.thawline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thawline check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Compares specs with the expectations in them.")
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();
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

  CheckCommand(Console console) {
    this.console = console;
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
    ExitStatus status =
        new SpecLoop(console, options, CommandText.of(spec)).run(inputs, request, job);
    job.finish();
    return status.code();
  }
}
