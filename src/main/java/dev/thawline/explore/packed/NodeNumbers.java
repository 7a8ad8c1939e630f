package dev.thawline.explore.packed;

import java.util.Arrays;

/**
 * Numbers the nodes of each thread by itself, so that they take few bits in a key. Two numbers mean
 * none of them.
 */
final class NodeNumbers {
  /** A thread that has not started. */
  static final int ABSENT = 0;

  /** A thread that has been joined. */
  static final int JOINED = 1;

  static final int FIRST_NODE = 2;

  /** By thread and number, from {@link #FIRST_NODE}: the node. */
  private ThreadNode[][] nodes = {};

  /** By thread: how many nodes are known. */
  private int[] known = {};

  /** By {@link ThreadNode#number}: the number here; 0 where there is none yet. */
  private int[] numbers = new int[64];

  int number(ThreadNode node) {
    if (node.number >= numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * node.number);
    }
    if (numbers[node.number] == 0) {
      int t = node.thread;
      if (t >= nodes.length) {
        int from = nodes.length;
        nodes = Arrays.copyOf(nodes, t + 1);
        known = Arrays.copyOf(known, t + 1);
        for (int i = from; i <= t; i++) {
          nodes[i] = new ThreadNode[8];
        }
      }
      if (known[t] == nodes[t].length) {
        nodes[t] = Arrays.copyOf(nodes[t], 2 * known[t]);
      }
      numbers[node.number] = FIRST_NODE + known[t];
      nodes[t][known[t]++] = node;
    }
    return numbers[node.number];
  }

  ThreadNode node(int thread, int number) {
    return nodes[thread][number - FIRST_NODE];
  }
}
