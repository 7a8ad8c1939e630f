package dev.thawline.memory;

/** The axioms of the papers, one by one (memory-models.md, A5). */
enum Axiom {
  /** {@code acyclic(sb ∪ rf)}: no value out of thin air. */
  NO_THIN_AIR {
    @Override
    boolean holds(CandidateExecution x) {
      return x.sb.or(x.rf).isAcyclic();
    }
  },
  /** {@code rmw ∩ (rb ; mo) = ∅}: nothing lands between an update and what it read. */
  ATOMICITY {
    @Override
    boolean holds(CandidateExecution x) {
      return x.rmw.and(x.rb.then(x.mo)).isEmpty();
    }
  },
  /** {@code irreflexive(hb ; eco?)}. */
  COHERENCE {
    @Override
    boolean holds(CandidateExecution x) {
      return x.hb().then(x.eco().optional()).isIrreflexive();
    }
  },
  /** {@code acyclic(psc)}. */
  PARTIAL_SC {
    @Override
    boolean holds(CandidateExecution x) {
      return x.partialSc().isAcyclic();
    }
  },
  /**
   * {@code acyclic(sb ∪ rf ∪ mo ∪ rb)}: one order of everything, whatever orderings are written.
   */
  TOTAL_ORDER {
    @Override
    boolean holds(CandidateExecution x) {
      return x.sb.or(x.rf).or(x.mo).or(x.rb).isAcyclic();
    }
  };

  abstract boolean holds(CandidateExecution x);
}
