package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.program.MemoryOrder;

/**
 * Interleaving semantics (memory-models.md, A1): a read returns the latest write, a write becomes
 * the latest. Happens-before still comes from the orderings as written, so a race is a race under
 * this model too.
 */
final class SequentialConsistency implements MemoryModel {
  @Override
  public String id() {
    return "sc";
  }

  @Override
  public String title() {
    return "sequential consistency: interleavings of atomic steps";
  }

  @Override
  public String source() {
    return "Lamport, How to Make a Multiprocessor Computer That Correctly Executes Multiprocess"
        + " Programs, IEEE ToC 28(9), 1979";
  }

  @Override
  public boolean mayRead(
      ExecutionGraph graph, int thread, int location, int index, boolean update) {
    return index == graph.writeCount(location) - 1;
  }

  @Override
  public boolean mayWrite(
      ExecutionGraph graph, int thread, int location, int index, MemoryOrder order) {
    return index == graph.writeCount(location);
  }

  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    return true;
  }
}
