package dev.thawline.notation;

import dev.thawline.program.MemoryOrder;

/** Which orderings an access can have: those that Rust's atomics take. */
enum OrderRule {
  /** Also {@code na}. */
  LOAD,
  /** Also {@code na}. */
  STORE,
  UPDATE,
  /** The failing load of a compare-exchange. */
  FAILURE,
  FENCE;

  boolean allows(MemoryOrder order) {
    return switch (this) {
      case LOAD -> order != MemoryOrder.RELEASE && order != MemoryOrder.ACQ_REL;
      case STORE -> order != MemoryOrder.ACQUIRE && order != MemoryOrder.ACQ_REL;
      case UPDATE -> order.isAtomic();
      case FAILURE -> order.isAtomic() && LOAD.allows(order);
      case FENCE -> order.isAcquire() || order.isRelease();
    };
  }
}
