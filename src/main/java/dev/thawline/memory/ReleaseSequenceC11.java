package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Synchronization;
import java.util.List;

/**
 * RC11 where later writes of the same thread continue a release sequence (memory-models.md, A5).
 */
final class ReleaseSequenceC11 extends CoherentModel {
  @Override
  public String id() {
    return "rc11-c11rs";
  }

  @Override
  public String title() {
    return "RC11 as its paper has it: with the release sequences of C++11";
  }

  @Override
  public String source() {
    return Axioms.RC11;
  }

  @Override
  public List<Axiom> axioms() {
    return List.of(Axioms.NO_THIN_AIR, Axioms.ATOMICITY, Axioms.COHERENCE, Axioms.PARTIAL_SC);
  }

  @Override
  public Synchronization synchronization() {
    return Synchronization.CPP11;
  }

  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    return !PartialSc.canChangeBy(graph, added) || Axioms.PARTIAL_SC.holds(new Derived(graph));
  }
}
