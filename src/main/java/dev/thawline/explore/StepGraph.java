package dev.thawline.explore;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps between the states of an exploration in which threads may wait in loops; states are
 * numbers. A thread that waits always has a step, so that every thread waits is seen on the whole
 * graph: no step out of a set of states leads on to an end.
 *
 * <p>That is deadlock under the assumption that a thread which could read something new does so at
 * some time (exploration is exhaustive, so what it finds then is seen on another path).
 */
public final class StepGraph {
  private final BitSet ended = new BitSet();
  private int[] from = new int[1024];
  private int[] to = new int[1024];
  private int steps;
  private int states;

  /** Gives a new state its number: the first is 0. */
  public int add(boolean isEnd) {
    ended.set(states, isEnd);
    return states++;
  }

  public void step(int source, int target) {
    if (steps == from.length) {
      from = Arrays.copyOf(from, 2 * steps);
      to = Arrays.copyOf(to, 2 * steps);
    }
    from[steps] = source;
    to[steps++] = target;
  }

  /**
   * The sets of states that no step leaves, each of which can be reached from each, and in which
   * there is no end.
   */
  public List<BitSet> traps() {
    BitSet lost = cannotEnd();
    return lost.isEmpty() ? List.of() : new Components(rows(from, to, lost), lost).bottom();
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
    can.flip(0, states);
    return can;
  }

  /** The ends of all steps by their starts, as far as these are of a set; null for all. */
  private int[][] rows(int[] starts, int[] ends, @Nullable BitSet of) {
    int[] counts = new int[states];
    for (int i = 0; i < steps; i++) {
      counts[starts[i]] += of == null || of.get(starts[i]) ? 1 : 0;
    }
    int[][] rows = new int[states][];
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
