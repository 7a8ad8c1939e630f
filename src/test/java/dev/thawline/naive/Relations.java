package dev.thawline.naive;

import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The relations of one event list, by their definitions: RC11 as Lahav et al. have it (PLDI 2017),
 * with the release sequences of C++20 (memory-models.md, A5).
 */
final class Relations implements HappensBefore {
  private final RawGraph graph;
  private final int size;
  private @Nullable Pairs threadOrder;
  private @Nullable Pairs happensBefore;

  Relations(RawGraph graph) {
    this.graph = graph;
    this.size = graph.events().size();
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
    return threadOrder().or(spawnsAndJoins()).or(readsFrom()).closure().isIrreflexive()
        && happensBefore().then(coherenceOrder().orSame()).isIrreflexive()
        && readModifyWrites().and(readsBefore().then(modificationOrder())).count() == 0
        && partialSc().closure().isIrreflexive();
  }

  // ---- relations

  /** sb within a thread. In a path the events of a thread stand in their order. */
  Pairs threadOrder() {
    if (threadOrder == null) {
      threadOrder = new Pairs(size);
      for (int a = 0; a < size; a++) {
        for (int b = a + 1; b < size; b++) {
          if (at(a).thread() == at(b).thread()) {
            threadOrder.add(a, b);
          }
        }
      }
    }
    return threadOrder;
  }

  /** A spawn comes before all of the child, all of the child before its join. */
  private Pairs spawnsAndJoins() {
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        boolean child = at(a).thread2() == at(b).thread();
        if (child && at(a).kind() == RawEvent.Kind.SPAWN) {
          made.add(a, b);
        } else if (child && at(a).kind() == RawEvent.Kind.JOIN) {
          made.add(b, a);
        }
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

  /** rmw: the read of a read-modify-write with its write. */
  private Pairs readModifyWrites() {
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        boolean halves = at(a).exchange() && at(b).exchange() && at(a).name().equals(at(b).name());
        if (halves && at(a).isRead() && at(b).isWrite()) {
          made.add(a, b);
        }
      }
    }
    return made;
  }

  /** rb = rf⁻¹ ; mo. */
  private Pairs readsBefore() {
    return readsFrom().inverse().then(modificationOrder());
  }

  /** eco = (rf ∪ mo ∪ rb)⁺. */
  private Pairs coherenceOrder() {
    return readsFrom().or(modificationOrder()).or(readsBefore()).closure();
  }

  /**
   *
   *
   * <pre>
   * rs = [W atomic] ; (rf ; rmw)*
   * sw = [⊒rel] ; ([F] ; sb)? ; rs ; rf ; [R atomic] ; (sb ; [F])? ; [⊒acq]
   * </pre>
   *
   * A fence works for the accesses of its own thread: sb is that within a thread.
   */
  private Pairs synchronizesWith() {
    Pairs fence = Pairs.identity(size, node -> at(node).isFence());
    Pairs atomicWrite =
        Pairs.identity(size, node -> at(node).isWrite() && at(node).order().isAtomic());
    Pairs atomicRead =
        Pairs.identity(size, node -> at(node).isRead() && at(node).order().isAtomic());
    Pairs release = Pairs.identity(size, node -> at(node).order().isRelease());
    Pairs acquire = Pairs.identity(size, node -> at(node).order().isAcquire());
    Pairs sequence = atomicWrite.then(readsFrom().then(readModifyWrites()).closure().orSame());
    return release
        .then(fence.then(threadOrder()).orSame())
        .then(sequence)
        .then(readsFrom())
        .then(atomicRead)
        .then(threadOrder().then(fence).orSame())
        .then(acquire);
  }

  /** hb = (sb ∪ sw)⁺, spawns and joins in sb. */
  Pairs happensBefore() {
    if (happensBefore == null) {
      happensBefore = threadOrder().or(spawnsAndJoins()).or(synchronizesWith()).closure();
    }
    return happensBefore;
  }

  /**
   *
   *
   * <pre>
   * scb = sb ∪ sb≠loc ; hb ; sb≠loc ∪ hb=loc ∪ mo ∪ rb
   * psc = ([SC] ∪ [F_SC] ; hb?) ; scb ; ([SC] ∪ hb? ; [F_SC])  ∪  [F_SC] ; (hb ∪ hb ; eco ; hb) ; [F_SC]
   * </pre>
   *
   * with spawns and joins in sb.
   */
  private Pairs partialSc() {
    Pairs sc = Pairs.identity(size, node -> at(node).isSequentiallyConsistent());
    if (sc.count() == 0) {
      return new Pairs(size); // [SC] is empty, and with it every term
    }
    Pairs scFence =
        Pairs.identity(size, node -> at(node).isSequentiallyConsistent() && at(node).isFence());
    Pairs sb = threadOrder().or(spawnsAndJoins()).closure();
    Pairs sameLocation = sameLocation();
    Pairs sbElsewhere = sb.minus(sameLocation);
    Pairs hb = happensBefore();
    Pairs scb =
        sb.or(sbElsewhere.then(hb).then(sbElsewhere))
            .or(hb.and(sameLocation))
            .or(modificationOrder())
            .or(readsBefore());
    Pairs base = sc.or(scFence.then(hb.orSame())).then(scb).then(sc.or(hb.orSame().then(scFence)));
    Pairs fences = scFence.then(hb.or(hb.then(coherenceOrder()).then(hb))).then(scFence);
    return base.or(fences);
  }

  private Pairs sameLocation() {
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        if (at(a).isAccess() && at(a).location() == at(b).location()) {
          made.add(a, b);
        }
      }
    }
    return made;
  }

  // ---- happens-before among events

  /** Whether an event happens before another. Nodes with one name are one event. */
  boolean ordered(EventName a, EventName b) {
    return happensBefore().has(graph.indexOf(a), graph.indexOf(b));
  }

  @Override
  public boolean orderedOrSame(EventName a, EventName b) {
    return a.equals(b) || ordered(a, b);
  }

  private RawEvent at(int index) {
    return graph.events().get(index);
  }
}
