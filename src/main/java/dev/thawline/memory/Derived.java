package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the papers over the memory events of one execution graph. An update is one node,
 * which is in rf as reader, in mo as writer and in rb as both.
 */
final class Derived {
  private final ExecutionGraph graph;
  private final List<MemoryEvent> nodes;
  private final int[] place;
  private final int[] rank;
  private final Relation sb;
  private final Relation rf;
  private final Relation mo;
  private final Relation rb;
  private final Relation sameLocation;
  private @Nullable Relation eco;
  private @Nullable Relation hb;

  Derived(ExecutionGraph graph) {
    this.graph = graph;
    this.nodes = new ArrayList<>();
    this.place = places(graph);
    this.rank = ranks();
    int n = nodes.size();
    sb = Relation.of(n, (a, b) -> thread(a) == thread(b) && place[a] < place[b]);
    sameLocation =
        Relation.of(
            n,
            (a, b) ->
                node(a).location() != MemoryEvent.NO_LOCATION
                    && node(a).location() == node(b).location());
    rf = Relation.of(n, (a, b) -> node(b).isRead() && node(b).source() == node(a));
    mo =
        Relation.of(
            n,
            (a, b) ->
                sameLocation.contains(a, b)
                    && node(a).isWrite()
                    && node(b).isWrite()
                    && rank[a] < rank[b]);
    rb = rf.inverse().then(mo).minus(Relation.identityOn(n, node -> true));
  }

  private int[] places(ExecutionGraph from) {
    List<Integer> found = new ArrayList<>();
    for (int thread = 0; thread < from.threadCount(); thread++) {
      List<MemoryEvent> events = from.events(thread);
      for (int i = 0; i < events.size(); i++) {
        nodes.add(events.get(i));
        found.add(i);
      }
    }
    return found.stream().mapToInt(i -> i).toArray();
  }

  private int[] ranks() {
    return nodes.stream().mapToInt(node -> node.isWrite() ? graph.indexOf(node) : -1).toArray();
  }

  int size() {
    return nodes.size();
  }

  MemoryEvent node(int index) {
    return nodes.get(index);
  }

  int thread(int index) {
    return node(index).name().thread();
  }

  /** Where an event stands among those of its thread. */
  int place(int index) {
    return place[index];
  }

  /** A condition on events. */
  interface Property {
    boolean test(MemoryEvent event);
  }

  /** {@code [S]}, the identity on the events with a property. */
  Relation on(Property property) {
    return Relation.identityOn(size(), i -> property.test(node(i)));
  }

  /** Sequenced before: program order. */
  Relation sb() {
    return sb;
  }

  /**
   * sb, and what spawns, joins and reused memory order; the papers' threads are there from the
   * start.
   */
  Relation order() {
    return sb.or(Relation.of(size(), (a, b) -> isJoint(node(b)) && isBefore(a, b)));
  }

  /** Whether an event gets its place by other means than accesses. */
  private static boolean isJoint(MemoryEvent event) {
    return switch (event.kind()) {
      case THREAD -> event.name().position() == 0;
      case JOIN, REUSE -> true;
      default -> false;
    };
  }

  /** Reads-from. */
  Relation rf() {
    return rf;
  }

  /** Modification order. */
  Relation mo() {
    return mo;
  }

  /** Reads before, or from-reads: {@code (rf⁻¹ ; mo) \ id}. */
  Relation rb() {
    return rb;
  }

  /** Pairs of accesses to one location. */
  Relation sameLocation() {
    return sameLocation;
  }

  /** Pairs of events of one thread. */
  Relation sameThread() {
    return Relation.of(size(), (a, b) -> thread(a) == thread(b));
  }

  /** Extended coherence order: {@code (rf ∪ mo ∪ rb)⁺}. */
  Relation eco() {
    if (eco == null) {
      eco = rf.or(mo).or(rb).closure();
    }
    return eco;
  }

  /** Happens before, by the orderings as written, spawns, joins and reused memory. */
  Relation hb() {
    if (hb == null) {
      hb = Relation.of(size(), (a, b) -> a != b && isBefore(a, b));
    }
    return hb;
  }

  /** The nodes of one access to several cells have one name; they are ordered as in sb. */
  private boolean isBefore(int a, int b) {
    return sb.contains(a, b) || node(a).happensBefore(node(b));
  }

  /**
   * Synchronizes with, by the release sequences of C++20 (memory-models.md, A5).
   *
   * <pre>
   * rs = [W_atomic] ; (rf ; rmw)*
   * sw = [⊒rel] ; ([F] ; sb)? ; rs ; rf ; [R_atomic] ; (sb ; [F])? ; [⊒acq]
   * </pre>
   */
  Relation sw() {
    Relation fences = on(event -> event.kind() == MemoryEvent.Kind.FENCE);
    Relation updates = on(event -> event.kind() == MemoryEvent.Kind.UPDATE);
    Relation rs =
        on(event -> event.isWrite() && event.order().isAtomic())
            .then(rf.then(updates).closure().optional());
    return on(event -> event.order().isRelease())
        .then(fences.then(sb).optional())
        .then(rs)
        .then(rf)
        .then(on(event -> event.isRead() && event.order().isAtomic()))
        .then(sb.then(fences).optional())
        .then(on(event -> event.order().isAcquire()));
  }

  /** {@code [SC]}: the SeqCst events, fences among them. */
  Relation sc() {
    return on(MemoryEvent::isSequentiallyConsistent);
  }

  /** {@code [F_SC]}: the SeqCst fences. */
  Relation scFence() {
    return on(MemoryEvent::isSequentiallyConsistentFence);
  }
}
