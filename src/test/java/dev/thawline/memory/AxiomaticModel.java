package dev.thawline.memory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A memory model as the axioms that make an execution consistent.
 *
 * @param dropped the term that its {@link Axiom#PARTIAL_SC} lacks; null for none
 */
record AxiomaticModel(String id, List<Axiom> axioms, @Nullable PartialScTerm dropped) {
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

  AxiomaticModel(String id, List<Axiom> axioms) {
    this(id, axioms, null);
  }

  AxiomaticModel {
    axioms = List.copyOf(axioms);
  }

  boolean isConsistent(CandidateExecution execution) {
    return axioms.stream()
        .allMatch(
            axiom ->
                (dropped != null && axiom == Axiom.PARTIAL_SC)
                    ? execution.partialScWithout(dropped).isAcyclic()
                    : axiom.holds(execution));
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

  /** The model that forgets a term of {@link Axiom#PARTIAL_SC}. */
  AxiomaticModel withoutTerm(PartialScTerm term) {
    return new AxiomaticModel(id + " without term " + term, axioms, term);
  }
}
