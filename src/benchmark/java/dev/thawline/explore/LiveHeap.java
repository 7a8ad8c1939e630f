package dev.thawline.explore;

/**
 * How much an exploration has in memory at most, without garbage: looked at whenever there is more
 * on the heap than ever before, by a tenth at least.
 */
final class LiveHeap implements Progress {
  private static final long LEAST = 1 << 20;

  private final long before;
  private long most;
  private long next;

  LiveHeap() {
    before = alive();
    next = before + LEAST;
  }

  /** What came up since this was made, to about a tenth; nothing below a mebibyte is seen. */
  long mostBytes() {
    return most;
  }

  @Override
  public boolean goOn(long states, int layer) {
    if (inUse() > next) {
      long alive = alive();
      most = Math.max(most, alive - before);
      next = alive + Math.max(LEAST, (alive - before) / 10);
    }
    return true;
  }

  private static long alive() {
    System.gc();
    return inUse();
  }

  private static long inUse() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
