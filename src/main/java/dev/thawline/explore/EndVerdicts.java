package dev.thawline.explore;

/**
 * What the models had said where some path ends.
 *
 * @param rejected those that had rejected it, one bit a watcher
 * @param notCovered those that had met something without a rule
 * @param cut whether a loop bound cut the path, which could go on
 */
public record EndVerdicts(long rejected, long notCovered, boolean cut) {
  public boolean isRejected(int watcher) {
    return (rejected >>> watcher & 1) != 0;
  }

  public boolean isNotCovered(int watcher) {
    return (notCovered >>> watcher & 1) != 0;
  }

  /** Whether the watcher accepts a path that ends here. */
  public boolean isAccepted(int watcher) {
    return !cut && !isRejected(watcher) && !isNotCovered(watcher);
  }
}
