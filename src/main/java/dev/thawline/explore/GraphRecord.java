package dev.thawline.explore;

/**
 * What is known of a complete execution graph, or of several of which the same is known. One bit a
 * watcher: whether some path is accepted, rejected, not covered.
 */
public final class GraphRecord {
  public final String outcome;

  /** How many graphs they are. */
  public final long times;

  public long accepted;
  public long rejected;
  public long notCovered;

  public GraphRecord(String outcome, long times) {
    this.outcome = outcome;
    this.times = times;
  }
}
