package dev.thawline.replay;

import dev.thawline.event.EventName;
import dev.thawline.explore.Decision;
import dev.thawline.explore.Way;
import org.jspecify.annotations.Nullable;

/**
 * One choice of a step, as a token tells it.
 *
 * @param kind what is done; null for the {@linkplain Decision#usual usual} way
 * @param event the event that it is done with, by number of its thread in the order of spawns
 */
record TokenChoice(Way.@Nullable Kind kind, @Nullable EventName event) {
  /** What goes without saying. */
  static final TokenChoice USUAL = new TokenChoice(null, null);

  private static final String LETTERS = "rfbkt";
  private static final Way.Kind[] KINDS = {
    Way.Kind.READS, Way.Kind.FAILS, Way.Kind.LANDS, Way.Kind.KEEPS, Way.Kind.TAKES
  };

  boolean isUsual() {
    return kind == null;
  }

  /** The kind that a letter stands for; null where it stands for none. */
  static Way.@Nullable Kind kindOf(char letter) {
    int index = LETTERS.indexOf(letter);
    return index < 0 ? null : KINDS[index];
  }

  /** {@code r1.4}, {@code u}. */
  @Override
  public String toString() {
    if (kind == null || event == null) {
      return "u";
    }
    for (int i = 0; i < KINDS.length; i++) {
      if (KINDS[i] == kind) {
        return LETTERS.charAt(i) + name(event);
      }
    }
    throw new IllegalStateException(kind + " has no letter");
  }

  private static String name(EventName event) {
    return thread(event.thread())
        + "."
        + (event.promise() >= 0 ? "p" + event.promise() : String.valueOf(event.position()));
  }

  /** {@code m} for main, else the number. */
  static String thread(int number) {
    return number == 0 ? "m" : String.valueOf(number);
  }
}
