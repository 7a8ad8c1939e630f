package dev.thawline.cli;

import dev.thawline.report.SpecReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thawline diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Where models part: the shortest witness in each direction.")
final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "specs; `-` is standard input")
  private List<String> files = List.of();

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Request request = options.request();
    if (request.aliases().size() == 1) {
      throw new UsageError("diff compares at least two aliasing models: -a A,B");
    }
    List<Input> inputs = InputList.of(files, false, options.standardInputSuffix());
    ReportJob job =
        new ReportJob(console, SpecReport.Question.DIFFERENCES, options, output.folder(inputs));
    return new SpecLoop(console, options, CommandText.of(spec)).run(inputs, request, job).code();
  }
}
