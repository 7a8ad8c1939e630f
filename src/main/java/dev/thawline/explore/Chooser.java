package dev.thawline.explore;

import org.jspecify.annotations.Nullable;

/** Says which way a step goes at each of its choices, in their order. */
public interface Chooser {
  /** The number of no way: the step goes nowhere. */
  int NO_WAY = Integer.MIN_VALUE;

  /** The number of the way to go, or {@link #NO_WAY}. */
  int choose(Decision decision);

  /** The ways with these numbers; null for all ways. */
  static @Nullable Chooser of(int @Nullable [] ways) {
    if (ways == null) {
      return null;
    }
    return new Chooser() {
      private int next;

      @Override
      public int choose(Decision decision) {
        return next < ways.length ? ways[next++] : NO_WAY;
      }
    };
  }
}
