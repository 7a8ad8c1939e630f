package dev.thawline.explore;

/** What is known of one complete execution graph. One bit a watcher. */
final class GraphRecord {
  final String outcome;
  long accepted;
  long rejected;

  GraphRecord(String outcome) {
    this.outcome = outcome;
  }
}
