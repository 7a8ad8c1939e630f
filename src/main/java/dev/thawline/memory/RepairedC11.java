package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import java.util.List;

/** RC11 with the release sequences of C++20 (memory-models.md, A5). */
final class RepairedC11 extends CoherentModel {
  @Override
  public String id() {
    return "rc11";
  }

  @Override
  public String title() {
    return "RC11 with the release sequences of C++20";
  }

  @Override
  public String source() {
    return Axioms.RC11 + "; release sequences as P0982R1 has them";
  }

  @Override
  public List<Axiom> axioms() {
    return List.of(Axioms.NO_THIN_AIR, Axioms.ATOMICITY, Axioms.COHERENCE, Axioms.PARTIAL_SC);
  }

  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    return !PartialSc.canChangeBy(graph, added) || Axioms.PARTIAL_SC.holds(new Derived(graph));
  }
}
