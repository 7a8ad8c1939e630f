package dev.thawline.explore;

import dev.thawline.event.Event;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Synchronization;
import dev.thawline.memory.Axiom;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.MemoryOrder;
import java.util.List;

/**
 * What a memory model leaves a thread that certifies (memory-models.md, A7): new messages come last
 * at their locations, and no update attaches to one that was there before, since in other futures
 * somebody else may have done so.
 *
 * @param from the position from which on the thread's events are those of the certification
 */
record CappedMemory(MemoryModel inner, int thread, int from) implements MemoryModel {
  @Override
  public String id() {
    return inner.id();
  }

  @Override
  public String title() {
    return inner.title();
  }

  @Override
  public String source() {
    return inner.source();
  }

  @Override
  public List<Axiom> axioms() {
    return inner.axioms();
  }

  @Override
  public Synchronization synchronization() {
    return inner.synchronization();
  }

  @Override
  public boolean isFelt(Event.Access access) {
    return inner.isFelt(access);
  }

  @Override
  public boolean coversAccesses(MemoryOrder order) {
    return inner.coversAccesses(order);
  }

  @Override
  public boolean mayRead(
      ExecutionGraph graph, int reader, int location, int index, boolean update) {
    return inner.mayRead(graph, reader, location, index, update)
        && !(update && !isNew(graph.write(location, index)));
  }

  private boolean isNew(MemoryEvent write) {
    return write.name().thread() == thread && write.name().position() >= from && !write.isPromise();
  }

  @Override
  public boolean mayWrite(
      ExecutionGraph graph, int writer, int location, int index, MemoryOrder order) {
    return index == graph.writeCount(location)
        && inner.mayWrite(graph, writer, location, index, order);
  }

  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    return inner.isConsistent(graph, added);
  }
}
