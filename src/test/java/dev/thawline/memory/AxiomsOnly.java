package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Synchronization;
import dev.thawline.program.MemoryOrder;
import java.util.List;

/** A memory model that is enforced by nothing but its axioms, all of them after every event. */
record AxiomsOnly(MemoryModel model) implements MemoryModel {
  @Override
  public String id() {
    return model.id() + " by its axioms";
  }

  @Override
  public String title() {
    return model.title();
  }

  @Override
  public String source() {
    return model.source();
  }

  @Override
  public List<Axiom> axioms() {
    return model.axioms();
  }

  @Override
  public Synchronization synchronization() {
    return model.synchronization();
  }

  @Override
  public boolean mayRead(
      ExecutionGraph graph, int thread, int location, int index, boolean update) {
    return true;
  }

  @Override
  public boolean mayWrite(
      ExecutionGraph graph, int thread, int location, int index, MemoryOrder order) {
    return true;
  }

  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    Derived derived = new Derived(graph);
    return model.axioms().stream().allMatch(axiom -> axiom.holds(derived));
  }
}
