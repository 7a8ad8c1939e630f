package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import java.util.List;

/**
 * RC11 where psc has to agree with program order and reads-from (memory-models.md, A5 and A10,
 * column OPSC).
 */
final class InOrderC11 extends CoherentModel {
  private static final Axiom IN_ORDER_SC =
      new Axiom(
          "in-order-sc",
          "acyclic(psc ∪ sb ∪ rf)",
          "memory-models.md, A10; psc of " + Axioms.RC11,
          x -> PartialSc.RC11.of(x).or(x.order()).or(x.rf()).isAcyclic());

  @Override
  public String id() {
    return "rc11-inorder";
  }

  @Override
  public String title() {
    return "RC11 whose SC order goes with the order of execution: a machine with a global SC view";
  }

  @Override
  public String source() {
    return "memory-models.md, A5: stronger than RC11, as what runs in program order with a global view is";
  }

  @Override
  public List<Axiom> axioms() {
    return List.of(Axioms.NO_THIN_AIR, Axioms.ATOMICITY, Axioms.COHERENCE, IN_ORDER_SC);
  }

  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    return !PartialSc.canChangeBy(graph, added) || IN_ORDER_SC.holds(new Derived(graph));
  }
}
