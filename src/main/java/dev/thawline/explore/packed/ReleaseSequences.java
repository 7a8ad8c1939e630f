package dev.thawline.explore.packed;

import dev.thawline.program.MemoryOrder;
import java.util.Arrays;

/**
 * What atomic writes release: what happens before them, or before the last release fence ahead of
 * them (explorer-algorithm.md, section 5, lines 7 and 8). In C++11 the release sequence of a write
 * goes on with later writes of its thread to its location, which release the same; so the last
 * release write is remembered there, by thread and location.
 */
final class ReleaseSequences {
  private final PackedGraph graph;
  private final int threads;
  private final boolean sameThreadContinues;

  /** By location and thread: what happened before the last release write there; C++11 only. */
  private long[] heads = {};

  ReleaseSequences(PackedGraph graph, int threads, boolean sameThreadContinues) {
    this.graph = graph;
    this.threads = threads;
    this.sameThreadContinues = sameThreadContinues;
  }

  /** What a read gains of the write that it reads. */
  void gain(int t, int x, int i, MemoryOrder order) {
    long release = graph.release[x][i];
    if (order.isAcquire()) {
      graph.now[t] |= release;
    }
    graph.acquirable[t] |= release;
    if (graph.hasViews()) {
      graph.seen[t] |= graph.shown[x][i];
    }
  }

  /** What an acquire read of the thread's newest event, an atomic write, gains. */
  long released(int t, int x, MemoryOrder order) {
    long release = order.isRelease() ? graph.now[t] : graph.releaseFence[t];
    if (order.isRelease() || graph.hasViews()) {
      // Later plain accesses are none of what others learn by this write.
      graph.plain[t] = PackedGraph.SETTLED;
    }
    if (sameThreadContinues) {
      release |= head(t, x);
      if (order.isRelease()) {
        setHead(t, x, graph.now[t]);
      }
    }
    return release;
  }

  /** What happened before the last release write of a thread at a location; nothing since C++20. */
  long head(int t, int x) {
    if (!sameThreadContinues) {
      return 0;
    }
    int at = headAt(t, x);
    return heads[at];
  }

  void setHead(int t, int x, long head) {
    if (sameThreadContinues) {
      int at = headAt(t, x);
      heads[at] = head;
    }
  }

  /** Forgets all release writes. */
  void clear() {
    Arrays.fill(heads, 0);
  }

  private int headAt(int t, int x) {
    int at = x * threads + t;
    if (at >= heads.length) {
      heads = Arrays.copyOf(heads, 2 * (at + 1));
    }
    return at;
  }
}
