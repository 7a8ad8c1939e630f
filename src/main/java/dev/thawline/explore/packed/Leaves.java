package dev.thawline.explore.packed;

import java.util.Arrays;
import org.eclipse.collections.api.list.primitive.ImmutableIntList;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectLongHashMap;

/** Complete executions, by what they print. */
final class Leaves {
  /** By the output of main, where nobody else prints; -1 where there was none. */
  private long[] byMain = none(new long[16], 0);

  /** By the outputs of all threads, where others print too. */
  private final ObjectLongHashMap<ImmutableIntList> byAll = new ObjectLongHashMap<>();

  long count;

  void add(PackedGraph graph) {
    add(graph.at, graph.threads, graph.unjoined, 1);
  }

  /**
   * @param at where the threads ended
   * @param unjoined how many of them main has not joined
   */
  void add(ThreadNode[] at, int threads, int unjoined, long times) {
    if (unjoined > 0) {
      throw new Unfit("main may return while others run");
    }
    count = Math.addExact(count, times);
    boolean others = false;
    for (int t = 1; t < threads; t++) {
      others |= at[t].prints;
    }
    if (!others) {
      int output = at[0].output;
      if (output >= byMain.length) {
        byMain = none(Arrays.copyOf(byMain, 2 * output), byMain.length);
      }
      byMain[output] = Math.max(0, byMain[output]) + times;
      return;
    }
    int[] outputs = new int[threads];
    for (int t = 0; t < threads; t++) {
      outputs[t] = at[t].output;
    }
    byAll.addToValue(IntLists.immutable.of(outputs), times);
  }

  /** Forgets everything. */
  void clear() {
    Arrays.fill(byMain, -1);
    byAll.clear();
    count = 0;
  }

  private static long[] none(long[] counts, int from) {
    Arrays.fill(counts, from, counts.length, -1);
    return counts;
  }

  /** Is told every kind of output with how many executions have it. */
  interface Visitor {
    /**
     * Is told of one kind.
     *
     * @param outputs by thread; those of threads that are left out are empty
     */
    void visit(int[] outputs, long executions);
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < byMain.length; i++) {
      if (byMain[i] >= 0) {
        visitor.visit(new int[] {i}, byMain[i]);
      }
    }
    byAll.forEachKeyValue((outputs, times) -> visitor.visit(outputs.toArray(), times));
  }
}
