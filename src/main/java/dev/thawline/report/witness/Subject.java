package dev.thawline.report.witness;

import dev.thawline.program.Program;
import java.util.stream.Collectors;

/**
 * What a witness is shown for.
 *
 * @param title what it is called among others; empty where it stands alone
 * @param question what is asked, a paragraph of prose; empty where nothing is
 */
public record Subject(String title, String question) {
  private static final String PROSE = "//!";

  /** What the spec asks, in its {@code //!} lines. */
  public static Subject of(Program program) {
    String question =
        program
            .source()
            .text()
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith(PROSE))
            .map(line -> line.substring(PROSE.length()).strip())
            .collect(Collectors.joining(" "));
    return new Subject("", question.strip());
  }
}
