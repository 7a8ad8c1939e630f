package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the SeqCst operations of an execution have a single order as C++20 asks for
 * (atomics.order, paragraphs 3 and 4). An update is one operation: what holds of one half holds of
 * the other.
 */
final class SingleOrder {
  private final CandidateExecution x;
  private final Relation before;

  private SingleOrder(CandidateExecution x) {
    this.x = x;
    Relation sb = operations(x.sb);
    Relation hb = operations(x.hb());
    Relation coherent = operations(x.eco());
    Relation sc = x.events.on(node -> node.order() == MemoryOrder.SEQ_CST);
    Relation fence = x.events.on(node -> node.order() == MemoryOrder.SEQ_CST && node.isFence());
    Relation synchronizes = sc.then(operations(x.synchronizesWith())).then(sc);
    Relation strongly = sb.or(synchronizes).or(sb.then(hb).then(sb)).closure();
    before =
        sc.then(
                strongly
                    .or(coherent)
                    .or(coherent.then(hb).then(fence))
                    .or(fence.then(hb).then(coherent))
                    .or(fence.then(hb).then(coherent).then(hb).then(fence)))
            .then(sc);
  }

  static boolean exists(CandidateExecution x) {
    SingleOrder order = new SingleOrder(x);
    List<Integer> rest =
        new ArrayList<>(x.events.indices(node -> node.order() == MemoryOrder.SEQ_CST));
    return order.canEnumerate(rest);
  }

  /** Takes one operation after the other that none of the rest has to precede. */
  private boolean canEnumerate(List<Integer> rest) {
    while (!rest.isEmpty()) {
      boolean taken =
          rest.removeIf(first -> rest.stream().noneMatch(other -> before.contains(other, first)));
      if (!taken) {
        return false;
      }
    }
    return true;
  }

  /** A relation of events as one of operations; nothing is before itself. */
  private Relation operations(Relation events) {
    Relation one = x.rmw.or(x.rmw.inverse()).optional();
    return one.then(events).then(one).minus(one);
  }
}
