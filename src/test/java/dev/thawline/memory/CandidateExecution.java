package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events with a reads-from and a modification order, and what follows from these; the names are
 * those of the papers (memory-models.md, A5). Whether it is consistent is for the {@link
 * OracleAxiom}s.
 */
final class CandidateExecution {
  final CandidateEvents events;
  final Relation sb;
  final Relation same;
  final Relation rmw;
  final Relation rf;
  final Relation mo;

  /** Reads before writes: {@code rf⁻¹ ; mo}. */
  final Relation rb;

  private final boolean oldReleaseSequences;
  private @Nullable Relation eco;
  private @Nullable Relation hb;
  private @Nullable Relation psc;

  /**
   * @param source for every read the write that it reads from
   * @param rank for every write its place in the modification order of its location
   * @param oldReleaseSequences whether release sequences are those of C++11
   */
  CandidateExecution(
      CandidateEvents events, int[] source, int[] rank, boolean oldReleaseSequences) {
    this.events = events;
    this.oldReleaseSequences = oldReleaseSequences;
    sb = events.sequencedBefore();
    same = events.sameLocation();
    rmw = events.updates();
    rf = readsFrom(events, source);
    mo =
        events.relation(
            (a, b) ->
                same.contains(a, b)
                    && events.node(a).writes()
                    && events.node(b).writes()
                    && rank[a] < rank[b]);
    rb = rf.inverse().then(mo);
  }

  /** Extended coherence order: {@code (rf ∪ mo ∪ rb)⁺}. */
  Relation eco() {
    if (eco == null) {
      eco = rf.or(mo).or(rb).closure();
    }
    return eco;
  }

  /** Happens before: {@code (sb ∪ sw)⁺}. */
  Relation hb() {
    if (hb == null) {
      hb = sb.or(synchronizesWith()).closure();
    }
    return hb;
  }

  /** {@code acyclic(sb ∪ rf)}, which needs no modification order. */
  static boolean isJustified(CandidateEvents events, int[] source) {
    return events.sequencedBefore().or(readsFrom(events, source)).isAcyclic();
  }

  private static Relation readsFrom(CandidateEvents events, int[] source) {
    return events.relation((a, b) -> events.node(b).reads() && source[b] == a);
  }

  /**
   * With the release sequences of C++20: a write and the updates that read from it, one from the
   * other.
   *
   * <pre>
   * rs = [W_atomic] ; (rf ; rmw)*
   * sw = [⊒rel] ; ([F] ; sb)? ; rs ; rf ; [R_atomic] ; (sb ; [F])? ; [⊒acq]
   * </pre>
   *
   * With those of C++11 (herd's rc11.cat) later writes of the same thread continue them:
   *
   * <pre>
   * rs = [W] ; (sb & loc)? ; [W_atomic] ; (rf;rmw)*
   * </pre>
   */
  Relation synchronizesWith() {
    Relation releases = events.on(node -> node.order().isRelease());
    Relation acquires = events.on(node -> node.order().isAcquire());
    Relation fences = events.on(CandidateEvents.Node::isFence);
    Relation atomicWrites = events.on(node -> node.writes() && node.order().isAtomic());
    Relation atomicReads = events.on(node -> node.reads() && node.order().isAtomic());
    Relation heads =
        oldReleaseSequences
            ? events
                .on(CandidateEvents.Node::writes)
                .then(sb.and(same).optional())
                .then(atomicWrites)
            : atomicWrites;
    Relation rs = heads.then(rf.then(rmw).closure().optional());
    return releases
        .then(fences.then(sb).optional())
        .then(rs)
        .then(rf)
        .then(atomicReads)
        .then(sb.then(fences).optional())
        .then(acquires);
  }

  /**
   * The partial SC order of RC11 (memory-models.md, A5).
   *
   * <pre>
   * scb = sb ∪ sb≠loc ; hb ; sb≠loc ∪ hb=loc ∪ mo ∪ rb
   * psc = ([SC] ∪ [F_SC] ; hb?) ; scb ; ([SC] ∪ hb? ; [F_SC])
   *     ∪ [F_SC] ; (hb ∪ hb ; eco ; hb) ; [F_SC]
   * </pre>
   */
  Relation partialSc() {
    if (psc == null) {
      psc = partialScWithout(null);
    }
    return psc;
  }

  /**
   * The same without one of its terms.
   *
   * @param dropped null for none
   */
  Relation partialScWithout(@Nullable PartialScTerm dropped) {
    Relation sc = events.on(node -> node.order() == MemoryOrder.SEQ_CST);
    Relation scFence = events.on(node -> node.order() == MemoryOrder.SEQ_CST && node.isFence());
    Relation elsewhere = sb.minus(same);
    Relation none = sc.minus(sc);
    Map<PartialScTerm, Relation> terms = new EnumMap<>(PartialScTerm.class);
    terms.put(PartialScTerm.SEQUENCED, sb);
    terms.put(PartialScTerm.ELSEWHERE, elsewhere.then(hb()).then(elsewhere));
    terms.put(PartialScTerm.HB_AT_LOCATION, hb().and(same));
    terms.put(PartialScTerm.MODIFICATION, mo);
    terms.put(PartialScTerm.READS_BEFORE, rb);
    terms.put(PartialScTerm.FENCE_BEFORE, scFence.then(hb().optional()));
    terms.put(PartialScTerm.FENCE_AFTER, hb().optional().then(scFence));
    terms.put(PartialScTerm.FENCES_BY_HB, scFence.then(hb()).then(scFence));
    terms.put(PartialScTerm.FENCES_BY_ECO, scFence.then(hb()).then(eco()).then(hb()).then(scFence));
    if (dropped != null) {
      terms.put(dropped, none);
    }
    Function<PartialScTerm, Relation> term = which -> Objects.requireNonNull(terms.get(which));
    Relation scb =
        term.apply(PartialScTerm.SEQUENCED)
            .or(term.apply(PartialScTerm.ELSEWHERE))
            .or(term.apply(PartialScTerm.HB_AT_LOCATION))
            .or(term.apply(PartialScTerm.MODIFICATION))
            .or(term.apply(PartialScTerm.READS_BEFORE));
    return sc.or(term.apply(PartialScTerm.FENCE_BEFORE))
        .then(scb)
        .then(sc.or(term.apply(PartialScTerm.FENCE_AFTER)))
        .or(term.apply(PartialScTerm.FENCES_BY_HB))
        .or(term.apply(PartialScTerm.FENCES_BY_ECO));
  }

  /**
   * Whether two threads access a location, one of them writing and one of them not atomically,
   * without happens-before (memory-models.md, A8).
   */
  boolean isRacy() {
    Relation conflicts =
        events.relation(
            (a, b) ->
                same.contains(a, b)
                    && !events.node(a).isFirst()
                    && !events.node(b).isFirst()
                    && events.node(a).thread() != events.node(b).thread()
                    && (events.node(a).writes() || events.node(b).writes())
                    && !(events.node(a).order().isAtomic() && events.node(b).order().isAtomic()));
    return !conflicts.isEmpty() && !conflicts.minus(hb()).minus(hb().inverse()).isEmpty();
  }
}
