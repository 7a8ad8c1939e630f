package dev.thawline.naive;

import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import java.util.BitSet;
import java.util.List;

/**
 * The relations of one event list, by their definitions: RC11 as Lahav et al. have it (PLDI 2017),
 * with the release sequences of C++20 (memory-models.md, A5).
 */
final class Relations implements HappensBefore {
  private final RawGraph graph;
  private final RawEvent[] nodes;
  private final int size;
  private final Pairs threadOrder;
  private final Pairs spawnsAndJoins;
  private final Pairs readsFrom;
  private final Pairs modificationOrder;
  private final Pairs readModifyWrites;
  private final Pairs happensBefore;

  Relations(RawGraph graph) {
    this.graph = graph;
    this.nodes = graph.events().toArray(RawEvent[]::new);
    this.size = nodes.length;
    this.threadOrder = threadOrder();
    this.spawnsAndJoins = spawnsAndJoins();
    this.readsFrom = readsFrom();
    this.modificationOrder = modificationOrder();
    this.readModifyWrites = readModifyWrites();
    // hb = (sb ∪ sw)⁺, spawns and joins in sb
    this.happensBefore = threadOrder.or(spawnsAndJoins).or(synchronizesWith()).closure();
  }

  // ---- axioms

  /**
   * The axioms of RC11.
   *
   * <pre>
   * no thin air   acyclic(sb ∪ rf)
   * coherence     irreflexive(hb ; eco?)
   * atomicity     rmw ∩ (rb ; mo) = ∅
   * SC            acyclic(psc)
   * </pre>
   */
  boolean isConsistent() {
    // rb = rf⁻¹ ; mo
    Pairs readsBefore = readsFrom.inverse().then(modificationOrder);
    // eco = (rf ∪ mo ∪ rb)⁺
    Pairs coherenceOrder = readsFrom.or(modificationOrder).or(readsBefore).closure();
    return threadOrder.or(spawnsAndJoins).or(readsFrom).isAcyclic()
        && happensBefore.then(coherenceOrder.orSame()).isIrreflexive()
        && readModifyWrites.and(readsBefore.then(modificationOrder)).isEmpty()
        && partialSc(readsBefore, coherenceOrder).isAcyclic();
  }

  // ---- relations

