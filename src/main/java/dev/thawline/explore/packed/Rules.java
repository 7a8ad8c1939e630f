package dev.thawline.explore.packed;

import org.jspecify.annotations.Nullable;

/**
 * What sets the memory models that packed exploration knows apart.
 *
 * @param check what must be acyclic besides coherence
 * @param sameThreadContinues release sequences go on with later writes of the same thread (C++11),
 *     not with read-modify-writes only (C++20)
 * @param views coherence holds threads to all that is (sb | rf)+ before them, not to what happens
 *     before them by the orderings as written
 */
record Rules(Check check, boolean sameThreadContinues, boolean views) {

  /** The relations that models want acyclic. */
  enum Check {
    NOTHING,
    PARTIAL_SC,
    INTERLEAVING,
    STORE_BUFFERS,
    STORE_BUFFERS_BY_LOCATION,
    MODIFICATION
  }

  /** Those of a memory model; null where it has none here, and is explored without packing. */
  static @Nullable Rules of(String memory) {
    return switch (memory) {
      case "rc11" -> new Rules(Check.PARTIAL_SC, false, false);
      case "rc11-nosc" -> new Rules(Check.NOTHING, false, false);
      case "rc11-c11rs" -> new Rules(Check.PARTIAL_SC, true, false);
      case "sc" -> new Rules(Check.INTERLEAVING, false, false);
      case "tso" -> new Rules(Check.STORE_BUFFERS, false, false);
      case "pso" -> new Rules(Check.STORE_BUFFERS_BY_LOCATION, false, false);
      case "ra" -> new Rules(Check.NOTHING, false, true);
      case "sra" -> new Rules(Check.MODIFICATION, false, true);
      default -> null;
    };
  }

  /**
   * Whether writes reach memory after their steps. Then some orders of steps are none of the
   * machine although their graph is consistent, which monitors must not be shown.
   */
  boolean buffersStores() {
    return check == Check.STORE_BUFFERS || check == Check.STORE_BUFFERS_BY_LOCATION;
  }

  /** Whether a write may come before others in modification order that had their steps before. */
  boolean insertsStores() {
    return check != Check.INTERLEAVING;
  }

  /** Whether SC fences mean more here than packed exploration does with them. */
  boolean leavesScFences() {
    return views;
  }

  /**
   * A fresh check for graphs with so many threads; null where there is nothing to check.
   *
   * @param sc whether the program has SeqCst events
   */
  @Nullable OrderCheck newCheck(int threads, boolean sc) {
    return switch (check) {
      case NOTHING -> null;
      case PARTIAL_SC -> sc ? new PartialScOrder() : null;
      case INTERLEAVING -> new MemoryTimeOrder(MemoryTimeOrder.Buffers.NONE, true, threads);
      case STORE_BUFFERS ->
          new MemoryTimeOrder(MemoryTimeOrder.Buffers.FIRST_IN_FIRST_OUT, true, threads);
      case STORE_BUFFERS_BY_LOCATION ->
          new MemoryTimeOrder(MemoryTimeOrder.Buffers.BY_LOCATION, true, threads);
      case MODIFICATION -> new MemoryTimeOrder(MemoryTimeOrder.Buffers.NONE, false, threads);
    };
  }
}
