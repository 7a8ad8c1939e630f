package dev.thawline.explore.packed;

import dev.thawline.event.Allocation;
import java.util.BitSet;

/**
 * Which allocations threads can come to touch without help of one of them: those they hold pointers
 * to or protect something in, statics, and what pointers in these lead to. The same as {@code
 * Reach} of states that are objects.
 */
final class PackedReach {
  private final LayerTables shared;
  private final WatchedGraph graph;
  private final BitSet reach = new BitSet();
  private final BitSet open = new BitSet();

  PackedReach(LayerTables shared, WatchedGraph graph) {
    this.shared = shared;
    this.graph = graph;
  }

  /** Whether none of some allocations can be reached by any thread but one. */
  boolean avoids(BitSet touched, int thread, int threads) {
    reach.clear();
    reach.or(shared.statics);
    for (int other = 0; other < threads; other++) {
      if (other != thread) {
        reach.or(shared.histories.heldBy(graph.at(other)));
      }
    }
    if (reach.intersects(touched)) {
      return false;
    }
    open.clear();
    open.or(reach);
    for (int a = open.nextSetBit(0); a >= 0; a = open.nextSetBit(0)) {
      open.clear(a);
      Allocation allocation = shared.histories.allocation(a);
      for (int cell = 0; cell < allocation.cells().size(); cell++) {
        if (!follow(allocation.location(cell), touched)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether what pointers at a location lead to is not touched, either. */
  private boolean follow(int x, BitSet touched) {
    if (x >= graph.graph.length.length) {
      return true;
    }
    for (int i = 0; i < graph.graph.length[x]; i++) {
      BitSet held = shared.histories.heldBy(graph.graph.value[x][i]);
      for (int a = held.nextSetBit(0); a >= 0; a = held.nextSetBit(a + 1)) {
        if (!reach.get(a)) {
          if (touched.get(a)) {
            return false;
          }
          reach.set(a);
          open.set(a);
        }
      }
    }
    return true;
  }
}
