package dev.thawline.compare;

import dev.thawline.explore.Continuations;
import dev.thawline.explore.Exploration;

/** The explorations of one program that a search for witnesses may ask for. */
public interface WitnessExplorations {
  /**
   * All paths, step by step, with what leads to them.
   *
   * @param states where there are more, as far as so many states lead
   */
  Exploration allPaths(long states);

  /** Enough paths for everything that can happen, with what leads to them. */
  Exploration enoughPaths();

  /**
   * How paths go on.
   *
   * @param beginnings where they begin
   * @param states how many may be looked at for each model
   */
  Continuations continuations(Exploration beginnings, long states);

  /** How many states the user lets an exploration have. */
  long mostStates();
}
