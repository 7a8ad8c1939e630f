package dev.thawline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What stands before every command. */
@Command(
    name = "thawline",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Explores every execution of a tiny concurrent Rust program that borrows, under several"
            + " aliasing models at once.",
    footer = {
      "",
      "Examples:",
      "  thawline run specs/litmus/SB.rs -m sc,rc11",
      "  thawline diff p.rs -a sb,tb",
      "  thawline check specs",
      "  thawline COMMAND --help                          # options and examples of a command",
      "",
      "Exit status: 0 all as expected, 1 an unexpected verdict or a disagreement, 2 usage,",
      "3 spec error or unsupported, 4 incomplete (a limit was hit), 70 a bug in Thawline."
    })
final class ThawlineCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: run, diff, check, replay, models, explain, gallery or completion");
  }
}
