package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.program.MemoryOrder;
import java.util.List;

/**
 * RC11 with the release sequences of C++20 (memory-models.md, A5). The axioms, and where each is
 * held:
 *
 * <ul>
 *   <li>coherence, {@code irreflexive(hb ; eco?)}: by {@link #mayRead} and {@link #mayWrite}. The
 *       new event is last in hb, so a violation would start at an older write or read that happens
 *       before it.
 *   <li>atomicity, {@code rmw ∩ (rb ; mo) = ∅}: by the same two: nothing lands between an update
 *       and its source.
 *   <li>no thin air, {@code acyclic(sb ∪ rf)}: by the order in which graphs grow.
 *   <li>SC, {@code acyclic(psc)}: by {@link #isConsistent}, as written below.
 * </ul>
 *
 * <p>An update is one node; for psc that equals the paper's pair of nodes, because both halves have
 * one location.
 */
final class RepairedC11 implements MemoryModel {
  @Override
  public String id() {
    return "rc11";
  }

  @Override
  public String title() {
    return "RC11 with the release sequences of C++20";
  }

  @Override
  public String source() {
    return "Lahav, Vafeiadis, Kang, Hur, Dreyer, Repairing Sequential Consistency in C/C++11, PLDI"
        + " 2017; release sequences as P0982R1 has them";
  }

  @Override
  public boolean mayRead(
      ExecutionGraph graph, int thread, int location, int index, boolean update) {
    return index >= graph.lowestVisible(thread, location)
        && !(update && graph.isClosed(location, index));
  }

  @Override
  public boolean mayWrite(
      ExecutionGraph graph, int thread, int location, int index, MemoryOrder order) {
    return index > graph.lowestVisible(thread, location) && !graph.isClosed(location, index - 1);
  }

  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    return !canChangePartialSc(graph, added) || partialSc(graph).isAcyclic();
  }

  /**
   * Whether psc may relate more SC events than without {@code added}. A cycle needs two SC events.
   * An event that is not SC itself is in the middle of new edges only if an SC fence happens before
   * it: nothing is hb-after it, and eco related the others already.
   */
  private static boolean canChangePartialSc(ExecutionGraph graph, MemoryEvent added) {
    if (graph.sequentiallyConsistentEvents() < 2) {
      return false;
    }
    if (added.isSequentiallyConsistent()) {
      return true;
    }
    for (int thread = 0; thread < graph.threadCount(); thread++) {
      for (MemoryEvent event : graph.events(thread)) {
        if (event.kind() == MemoryEvent.Kind.FENCE
            && event.isSequentiallyConsistent()
            && event.happensBefore(added)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The partial SC order of the paper (section 3.2).
   *
   * <pre>
   * rb   = (rf⁻¹ ; mo) \ id               eco = (rf ∪ mo ∪ rb)⁺
   * scb  = sb ∪ sb≠loc ; hb ; sb≠loc ∪ hb=loc ∪ mo ∪ rb
   * psc_base = ([SC] ∪ [F_SC] ; hb?) ; scb ; ([SC] ∪ hb? ; [F_SC])
   * psc_F    = [F_SC] ; (hb ∪ hb ; eco ; hb) ; [F_SC]
   * psc      = psc_base ∪ psc_F
   * </pre>
   */
  static Relation partialSc(ExecutionGraph graph) {
    List<MemoryEvent> nodes = graph.events();
    int n = nodes.size();
    int[] rank = modificationRanks(graph, nodes);

    Relation sb =
        Relation.of(
            n,
            (a, b) ->
                nodes.get(a).name().thread() == nodes.get(b).name().thread()
                    && nodes.get(a).name().position() < nodes.get(b).name().position());
    Relation hb = Relation.of(n, (a, b) -> nodes.get(a).happensBefore(nodes.get(b)));
    Relation sameLocation =
        Relation.of(
            n,
            (a, b) ->
                nodes.get(a).location() != MemoryEvent.NO_LOCATION
                    && nodes.get(a).location() == nodes.get(b).location());
    Relation rf = Relation.of(n, (a, b) -> nodes.get(b).source() == nodes.get(a));
    Relation mo =
        Relation.of(
            n,
            (a, b) ->
                sameLocation.contains(a, b)
                    && nodes.get(a).isWrite()
                    && nodes.get(b).isWrite()
                    && rank[a] < rank[b]);
    Relation identity = Relation.identityOn(n, node -> true);
    Relation sc = Relation.identityOn(n, node -> nodes.get(node).isSequentiallyConsistent());
    Relation scFence =
        Relation.identityOn(
            n,
            node ->
                nodes.get(node).isSequentiallyConsistent()
                    && nodes.get(node).kind() == MemoryEvent.Kind.FENCE);

    Relation rb = rf.inverse().then(mo).minus(identity);
    Relation eco = rf.or(mo).or(rb).closure();
    Relation sbOtherLocation = sb.minus(sameLocation);
    Relation scb =
        sb.or(sbOtherLocation.then(hb).then(sbOtherLocation))
            .or(hb.and(sameLocation))
            .or(mo)
            .or(rb);
    Relation base =
        sc.or(scFence.then(hb.optional())).then(scb).then(sc.or(hb.optional().then(scFence)));
    Relation fences = scFence.then(hb.or(hb.then(eco).then(hb))).then(scFence);
    return base.or(fences);
  }

  private static int[] modificationRanks(ExecutionGraph graph, List<MemoryEvent> nodes) {
    int[] rank = new int[nodes.size()];
    for (int i = 0; i < rank.length; i++) {
      rank[i] = nodes.get(i).isWrite() ? graph.indexOf(nodes.get(i)) : -1;
    }
    return rank;
  }
}
