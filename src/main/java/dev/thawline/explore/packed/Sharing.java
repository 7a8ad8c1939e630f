package dev.thawline.explore.packed;

import java.util.concurrent.TimeUnit;

/**
 * When several workers share the layers of an exploration. Results do not depend on it.
 *
 * @param workers how many there may be at most
 * @param leastStates of a layer that is worth sharing
 * @param aloneFor nanoseconds during which nothing is shared: what is over by then is over sooner
 *     without others
 */
record Sharing(int workers, int leastStates, long aloneFor) {
  private static final int WORTH_SHARING = 20_000;
  private static final long ALONE_FOR = TimeUnit.MILLISECONDS.toNanos(250);

  /** When it pays. */
  static Sharing among(int workers) {
    return new Sharing(workers, WORTH_SHARING, ALONE_FOR);
  }
}
