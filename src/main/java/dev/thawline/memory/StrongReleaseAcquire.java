package dev.thawline.memory;

import dev.thawline.event.Clock;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import java.util.List;

/**
 * Release-acquire where modification orders also agree with each other and with what comes before
 * (memory-models.md, A4). The order of SeqCst fences has to keep that too, so it extends {@code
 * (hb_ra ∪ mo)⁺} among them; as in {@link ReleaseAcquire}, there is such an order if and only if
 * what it has to contain is acyclic.
 */
final class StrongReleaseAcquire extends CoherentModel {
  private static final Axiom STRONG =
      new Axiom(
          "strong-coherence",
          "acyclic(hb_ra ∪ mo)",
          ReleaseAcquire.SOURCE + ": SRA",
          x -> ReleaseAcquire.before(x).or(x.mo()).isAcyclic());

  private static final Axiom FENCES =
      new Axiom(
          "fences",
          "acyclic([F_SC] ; ((hb_ra ∪ mo)⁺ ∪ hb_ra ; eco ; hb_ra) ; [F_SC])",
          ReleaseAcquire.SOURCE + ": fences as updates of one location",
          x ->
              ReleaseAcquire.fences(x)
                  .or(
                      x.scFence()
                          .then(ReleaseAcquire.before(x).or(x.mo()).closure())
                          .then(x.scFence()))
                  .isAcyclic());

  @Override
  public String id() {
    return "sra";
  }

  @Override
  public String title() {
    return "strong release-acquire: ra where writes are in one order with what comes before them";
  }

  @Override
  public String source() {
    return ReleaseAcquire.SOURCE;
  }

  @Override
  public List<Axiom> axioms() {
    return List.of(Axioms.NO_THIN_AIR, Axioms.ATOMICITY, ReleaseAcquire.COHERENCE, STRONG, FENCES);
  }

  @Override
  Clock past(ExecutionGraph graph, int thread) {
    return CausalPast.of(graph, thread);
  }

  /** A cycle through the added event leaves it by mo: nothing else comes after it. */
  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    boolean fences = ReleaseAcquire.hasFences(graph);
    boolean inTheMiddle =
        added.isWrite() && graph.indexOf(added) < graph.writeCount(added.location()) - 1;
    if (!fences && !inTheMiddle) {
      return true;
    }
    Derived derived = new Derived(graph);
    return (!inTheMiddle || STRONG.holds(derived)) && (!fences || FENCES.holds(derived));
  }
}
