package dev.thawline.cli;

import dev.thawline.replay.Token;
import dev.thawline.replay.TokenException;
import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Status;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thawline replay}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs one recorded path again, step by step, under any aliasing models.",
      "  thawline replay SPEC TOKEN        a token, as `run` and `diff` print it",
      "  thawline replay FILE.json [SPEC]  the token in a report; its spec may lie elsewhere"
    })
final class ReplayCommand implements Callable<Integer> {
  private static final String JSON = ".json";

  private final Console console;
  private final List<String> arguments;

  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private TextOptions text = new TextOptions();

  @Parameters(
      index = "0",
      paramLabel = "SPEC|FILE.json",
      description = "a spec (`-` is standard input), or a report with a token")
  private String first = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "TOKEN|SPEC")
  private @Nullable String second;

  /**
   * @param arguments the command line, for bug reports
   */
  ReplayCommand(Console console, String[] arguments) {
    this.console = console;
    this.arguments = List.of(arguments);
  }

  @Override
  public Integer call() {
    Console console = options.display().on(this.console);
    Recorded recorded = recorded();
    List<Input> inputs =
        InputList.of(List.of(recorded.spec()), false, options.standardInputSuffix());
    Request request = options.request();
    ReplayJob job;
    try {
      Token token = Token.parse(recorded.token());
      job = new ReplayJob(console, options, text, token, output.folder(inputs));
      request = ReplayRequest.of(request, token, recorded.models());
    } catch (TokenException e) {
      String message = String.valueOf(e.getMessage());
      console.err().println("error: " + message);
      if (options.display().isJson()) {
        List<Problem> problems = List.of(Problem.ofFile(Problem.TOKEN, message));
        ReplayJob.failed(console, options, recorded.spec(), Status.ERROR, problems);
      }
      return ExitStatus.SPEC_ERROR.code();
    }
    return new SpecLoop(console, options, arguments, false)
        .run(inputs, request, job)
        .status()
        .code();
  }

  /**
   * What to replay.
   *
   * @param models those that it is about; empty where it does not say
   */
  record Recorded(String spec, String token, List<String> models) {}

  private Recorded recorded() {
    if (first.endsWith(JSON)) {
      return RecordedWitness.read(first, second);
    }
    if (second == null) {
      throw new UsageError("a token is missing: thawline replay " + first + " TOKEN");
    }
    return new Recorded(first, second, List.of());
  }
}
