package dev.thawline.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * How much heap has been in use at most since the start, garbage included. Loading the classes for
 * it takes longer than a small spec, so that it is not asked for unless people ask.
 */
final class PeakHeap {
  private PeakHeap() {}

  /** Pools may peak at different times, so it may be a little less. */
  static long bytes() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return bytes;
  }
}
