package dev.thawline.cli;

import dev.thawline.report.SpecReport;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thawline run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Explores each spec: outcomes, verdicts, and witnesses for what is rejected.")
final class RunCommand implements PlainCommand {
  private final Console console;
  private final List<String> arguments;

  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private TextOptions text = new TextOptions();

  @Option(names = "--events", description = "print the events of each line instead of running")
  private boolean events;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "specs; `-` is standard input")
  private List<String> files = List.of();

  /**
   * @param arguments the command line, for bug reports
   */
  RunCommand(Console console, String[] arguments) {
    this.console = console;
    this.arguments = List.of(arguments);
  }

  @Override
  public boolean take(String option) {
    if (option.equals("--events")) {
      events = true;
      return true;
    }
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
    if (text.isGiven()) {
      text.format(options);
    }
    if (events && (output.isGiven() || text.isGiven() || !options.isText())) {
      throw new UsageError(
          "--events prints text and nothing else: it goes without --format json,"
              + " --out, --emit, --narrate and --all-steps");
    }
    Request request = options.request();
    List<Input> inputs = InputList.of(files, false, options.standardInputSuffix());
    return new SpecLoop(console, options, arguments).run(inputs, request, job(inputs)).code();
  }

  private SpecLoop.Job job(List<Input> inputs) {
    if (options.isHerd() && !output.isGiven()) {
      return new HerdJob(console, options);
    }
    return events
        ? new EventsJob(console)
        : new ReportJob(
            console, SpecReport.Question.VERDICTS, options, text, output.folder(inputs));
  }
}
