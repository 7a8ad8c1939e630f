package dev.thawline.cli;

import dev.thawline.report.ReportFormat;
import dev.thawline.report.ReportFormats;
import picocli.CommandLine.Option;

/** How witnesses are told to people. */
final class TextOptions {
  @Option(
      names = "--narrate",
      description = "prose in Markdown instead of tables, to paste into a discussion")
  private boolean narrate;

  @Option(
      names = "--all-steps",
      description = "every step of a witness, also those that do not bear on it")
  private boolean allSteps;

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option) {
    switch (option) {
      case "--narrate" -> narrate = true;
      case "--all-steps" -> allSteps = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  boolean isGiven() {
    return narrate || allSteps;
  }

  /**
   * The format to print in.
   *
   * @throws UsageError if it is for machines, and they are told to people
   */
  ReportFormat format(CommonOptions options) {
    if (!isGiven()) {
      return options.display().format();
    }
    if (options.display().isHerd() || !options.display().isText()) {
      String option = narrate ? "--narrate" : "--all-steps";
      throw new UsageError(option + " is for people: it goes with --format text only");
    }
    return narrate ? ReportFormats.narrative(allSteps) : ReportFormats.text(allSteps);
  }
}
