package dev.thawline.explore.packed;

import java.util.Arrays;

/**
 * What of the graph has changed between the states that are gone on from one after another, and
 * when: of threads and locations, the last state that differed in it from the one before. States
 * are counted from 1.
 */
final class Changes {
  private long now;
  private final long[] threads;
  private long[] stores = new long[64];
  private long[] accesses = new long[64];

  Changes(int threads) {
    this.threads = new long[threads];
  }

  /** The number of the state that is gone on from. */
  long now() {
    return now;
  }

  void nextState() {
    now++;
  }

  /** What a thread has done is something else now, or what it knows. */
  void thread(int t) {
    threads[t] = now;
  }

  /** Somebody has accessed a location, or has not any more. */
  void access(int x, boolean writes) {
    if (x >= accesses.length) {
      accesses = Arrays.copyOf(accesses, 2 * x);
      stores = Arrays.copyOf(stores, 2 * x);
    }
    accesses[x] = now;
    if (writes) {
      stores[x] = now;
    }
  }

  long ofThread(int t) {
    return threads[t];
  }

  /** When the writes to a location changed; or its accesses that are not atomic. */
  long ofStores(int x) {
    return x < stores.length ? stores[x] : 0;
  }

  /** When any accesses to a location changed. */
  long ofAccesses(int x) {
    return x < accesses.length ? accesses[x] : 0;
  }
}
