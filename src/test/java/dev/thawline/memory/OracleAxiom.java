package dev.thawline.memory;

/** The axioms of the papers, one by one (memory-models.md, A5). */
enum OracleAxiom {
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
  /** {@code acyclic(psc ∪ sb ∪ rf)}: the column OPSC of memory-models.md, A10. */
  IN_ORDER_SC {
    @Override
    boolean holds(CandidateExecution x) {
      return x.partialSc().or(x.sb).or(x.rf).isAcyclic();
    }
  },
  /** There is an order S of C++20 (P0668). */
  SINGLE_ORDER {
    @Override
    boolean holds(CandidateExecution x) {
      return SingleOrder.exists(x);
    }
  },
  /**
   * There is an order of the SeqCst fences with which the happens-before of release-acquire is
   * coherent.
   */
  RELEASE_ACQUIRE {
    @Override
    boolean holds(CandidateExecution x) {
      return FenceOrders.exists(x, hb -> hb.then(x.eco().optional()).isIrreflexive());
    }
  },
  /** The same, where modification orders have to agree with that happens-before. */
  STRONG_RELEASE_ACQUIRE {
    @Override
    boolean holds(CandidateExecution x) {
      return FenceOrders.exists(
          x, hb -> hb.then(x.eco().optional()).isIrreflexive() && hb.or(x.mo).isAcyclic());
    }
  },
  /** {@code acyclic(po-loc ∪ rf ∪ co ∪ fr)}, herd's uniproc. */
  PER_LOCATION {
    @Override
    boolean holds(CandidateExecution x) {
      return x.sb.and(x.same).or(x.rf).or(x.mo).or(x.rb).isAcyclic();
    }
  },
  /** {@code acyclic(ppo ∪ implied ∪ rfe ∪ co ∪ fr)}, herd's x86tso.cat. */
  TOTAL_STORE_ORDER {
    @Override
    boolean holds(CandidateExecution x) {
      return new StoreOrders(x).total().isAcyclic();
    }
  },
  /** The same where writes to different locations are not in order (memory-models.md, A3). */
  PARTIAL_STORE_ORDER {
    @Override
    boolean holds(CandidateExecution x) {
      return new StoreOrders(x).partial().isAcyclic();
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
