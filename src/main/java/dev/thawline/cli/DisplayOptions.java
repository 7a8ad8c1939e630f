package dev.thawline.cli;

import dev.thawline.report.ReportFormat;
import dev.thawline.report.ReportFormats;
import dev.thawline.report.text.Palette;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What the output looks like. */
final class DisplayOptions {
  private static final String TEXT = "text";
  private static final String JSON = "json";

  /** The format that only {@code run} has. */
  private static final String HERD = "herd";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Candidates.Formats.class,
      description = "text (default) or json; of `run` also herd")
  private String format = TEXT;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      completionCandidates = Candidates.Colours.class,
      description = "auto (default), always or never")
  private String color = "auto";

  @Option(
      names = "--ascii",
      description = "no characters but those of ASCII; others are spelt, or written as \\u{..}")
  private boolean ascii;

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option) {
    ascii |= option.equals("--ascii");
    return option.equals("--ascii");
  }

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option, String value) {
    switch (option) {
      case "--format" -> format = value;
      case "--color" -> color = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether the output is to be like herd's. */
  boolean isHerd() {
    return format.equals(HERD);
  }

  /** Whether the output is for people. */
  boolean isText() {
    return format().id().equals(TEXT);
  }

  /** Whether the output is for machines. */
  boolean isJson() {
    return format.equals(JSON);
  }

  /**
   * The format of reports.
   *
   * @throws UsageError if there is no such, or it is not one of reports
   */
  ReportFormat format() {
    ReportFormat found = ReportFormats.report(format);
    if (isHerd()) {
      throw new UsageError("--format herd goes with `run`, without --events, --out and --emit");
    }
    if (found == null) {
      List<String> known = new ArrayList<>();
      ReportFormats.reports().forEach(each -> known.add(each.id()));
      known.add(HERD);
      String near = Suggestion.nearest(format, known);
      throw new UsageError(
          "--format is one of "
              + String.join(", ", known)
              + ", not `"
              + format
              + "`"
              + (near == null ? "" : "; did you mean `" + near + "`?"));
    }
    return found;
  }

  Palette palette(Console console) {
    boolean coloured =
        switch (color) {
          case "always" -> true;
          case "never" -> false;
          case "auto" -> console.isTerminal() && !console.noColour();
          default ->
              throw new UsageError("--color is one of auto, always, never, not `" + color + "`");
        };
    return coloured ? Palette.COLOURED : Palette.PLAIN;
  }

  /** The console, which writes in the characters that are asked for. */
  Console on(Console console) {
    if (!ascii) {
      return console;
    }
    AsciiOutput.Spelling out = isJson() ? AsciiOutput.Spelling.JSON : AsciiOutput.Spelling.TEXT;
    return new Console(
        AsciiOutput.over(console.out(), out),
        AsciiOutput.over(console.err(), AsciiOutput.Spelling.TEXT),
        console.in(),
        console.isTerminal(),
        console.noColour(),
        console.interruption());
  }
}
