package dev.thawline.memory;

import java.util.ArrayList;
import java.util.List;

/** A memory model as the axioms that make an execution consistent. */
record AxiomaticModel(String id, List<Axiom> axioms) {
  /**
   * Shasha and Snir, TOPLAS 10(2), 1988: an execution is sequentially consistent if program order
   * and the conflict orders are acyclic together.
   */
  static final AxiomaticModel SC =
      new AxiomaticModel("sc", List.of(Axiom.TOTAL_ORDER, Axiom.ATOMICITY));

  /** Lahav, Vafeiadis, Kang, Hur, Dreyer, PLDI 2017; as memory-models.md, A5, has it. */
  static final AxiomaticModel RC11 =
      new AxiomaticModel(
          "rc11", List.of(Axiom.NO_THIN_AIR, Axiom.ATOMICITY, Axiom.COHERENCE, Axiom.PARTIAL_SC));

  static final List<AxiomaticModel> ALL = List.of(SC, RC11);

  AxiomaticModel {
    axioms = List.copyOf(axioms);
  }

  boolean isConsistent(CandidateExecution execution) {
    return axioms.stream().allMatch(axiom -> axiom.holds(execution));
  }

  /**
   * Whether an axiom implies {@link Axiom#NO_THIN_AIR}: then reads-from can be judged before any
   * modification order is chosen.
   */
  boolean forbidsThinAir() {
    return axioms.contains(Axiom.NO_THIN_AIR) || axioms.contains(Axiom.TOTAL_ORDER);
  }

  /** The model that forgets an axiom. */
  AxiomaticModel without(Axiom axiom) {
    List<Axiom> rest = new ArrayList<>(axioms);
    rest.remove(axiom);
    return new AxiomaticModel(id + " without " + axiom, rest);
  }
}
