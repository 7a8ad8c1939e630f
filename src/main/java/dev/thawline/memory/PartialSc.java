package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;

/** Orders among SeqCst events that have to be acyclic, one a paper. */
enum PartialSc {
  /**
   * psc (Lahav et al., PLDI 2017).
   *
   * <pre>
   * scb = sb ∪ sb≠loc ; hb ; sb≠loc ∪ hb=loc ∪ mo ∪ rb
   * psc_base = ([SC] ∪ [F_SC] ; hb?) ; scb ; ([SC] ∪ hb? ; [F_SC])
   * psc_F    = [F_SC] ; (hb ∪ hb ; eco ; hb) ; [F_SC]
   * psc      = psc_base ∪ psc_F
   * </pre>
   *
   * <p>That an update is one node changes nothing: both halves have one location.
   */
  RC11 {
    @Override
    Relation of(Derived x) {
      Relation hb = x.hb();
      Relation elsewhere = x.sb().minus(x.sameLocation());
      Relation scb =
          x.sb()
              .or(elsewhere.then(hb).then(elsewhere))
              .or(hb.and(x.sameLocation()))
              .or(x.mo())
              .or(x.rb());
      Relation base =
          x.sc()
              .or(x.scFence().then(hb.optional()))
              .then(scb)
              .then(x.sc().or(hb.optional().then(x.scFence())));
      Relation fences = x.scFence().then(hb.or(hb.then(x.eco()).then(hb))).then(x.scFence());
      return base.or(fences);
    }
  },

  /**
   * What the single order S of C++20 has to contain (P0668R5; memory-models.md, A5). An update has
   * to be one node here: from its read to its write {@code sb ; hb ; sb} would begin and end.
   *
   * <pre>
   * shb = (sb ∪ [SC] ; sw ; [SC] ∪ sb ; hb ; sb)⁺
   * S0  = [SC] ; (shb ∪ eco ∪ eco ; hb ; [F_SC]) ; [SC] ∪ [F_SC] ; hb ; (eco ∪ eco ; hb ; [F_SC]) ; [SC]
   * </pre>
   */
  CPP20 {
    @Override
    Relation of(Derived x) {
      Relation hb = x.hb();
      Relation sc = x.sc();
      Relation stronglyBefore =
          x.sb().or(sc.then(x.sw()).then(sc)).or(x.sb().then(hb).then(x.sb())).closure();
      Relation toFence = x.eco().or(x.eco().then(hb).then(x.scFence()));
      return sc.then(stronglyBefore.or(toFence))
          .then(sc)
          .or(x.scFence().then(hb).then(toFence).then(sc));
    }
  };

  abstract Relation of(Derived x);

  /**
   * Whether the order may relate more SeqCst events than without {@code added}. A cycle needs two
   * of these. An event that is not SeqCst itself is in the middle of new pairs only if a SeqCst
   * fence happens before it: nothing is hb-after it, and eco related the others already.
   */
  static boolean canChangeBy(ExecutionGraph graph, MemoryEvent added) {
    if (graph.sequentiallyConsistentEvents() < 2) {
      return false;
    }
    if (added.isSequentiallyConsistent()) {
      return true;
    }
    for (int thread = 0; thread < graph.threadCount(); thread++) {
      for (MemoryEvent event : graph.events(thread)) {
        if (event.isSequentiallyConsistentFence() && event.happensBefore(added)) {
          return true;
        }
      }
    }
    return false;
  }
}
