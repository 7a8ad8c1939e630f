package dev.thawline.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code thawline check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Compares specs with the expectations in them.",
    footer = {
      "",
      "Examples:",
      "  thawline check specs                             # all specs of a folder",
      "  thawline check 'specs/**/P*.rs' --exclude 'P0*'  # some of them",
      "  thawline check specs -m rc11 -a sb,tb            # only these models",
      "  thawline check specs --junit check.xml --sarif check.sarif",
      "  thawline check specs --baseline verdicts.txt --write-baseline",
      "  thawline check specs --baseline verdicts.txt     # what has drifted since",
      "  thawline check specs --watch                     # check again what is saved",
      "  thawline check p.rs --bless                      # write what holds"
    })
final class CheckCommand extends SpecCommand {
  @Mixin private CheckOptions check = new CheckOptions();

  CheckCommand(Console console, String[] arguments) {
    super(console, arguments);
  }

  @Override
  public boolean take(String option) {
    return check.take(option) || super.take(option);
  }

  @Override
  public boolean take(String option, String value) {
    return check.take(option, value) || super.take(option, value);
  }

  @Override
  public Integer call() {
    check.require();
    if (check.blesses() && options.overridesSpecs()) {
      throw new UsageError(
          "--bless writes what holds under the directives of the spec itself: it goes without"
              + " models and switches");
    }
    Request request = options.request();
    InputList list = list();
    List<Input> inputs = list.inputs();
    if (inputs.isEmpty()) {
      throw new UsageError("--filter and --exclude leave no spec");
    }
    if (inputs.stream().anyMatch(input -> input.path() == null)) {
      check.requireFiles();
    }
    BaselineCheck baseline = BaselineCheck.of(check, !options.choosesModels());
    ExitStatus status =
        check.watches()
            ? new Watch(
                    console(),
                    options.isQuiet(),
                    this::list,
                    changed -> check(changed, list, request, baseline))
                .run()
            : check(inputs, list, request, baseline).status();
    return status.code();
  }

  private InputList list() {
    return InputList.of(files, true, options.standardInputSuffix(), check.wanted());
  }

  /** Checks some specs, and prints what came of it. */
  private SpecLoop.Result check(
      List<Input> inputs, InputList list, Request request, @Nullable BaselineCheck baseline) {
    Console console = console();
    try (CheckLogs logs = CheckLogs.of(check)) {
      CheckJob job = new CheckJob(console, options, check.blesses(), logs, baseline);
      SpecLoop.Result result =
          new SpecLoop(console, options, arguments, check.failsFast()).run(inputs, request, job);
      if (result.all() && !check.watches()) {
        result = result.and(job.gone(inputs, list::covers));
      }
      job.finish();
      if (baseline != null) {
        console.err().print(baseline.finish());
      }
      console.out().flush();
      return result;
    }
  }
}
