package dev.thawline.memory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A memory model as the axioms that make an execution consistent.
 *
 * @param oldReleaseSequences whether release sequences are those of C++11
 * @param dropped the term that its {@link OracleAxiom#PARTIAL_SC} lacks; null for none
 */
record AxiomaticModel(
    String id,
    boolean oldReleaseSequences,
    List<OracleAxiom> axioms,
    @Nullable PartialScTerm dropped) {
  /**
   * Shasha and Snir, TOPLAS 10(2), 1988: an execution is sequentially consistent if program order
   * and the conflict orders are acyclic together.
   */
  static final AxiomaticModel SC = of("sc", OracleAxiom.TOTAL_ORDER, OracleAxiom.ATOMICITY);

  static final AxiomaticModel TSO =
      of("tso", OracleAxiom.PER_LOCATION, OracleAxiom.ATOMICITY, OracleAxiom.TOTAL_STORE_ORDER);

  static final AxiomaticModel PSO =
      of("pso", OracleAxiom.PER_LOCATION, OracleAxiom.ATOMICITY, OracleAxiom.PARTIAL_STORE_ORDER);

  static final AxiomaticModel SRA =
      of("sra", OracleAxiom.ATOMICITY, OracleAxiom.STRONG_RELEASE_ACQUIRE);

  static final AxiomaticModel RA = of("ra", OracleAxiom.ATOMICITY, OracleAxiom.RELEASE_ACQUIRE);

  /** Lahav, Vafeiadis, Kang, Hur, Dreyer, PLDI 2017; as memory-models.md, A5, has it. */
  static final AxiomaticModel RC11 = c11("rc11", OracleAxiom.PARTIAL_SC);

  static final AxiomaticModel CPP20 = c11("cpp20", OracleAxiom.SINGLE_ORDER);
  static final AxiomaticModel C11_RELEASE_SEQUENCES =
      new AxiomaticModel("rc11-c11rs", true, RC11.axioms, null);
  static final AxiomaticModel NO_SC =
      of("rc11-nosc", OracleAxiom.NO_THIN_AIR, OracleAxiom.ATOMICITY, OracleAxiom.COHERENCE);
  static final AxiomaticModel IN_ORDER =
      of("rc11-inorder", OracleAxiom.ATOMICITY, OracleAxiom.COHERENCE, OracleAxiom.IN_ORDER_SC);

  static final List<AxiomaticModel> ALL =
      List.of(SC, TSO, PSO, SRA, RA, RC11, CPP20, C11_RELEASE_SEQUENCES, NO_SC, IN_ORDER);

  /** With one of them, a cycle of program order and reads-from is out. */
  private static final Set<OracleAxiom> IMPLY_NO_THIN_AIR =
      EnumSet.of(
          OracleAxiom.NO_THIN_AIR,
          OracleAxiom.TOTAL_ORDER,
          OracleAxiom.IN_ORDER_SC,
          OracleAxiom.RELEASE_ACQUIRE,
          OracleAxiom.STRONG_RELEASE_ACQUIRE,
          OracleAxiom.TOTAL_STORE_ORDER,
          OracleAxiom.PARTIAL_STORE_ORDER);

  private static AxiomaticModel of(String id, OracleAxiom... axioms) {
    return new AxiomaticModel(id, false, List.of(axioms), null);
  }

  private static AxiomaticModel c11(String id, OracleAxiom axiom) {
    return of(id, OracleAxiom.NO_THIN_AIR, OracleAxiom.ATOMICITY, OracleAxiom.COHERENCE, axiom);
  }

  AxiomaticModel {
    axioms = List.copyOf(axioms);
  }

  boolean isConsistent(CandidateExecution execution) {
    return axioms.stream()
        .allMatch(
            axiom ->
                (dropped != null && axiom == OracleAxiom.PARTIAL_SC)
                    ? execution.partialScWithout(dropped).isAcyclic()
                    : axiom.holds(execution));
  }

  /**
   * Whether an axiom implies {@link OracleAxiom#NO_THIN_AIR}: then reads-from can be judged before
   * any modification order is chosen.
   */
  boolean forbidsThinAir() {
    return axioms.stream().anyMatch(IMPLY_NO_THIN_AIR::contains);
  }

  /** The model that forgets an axiom. */
  AxiomaticModel without(OracleAxiom axiom) {
    List<OracleAxiom> rest = new ArrayList<>(axioms);
    rest.remove(axiom);
    return new AxiomaticModel(id + " without " + axiom, oldReleaseSequences, rest, dropped);
  }

  /** The model that forgets a term of {@link OracleAxiom#PARTIAL_SC}. */
  AxiomaticModel withoutTerm(PartialScTerm term) {
    return new AxiomaticModel(id + " without term " + term, oldReleaseSequences, axioms, term);
  }
}
