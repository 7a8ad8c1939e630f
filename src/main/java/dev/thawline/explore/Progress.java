package dev.thawline.explore;

/**
 * Is told now and then how far an exploration is, and can end it. By one thread at a time, also
 * where several explore.
 */
public interface Progress {
  /** Says nothing, ends nothing. */
  Progress NONE = (states, layer) -> true;

  /**
   * Called every few thousand states.
   *
   * @return whether to go on
   */
  boolean goOn(long states, int layer);

  /** Told how many threads explore, or explored; one, where nothing is told. */
  default void workers(int number) {}

  /**
   * Told where states are in tables: how much these took when they took most.
   *
   * @param bytes of all tables at that time
   * @param states in them
   */
  default void tables(long bytes, long states) {}

  /**
   * Told before {@link #goOn}, where it is known: how much of everything is done, from 0 to 1. For
   * a tree the estimate of Knuth (Estimating the efficiency of backtrack programs, 1975): a
   * finished subtree weighs the product of one over the number of branches at each node above it.
   */
  default void done(double ofEverything) {}

  /** Told before {@link #goOn}, where it is known: how much of the layer is done, from 0 to 1. */
  default void layerDone(double ofLayer) {}
}
