package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * All orders of the SeqCst fences under release-acquire: they are updates of one hidden location
 * (memory-models.md, A4), and each acquires what the one before it released.
 */
final class FenceOrders {
  private FenceOrders() {}

  /** Whether some order gives a happens-before that is one and with which the condition holds. */
  static boolean exists(CandidateExecution x, Predicate<Relation> condition) {
    List<Integer> fences =
        x.events.indices(node -> node.isFence() && node.order() == MemoryOrder.SEQ_CST);
    return exists(x, new ArrayList<>(), fences, condition);
  }

  private static boolean exists(
      CandidateExecution x,
      List<Integer> chosen,
      List<Integer> rest,
      Predicate<Relation> condition) {
    if (rest.isEmpty()) {
      Relation fences =
          x.events.relation((a, b) -> chosen.contains(a) && chosen.indexOf(a) < chosen.indexOf(b));
      Relation hb = x.sb.or(x.rf).or(fences).closure();
      return hb.isIrreflexive() && condition.test(hb);
    }
    for (int fence : rest) {
      List<Integer> more = new ArrayList<>(chosen);
      more.add(fence);
      List<Integer> less = new ArrayList<>(rest);
      less.remove((Integer) fence);
      if (exists(x, more, less, condition)) {
        return true;
      }
    }
    return false;
  }
}
