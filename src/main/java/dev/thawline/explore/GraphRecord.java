package dev.thawline.explore;

/**
 * What is known of one complete execution graph. One bit a watcher: whether some path is accepted,
 * rejected, not covered.
 */
public final class GraphRecord {
  public final String outcome;
  public long accepted;
  public long rejected;
  public long notCovered;

  public GraphRecord(String outcome) {
    this.outcome = outcome;
  }
}
