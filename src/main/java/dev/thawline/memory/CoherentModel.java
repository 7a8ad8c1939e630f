package dev.thawline.memory;

import dev.thawline.event.Clock;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.program.MemoryOrder;

/**
 * A model whose graphs grow in any order compatible with program order and reads-from, and whose
 * executions are coherent. How the axioms are held that these models share; {@link
 * PromisingSemantics} shares the first two, as rules of its machine:
 *
 * <ul>
 *   <li>{@link Axioms#COHERENCE}: by {@link #mayRead} and {@link #mayWrite}. The new event is last
 *       in hb, so a violation would start at an older write or read that happens before it.
 *   <li>{@link Axioms#ATOMICITY}: by the same two: nothing lands between an update and its source.
 *   <li>{@link Axioms#NO_THIN_AIR}: by the order in which graphs grow.
 * </ul>
 */
abstract class CoherentModel implements MemoryModel {

  /** What comes before the next event of a thread, in the order that coherence is about. */
  Clock past(ExecutionGraph graph, int thread) {
    return graph.now(thread);
  }

  @Override
  public boolean mayRead(
      ExecutionGraph graph, int thread, int location, int index, boolean update) {
    return index >= graph.lowestVisible(past(graph, thread), location)
        && !(update && graph.isClosed(location, index));
  }

  @Override
  public boolean mayWrite(
      ExecutionGraph graph, int thread, int location, int index, MemoryOrder order) {
    return index > graph.lowestVisible(past(graph, thread), location)
        && !graph.isClosed(location, index - 1);
  }
}
