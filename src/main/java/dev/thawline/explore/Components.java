package dev.thawline.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The strongly connected components of a graph (Tarjan, Depth-first search and linear graph
 * algorithms, SIAM J. Comput. 1(2), 1972), without recursion.
 */
final class Components {
  private final int[][] successors;
  private final BitSet nodes;
  private final int[] order;
  private final int[] low;
  private final int[] component;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int visited;
  private int components;

  /**
   * @param nodes closed under successors
   */
  Components(int[][] successors, BitSet nodes) {
    this.successors = successors;
    this.nodes = nodes;
    this.order = new int[successors.length];
    this.low = new int[successors.length];
    this.component = new int[successors.length];
    Arrays.fill(component, -1);
  }

  /** Those that no edge leaves. */
  List<BitSet> bottom() {
    nodes.stream().filter(node -> order[node] == 0).forEach(this::visit);
    List<BitSet> members = new ArrayList<>();
    for (int i = 0; i < components; i++) {
      members.add(new BitSet());
    }
    BitSet left = new BitSet();
    nodes.stream()
        .forEach(
            node -> {
              members.get(component[node]).set(node);
              for (int next : successors[node]) {
                if (component[next] != component[node]) {
                  left.set(component[node]);
                }
              }
            });
    List<BitSet> bottom = new ArrayList<>();
    for (int i = 0; i < components; i++) {
      if (!left.get(i)) {
        bottom.add(members.get(i));
      }
    }
    return bottom;
  }

  private void visit(int root) {
    Deque<int[]> path = new ArrayDeque<>();
    path.push(enter(root));
    while (!path.isEmpty()) {
      int[] at = path.element();
      int node = at[0];
      if (at[1] < successors[node].length) {
        int next = successors[node][at[1]++];
        if (order[next] == 0) {
          path.push(enter(next));
        } else if (component[next] < 0) {
          low[node] = Math.min(low[node], order[next]);
        }
        continue;
      }
      path.pop();
      if (low[node] == order[node]) {
        close(node);
      }
      int[] above = path.peek();
      if (above != null) {
        low[above[0]] = Math.min(low[above[0]], low[node]);
      }
    }
  }

  /** A node and how many of its successors have been seen. */
  private int[] enter(int node) {
    order[node] = ++visited;
    low[node] = visited;
    open.push(node);
    return new int[] {node, 0};
  }

  private void close(int root) {
    int member;
    do {
      member = open.pop();
      component[member] = components;
    } while (member != root);
    components++;
  }
}
