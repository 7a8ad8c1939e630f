package dev.thawline.check;

/**
 * The answer to one claim for one pair of models.
 *
 * @param state what came out
 * @param about the models, for people
 * @param expected what was claimed; empty where it is met
 * @param measured what is the case; empty where it is met
 */
public record Finding(State state, String about, String expected, String measured) {

  /** What can come out, best first. */
  public enum State {
    MET,
    /** A limit came before the answer. */
    UNDECIDED,
    FAILED
  }

  static Finding met(String about) {
    return new Finding(State.MET, about, "", "");
  }
}