  /** sb within a thread. In a path the events of a thread stand in their order. */
  private Pairs threadOrder() {
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        if (at(a).thread() == at(b).thread()) {
          made.add(a, b);
        }
      }
    }
    return made;
  }

  /**
   * A spawn comes before all of the child, all of the child before its join; the end of an
   * allocation before that of its memory's next.
   */
  private Pairs spawnsAndJoins() {
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      boolean spawn = at(a).kind() == RawEvent.Kind.SPAWN;
      boolean join = at(a).kind() == RawEvent.Kind.JOIN;
      for (int b = 0; (spawn || join) && b < size; b++) {
        if (at(a).otherThread() == at(b).thread()) {
          made.add(spawn ? a : b, spawn ? b : a);
        }
      }
      if (at(a).kind() == RawEvent.Kind.REUSE) {
        made.add(at(a).source(), a);
      }
    }
    return made;
  }

  private Pairs readsFrom() {
    Pairs made = new Pairs(size);
    for (int b = 0; b < size; b++) {
      if (at(b).isRead()) {
        made.add(at(b).source(), b);
      }
    }
    return made;
  }

  private Pairs modificationOrder() {
    Pairs made = new Pairs(size);
    for (List<Integer> order : graph.modificationOrders().values()) {
      for (int i = 0; i < order.size(); i++) {
        for (int j = i + 1; j < order.size(); j++) {
          made.add(order.get(i), order.get(j));
        }
      }
    }
    return made;
  }

  /** rmw: the read of a read-modify-write with its write, which stands directly behind it. */
  private Pairs readModifyWrites() {
    Pairs made = new Pairs(size);
    for (int a = 0; a + 1 < size; a++) {
      if (at(a).exchange() && at(a).isRead() && at(a + 1).isWrite()) {
        made.add(a, a + 1);
      }
    }
    return made;
  }

  /**
   * A fence works for the accesses of its own thread: sb is that within a thread.
   *
   * <pre>
   * rs = [W atomic] ; (rf ; rmw)*
   * sw = [⊒rel] ; ([F] ; sb)? ; rs ; rf ; [R atomic] ; (sb ; [F])? ; [⊒acq]
   * </pre>
   */
  private Pairs synchronizesWith() {
    Pairs fence = Pairs.identity(size, node -> at(node).isFence());
    Pairs atomicWrite =
        Pairs.identity(size, node -> at(node).isWrite() && at(node).order().isAtomic());
    Pairs atomicRead =
        Pairs.identity(size, node -> at(node).isRead() && at(node).order().isAtomic());
    Pairs release = Pairs.identity(size, node -> at(node).order().isRelease());
    Pairs acquire = Pairs.identity(size, node -> at(node).order().isAcquire());
    return release
        .then(fence.then(threadOrder).orSame())
        .then(atomicWrite.then(readsFrom.then(readModifyWrites).closure().orSame()))
        .then(readsFrom)
        .then(atomicRead)
        .then(threadOrder.then(fence).orSame())
        .then(acquire);
  }

  /**
   * The partial SC order, spawns and joins in sb.
   *
   * <pre>
   * scb     = sb ∪ sb≠loc ; hb ; sb≠loc ∪ hb=loc ∪ mo ∪ rb
   * pscBase = ([SC] ∪ [F_SC] ; hb?) ; scb ; ([SC] ∪ hb? ; [F_SC])
   * pscF    = [F_SC] ; (hb ∪ hb ; eco ; hb) ; [F_SC]
   * psc     = pscBase ∪ pscF
   * </pre>
   */
  private Pairs partialSc(Pairs rb, Pairs eco) {
    Pairs sc = Pairs.identity(size, node -> at(node).isSequentiallyConsistent());
    if (sc.isEmpty()) {
      return sc; // every term begins and ends at an SC event
    }
    Pairs scFence =
        Pairs.identity(size, node -> at(node).isSequentiallyConsistent() && at(node).isFence());
    Pairs sb = threadOrder.or(spawnsAndJoins).closure();
    Pairs sameLocation = sameLocation();
    Pairs sbElsewhere = sb.minus(sameLocation);
    Pairs hb = happensBefore;
    Pairs scb =
        sb.or(sbElsewhere.then(hb).then(sbElsewhere))
            .or(hb.and(sameLocation))
            .or(modificationOrder)
            .or(rb);
    Pairs base = sc.or(scFence.then(hb.orSame())).then(scb).then(sc.or(hb.orSame().then(scFence)));
    Pairs fences = scFence.then(hb.or(hb.then(eco).then(hb))).then(scFence);
    return base.or(fences);
  }

  private Pairs sameLocation() {
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      for (int b = 0; at(a).isAccess() && b < size; b++) {
        if (at(a).location() == at(b).location()) {
          made.add(a, b);
        }
      }
    }
    return made;
  }

  /** The events with all that come before one of them in sb ∪ rf, spawns and joins in sb. */
  BitSet causes(BitSet events) {
    Pairs before = threadOrder.or(spawnsAndJoins).or(readsFrom).closure();
    BitSet all = new BitSet();
    for (int a = 0; a < size; a++) {
      for (int b = events.nextSetBit(0); b >= 0; b = events.nextSetBit(b + 1)) {
        if (a == b || before.has(a, b)) {
          all.set(a);
        }
      }
    }
    return all;
  }

  // ---- happens-before among events

  /** Whether an event happens before another. Of nodes with one name the last stands for all. */
  boolean ordered(EventName a, EventName b) {
    return happensBefore.has(graph.indexOf(a), graph.indexOf(b));
  }

  @Override
  public boolean orderedOrSame(EventName a, EventName b) {
    return a.equals(b) || ordered(a, b);
  }

  private RawEvent at(int index) {
    return nodes[index];
  }
}
