package dev.thawline.explore;

/**
 * What is known of one complete execution graph. One bit a watcher: whether some path is accepted,
 * rejected, not covered.
 */
final class GraphRecord {
  final String outcome;
  long accepted;
  long rejected;
  long notCovered;

  GraphRecord(String outcome) {
    this.outcome = outcome;
  }
}
