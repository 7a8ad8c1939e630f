package dev.thawline.replay;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One step, as a token tells it.
 *
 * @param thread the thread's number in the order of spawns
 * @param promise the number of the promise that it makes; -1 where it makes none
 * @param choices which way it goes at its choices; the usual one at those that are left out
 */
record TokenStep(int thread, int promise, List<TokenChoice> choices) {
  TokenStep {
    int said = choices.size();
    while (said > 0 && choices.get(said - 1).isUsual()) {
      said--;
    }
    choices = List.copyOf(choices.subList(0, said));
  }

  TokenStep(int thread, List<TokenChoice> choices) {
    this(thread, -1, choices);
  }

  /** Whether there is no more to say of it than whose it is. */
  boolean isPlain() {
    return promise < 0 && choices.isEmpty();
  }

  /** All but the thread: {@code p0}, {@code r1.4ub2.3}; empty for a plain step. */
  String words() {
    return promise >= 0
        ? "p" + promise
        : choices.stream().map(TokenChoice::toString).collect(Collectors.joining());
  }
}
