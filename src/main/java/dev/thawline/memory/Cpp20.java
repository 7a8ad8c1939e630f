package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import java.util.List;

/**
 * C++20 as published, where the order S of SeqCst events has to contain what {@link
 * PartialSc#CPP20} says (memory-models.md, A5).
 */
final class Cpp20 extends CoherentModel {
  private static final Axiom SINGLE_ORDER =
      new Axiom(
          "single-order",
          "acyclic(S0), S0 = [SC] ; (shb ∪ eco ∪ eco ; hb ; [F_SC]) ; [SC]"
              + " ∪ [F_SC] ; hb ; (eco ∪ eco ; hb ; [F_SC]) ; [SC],"
              + " shb = (sb ∪ [SC] ; sw ; [SC] ∪ sb ; hb ; sb)⁺",
          "P0668R5, atomics.order",
          x -> PartialSc.CPP20.of(x).isAcyclic());

  @Override
  public String id() {
    return "cpp20";
  }

  @Override
  public String title() {
    return "C++20 as published: the single order S of P0668, without thin air";
  }

  @Override
  public String source() {
    return "P0668R5, Revising the C++ memory model, 2018 (C++20, atomics.order); the release sequences of P0982R1";
  }

  @Override
  public List<Axiom> axioms() {
    return List.of(Axioms.NO_THIN_AIR, Axioms.ATOMICITY, Axioms.COHERENCE, SINGLE_ORDER);
  }

  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    return !PartialSc.canChangeBy(graph, added) || SINGLE_ORDER.holds(new Derived(graph));
  }
}
