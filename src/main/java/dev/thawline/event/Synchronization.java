package dev.thawline.event;

import dev.thawline.program.MemoryOrder;

/** How happens-before follows from the orderings as written; memory models differ in it. */
public enum Synchronization {
  /**
   * With the release sequences of C++20 (P0982R1; memory-models.md, A5): a write and the updates
   * that read from it, one from the other.
   *
   * <pre>
   * rs = [W_atomic] ; (rf ; rmw)*
   * </pre>
   */
  CPP20,

  /**
   * With those of C++11 as the RC11 paper has them (Lahav et al., PLDI 2017): later writes of the
   * same thread to the same location continue them too.
   *
   * <pre>
   * rs = [W] ; (sb ∩ loc)? ; [W_atomic] ; (rf ; rmw)*
   * </pre>
   */
  CPP11,

  /** As {@link #CPP20} where every atomic access and every fence were SeqCst. */
  ALL_SEQ_CST;

  /** What an ordering counts as. */
  MemoryOrder meaning(MemoryOrder written) {
    return this == ALL_SEQ_CST && written.isAtomic() ? MemoryOrder.SEQ_CST : written;
  }

  /**
   * What an acquire read of a thread's next write gains because of writes before it in the same
   * thread.
   */
  Clock inherited(Line line, int location) {
    if (this == CPP11) {
      for (int i = line.events.length - 1; i >= 0; i--) {
        MemoryEvent event = line.events[i];
        if (event.isWrite() && event.location() == location && event.order().isRelease()) {
          return event.clock();
        }
      }
    }
    return Clock.EMPTY;
  }
}
