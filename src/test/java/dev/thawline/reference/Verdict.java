package dev.thawline.reference;

/**
 * The first event at which a model says undefined behaviour.
 *
 * @param event its index on the path; {@link #ACCEPTED} where there is none
 * @param location where; of several locations of one event the lowest
 * @param reason a word for people
 */
public record Verdict(int event, int location, String reason) {
  public static final int ACCEPTED = -1;
  public static final Verdict OK = new Verdict(ACCEPTED, -1, "ok");

  /** Undefined behaviour of the event at hand; thrown by the rules, caught where events are fed. */
  public static final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int location;

    public Undefined(int location, String reason) {
      super(reason, null, false, false);
      this.location = location;
    }

    public Verdict at(int event) {
      return new Verdict(event, location, String.valueOf(getMessage()));
    }
  }

  /** Whether the two name the same event and location. */
  public boolean sameAs(Verdict other) {
    return event == other.event && location == other.location;
  }

  /** The earlier of two; of one event that at the lower location. */
  static Verdict earlier(Verdict one, Verdict two) {
    if (one.event == ACCEPTED || two.event == ACCEPTED) {
      return one.event == ACCEPTED ? two : one;
    }
    boolean oneFirst =
        one.event < two.event || (one.event == two.event && one.location <= two.location);
    return oneFirst ? one : two;
  }

  @Override
  public String toString() {
    return event == ACCEPTED ? "ok" : "event " + event + " at " + location + ": " + reason;
  }
}
