package dev.thawline.cli;

import dev.thawline.report.SpecReport;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code thawline run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Explores each spec: outcomes, verdicts, and witnesses for what is rejected.",
    footer = {
      "",
      "Examples:",
      "  thawline run specs/litmus/SB.rs                  # under the models it names",
      "  thawline run p.rs -m sc,rc11 -a sb,tb            # two models of each kind",
      "  thawline run p.rs -a sb2018-frontier:check=origin",
      "  thawline run 'specs/**/P*.rs' --format json      # a line of JSON a spec",
      "  thawline run p.rs --out traces --emit trace,dot  # witnesses as files",
      "  thawline run - --input ev < p.ev"
    })
final class RunCommand extends SpecCommand {
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private TextOptions text = new TextOptions();

  @Option(names = "--events", description = "print the events of each line instead of running")
  private boolean events;

  RunCommand(Console console, String[] arguments) {
    super(console, arguments);
  }

  @Override
  public boolean take(String option) {
    events |= option.equals("--events");
    return option.equals("--events") || text.take(option) || super.take(option);
  }

  @Override
  public Integer call() {
    if (text.isGiven()) {
      text.format(options);
    }
    if (events && (output.isGiven() || text.isGiven() || !options.display().isText())) {
      throw new UsageError(
          "--events prints text and nothing else: it goes without --format json,"
              + " --out, --emit, --narrate and --all-steps");
    }
    Request request = options.request();
    Console console = console();
    List<Input> inputs = InputList.of(files, false, options.standardInputSuffix());
    return new SpecLoop(console, options, arguments, false)
        .run(inputs, request, job(console, inputs))
        .status()
        .code();
  }

  private SpecLoop.Job job(Console console, List<Input> inputs) {
    if (options.display().isHerd() && !output.isGiven()) {
      return new HerdJob(console, options);
    }
    return events
        ? new EventsJob(console)
        : new ReportJob(
            console, SpecReport.Question.VERDICTS, options, text, output.folder(inputs));
  }
}
