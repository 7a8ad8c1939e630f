package dev.thawline.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All states of an exploration in which threads may wait in loops, by number, with the steps
 * between them. A thread that waits always has a step, so that every thread waits is seen on the
 * whole graph: no step out of a set of states leads on to the end of the program.
 *
 * <p>That is deadlock under the assumption that a thread which could read something new does so at
 * some time (exploration is exhaustive, so what it finds then is seen on another path).
 */
final class StateGraph {
  /** A state in which every thread waits, at the head of a loop or otherwise. */
  record Trapped(ProductState state, @Nullable Node node) {}

  private final Map<Key, Integer> numbers = new HashMap<>();
  private final Map<Integer, Trapped> waiting = new HashMap<>();
  private final List<@Nullable Node> nodes = new ArrayList<>();
  private final BitSet ended = new BitSet();
  private final BitSet pledged = new BitSet();
  private int[] from = new int[1024];
  private int[] to = new int[1024];
  private int steps;

  /** The number of a state, or -1. */
  int find(Key key) {
    return numbers.getOrDefault(key, -1);
  }

  /** Gives a new state its number. */
  int add(Key key, ProductState state, @Nullable Node node) {
    int number = numbers.size();
    numbers.put(key, number);
    if (state.ending != null) {
      ended.set(number);
    } else if (Rounds.allWait(state)) {
      waiting.put(number, new Trapped(state, node));
    }
    if (state.graph.hasPromises()) {
      pledged.set(number);
    }
    nodes.add(node);
    return number;
  }

  void step(int source, int target) {
    if (steps == from.length) {
      from = Arrays.copyOf(from, 2 * steps);
      to = Arrays.copyOf(to, 2 * steps);
    }
    from[steps] = source;
    to[steps++] = target;
  }

  /** A step to a state that is no deeper than where it starts. */
  void stepBack(int source, int target, @Nullable Node sourceNode) {
    step(source, target);
    Node node = nodes.get(target);
    if (node != null && sourceNode != null) {
      node.deeper().add(sourceNode);
    }
  }

  /**
   * For each set of states that no step leaves, each of which can be reached from each, and in
   * which the program does not end: the first in which every thread waits. Where a promise cannot
   * be kept any more, that is no execution and so no deadlock either.
   */
  List<Trapped> traps() {
    BitSet lost = cannotEnd();
    List<Trapped> found = new ArrayList<>();
    if (lost.isEmpty()) {
      return found;
    }
    int[][] successors = successors(lost);
    for (BitSet component : new Components(successors, lost).bottom()) {
      if (component.intersects(pledged)) {
        continue;
      }
      int first = component.stream().filter(waiting::containsKey).findFirst().orElse(-1);
      if (first < 0) {
        throw new IllegalStateException("states without an end in which some thread never waits");
      }
      found.add(Objects.requireNonNull(waiting.get(first)));
    }
    return found;
  }

  private BitSet cannotEnd() {
    int[][] predecessors = rows(to, from, null);
    BitSet can = (BitSet) ended.clone();
    int[] open = can.stream().toArray();
    int size = open.length;
    while (size > 0) {
      int state = open[--size];
      for (int before : predecessors[state]) {
        if (!can.get(before)) {
          can.set(before);
          if (size == open.length) {
            open = Arrays.copyOf(open, 2 * size + 16);
          }
          open[size++] = before;
        }
      }
    }
    can.flip(0, numbers.size());
    return can;
  }

  private int[][] successors(BitSet of) {
    return rows(from, to, of);
  }

  /** The ends of all steps by their starts, as far as these are of a set; null for all. */
  private int[][] rows(int[] starts, int[] ends, @Nullable BitSet of) {
    int[] counts = new int[numbers.size()];
    for (int i = 0; i < steps; i++) {
      counts[starts[i]] += of == null || of.get(starts[i]) ? 1 : 0;
    }
    int[][] rows = new int[counts.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new int[counts[i]];
    }
    for (int i = 0; i < steps; i++) {
      if (of == null || of.get(starts[i])) {
        rows[starts[i]][--counts[starts[i]]] = ends[i];
      }
    }
    return rows;
  }
}
