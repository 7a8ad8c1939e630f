package dev.thawline.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that explores specs: what all of them take. */
abstract class SpecCommand implements PlainCommand {
  final Console given;
  final List<String> arguments;

  @Mixin CommonOptions options = new CommonOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "specs or patterns of them ('specs/**/P*.rs'); `-` is standard input; for `check` also"
              + " folders")
  List<String> files = List.of();

  /**
   * @param console where to print; {@link #console} is what options make of it
   * @param arguments the command line, for bug reports
   */
  SpecCommand(Console console, String[] arguments) {
    this.given = console;
    this.arguments = List.of(arguments);
  }

  @Override
  public boolean take(String option) {
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

  /** Where to print. */
  final Console console() {
    return options.display().on(given);
  }
}
