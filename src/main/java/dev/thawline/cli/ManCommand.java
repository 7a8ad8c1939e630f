package dev.thawline.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code thawline man}: the manual page, for those who package Thawline. */
@Command(
    name = "man",
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints the manual page, in roff.",
    footer = {"", "Examples:", "  thawline man > thawline.1 && man -l thawline.1"})
final class ManCommand implements Callable<Integer> {
  private final Console console;
  private final Supplier<CommandLine> commands;

  /**
   * @param commands makes all of them
   */
  ManCommand(Console console, Supplier<CommandLine> commands) {
    this.console = console;
    this.commands = commands;
  }

  @Override
  public Integer call() {
    console.out().print(ManPage.render(commands.get()));
    return ExitStatus.OK.code();
  }
}
