package dev.thawline.check;

/**
 * The answer to one claim for one pair of models.
 *
 * @param state what came out
 * @param subject the question
 * @param line where the program first fails, of the worst that is the case; 0 where it fails
 *     nowhere, and where the claim is met
 * @param expected what was claimed; empty where it is met
 * @param measured what is the case; empty where it is met
 */
public record Finding(State state, Subject subject, int line, String expected, String measured) {

  /** What can come out, best first. */
  public enum State {
    MET,
    /** A limit came before the answer. */
    UNDECIDED,
    FAILED
  }

  static Finding met(Subject subject) {
    return new Finding(State.MET, subject, 0, "", "");
  }
}
