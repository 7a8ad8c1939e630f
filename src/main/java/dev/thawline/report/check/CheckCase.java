package dev.thawline.report.check;

import dev.thawline.report.text.Printable;

/**
 * The answer to one question about a spec under one memory model, all its claims taken together.
 *
 * @param name the models and the question: {@code rc11 x sb}, {@code rc11 outcomes}
 * @param rule what is wrong where it fails
 * @param expectedAt the line of the first claim that does not hold, or of the first claim; 0 where
 *     there is none
 * @param failsAt where the program first fails; 0 where it fails nowhere or as expected
 * @param expected empty where it passed
 * @param measured empty where it passed
 * @param reason why nothing is known; empty where something is
 */
public record CheckCase(
    String name,
    CheckRule rule,
    State state,
    int expectedAt,
    int failsAt,
    String expected,
    String measured,
    String reason) {

  /** What can come of it. */
  public enum State {
    PASSED,
    FAILED,
    /** A limit came before the answer. */
    UNDECIDED,
    /** It ran, and the spec says nothing of it. */
    NOT_EXPECTED
  }

  /** The failing line of the program; else the line that expects something else; 0 if none. */
  public int line() {
    return failsAt > 0 ? failsAt : expectedAt;
  }

  /** Expected and measured, in a line. */
  String difference() {
    return "expected " + Printable.line(expected) + ", measured " + Printable.line(measured);
  }

  /** The same as a paragraph that names the place. */
  String paragraph(String file) {
    String place = line() > 0 ? file + ":" + line() : file;
    String source = expectedAt > 0 ? " (line " + expectedAt + ")" : "";
    return place
        + ": "
        + name
        + "\nexpected"
        + source
        + ": "
        + Printable.line(expected)
        + "\nmeasured: "
        + Printable.line(measured);
  }
}
