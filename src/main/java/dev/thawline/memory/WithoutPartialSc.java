package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import java.util.List;

/** RC11 without psc, which is what a view machine gives (memory-models.md, A4). */
final class WithoutPartialSc extends CoherentModel {
  @Override
  public String id() {
    return "rc11-nosc";
  }

  @Override
  public String title() {
    return "RC11 without psc: SeqCst is acquire and release";
  }

  @Override
  public String source() {
    return Axioms.RC11 + ", without its axiom on SC";
  }

  @Override
  public List<Axiom> axioms() {
    return List.of(Axioms.NO_THIN_AIR, Axioms.ATOMICITY, Axioms.COHERENCE);
  }

  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    return true;
  }
}
