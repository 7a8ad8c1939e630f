package dev.thawline.cli;

import dev.thawline.report.SpecReport;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thawline diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Where models part: the shortest witness in each direction.")
final class DiffCommand implements PlainCommand {
  private final Console console;
  private final List<String> arguments;

  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private TextOptions text = new TextOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "specs; `-` is standard input")
  private List<String> files = List.of();

  /**
   * @param arguments the command line, for bug reports
   */
  DiffCommand(Console console, String[] arguments) {
    this.console = console;
    this.arguments = List.of(arguments);
  }

  @Override
  public boolean take(String option) {
    return text.take(option) || options.take(option);
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
    Request request = options.request();
    if (request.aliases().size() == 1) {
      throw new UsageError("diff compares at least two aliasing models: -a A,B");
    }
    List<Input> inputs = InputList.of(files, false, options.standardInputSuffix());
    ReportJob job =
        new ReportJob(
            console, SpecReport.Question.DIFFERENCES, options, text, output.folder(inputs));
    return new SpecLoop(console, options, arguments).run(inputs, request, job).code();
  }
}
