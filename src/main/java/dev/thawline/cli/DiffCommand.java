package dev.thawline.cli;

import dev.thawline.report.SpecReport;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code thawline diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Where models part: the shortest witness in each direction.",
    footer = {
      "",
      "Examples:",
      "  thawline diff p.rs -a sb,tb                      # Stacked, Tree Borrows",
      "  thawline diff p.rs -m rc11 -a sb2018,sb2018-frontier",
      "  thawline diff p.rs -a all --out traces           # all that part, as files",
      "  thawline diff *.rs -a sb,tb --format json"
    })
final class DiffCommand extends SpecCommand {
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private TextOptions text = new TextOptions();

  DiffCommand(Console console, String[] arguments) {
    super(console, arguments);
  }

  @Override
  public boolean take(String option) {
    return text.take(option) || super.take(option);
  }

  @Override
  public Integer call() {
    Request request = options.request();
    if (request.aliases().size() == 1) {
      throw new UsageError("diff compares at least two aliasing models: -a A,B");
    }
    Console console = console();
    List<Input> inputs = InputList.of(files, false, options.standardInputSuffix());
    ReportJob job =
        new ReportJob(
            console, SpecReport.Question.DIFFERENCES, options, text, output.folder(inputs));
    return new SpecLoop(console, options, arguments, false)
        .run(inputs, request, job)
        .status()
        .code();
  }
}
