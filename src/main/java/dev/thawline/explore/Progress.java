package dev.thawline.explore;

/** Is told now and then how far an exploration is, and can end it. */
public interface Progress {
  /** Says nothing, ends nothing. */
  Progress NONE = (states, layer) -> true;

  /**
   * Called every few thousand states.
   *
   * @return whether to go on
   */
  boolean goOn(long states, int layer);
}
