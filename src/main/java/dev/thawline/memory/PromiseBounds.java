package dev.thawline.memory;

/**
 * How far promises are followed (memory-models.md, A7).
 *
 * @param open how many a thread may have to keep at one time; 0 for none at all
 */
public record PromiseBounds(int open) {
  /** What is explored where nobody says otherwise: enough for every row of the litmus table. */
  static final PromiseBounds DEFAULT = new PromiseBounds(1);

  /** The most that can be asked for: what is searched grows with each. */
  static final int MOST = 4;
}
