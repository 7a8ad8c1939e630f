package dev.thawline.memory;

import dev.thawline.event.Clock;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import java.util.List;

/**
 * The release-acquire model (memory-models.md, A4): for coherence every access releases or
 * acquires, so what comes before an event is {@code hb_ra = (sb ∪ rf)⁺}. Races and monitors still
 * go by the orderings as written.
 *
 * <p>A SeqCst fence acts as an acquire-release update of one hidden location: such fences have a
 * total order that is part of hb_ra. There is one that keeps coherence if and only if {@link
 * #FENCES} holds. Only if: where a fence comes before another in that relation, the opposite order
 * would make hb_ra contradict itself or eco. If: let the total order extend it. With its fences put
 * together, a path of the larger hb_ra goes from a to a fence, on to a later one, and to b; {@code
 * b eco a} would order the two fences the other way round.
 */
final class ReleaseAcquire extends CoherentModel {
  static final String SOURCE =
      "Lahav, Giannarakis, Vafeiadis, Taming Release-Acquire Consistency, POPL 2016";

  static final Axiom COHERENCE =
      new Axiom(
          "coherence",
          "irreflexive(hb_ra ; eco?), hb_ra = (sb ∪ rf)⁺",
          SOURCE,
          x -> before(x).then(x.eco().optional()).isIrreflexive());

  static final Axiom FENCES =
      new Axiom(
          "fences",
          "acyclic([F_SC] ; (hb_ra ∪ hb_ra ; eco ; hb_ra) ; [F_SC])",
          SOURCE + ": fences as updates of one location",
          x -> fences(x).isAcyclic());

  /** {@code hb_ra}. */
  static Relation before(Derived x) {
    return x.order().or(x.rf()).closure();
  }

  /** Which SeqCst fence has to come before which. */
  static Relation fences(Derived x) {
    Relation hb = before(x);
    return x.scFence().then(hb.or(hb.then(x.eco()).then(hb))).then(x.scFence());
  }

  /** Whether there are fences to be put in order. */
  static boolean hasFences(ExecutionGraph graph) {
    return graph.sequentiallyConsistentEvents() > 1
        && graph.events().stream().filter(MemoryEvent::isSequentiallyConsistentFence).count() > 1;
  }

  @Override
  public String id() {
    return "ra";
  }

  @Override
  public String title() {
    return "release-acquire: every write releases, every read acquires; SeqCst fences are ordered";
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public List<Axiom> axioms() {
    return List.of(Axioms.NO_THIN_AIR, Axioms.ATOMICITY, COHERENCE, FENCES);
  }

  @Override
  Clock past(ExecutionGraph graph, int thread) {
    return CausalPast.of(graph, thread);
  }

  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    return !hasFences(graph) || FENCES.holds(new Derived(graph));
  }
}
