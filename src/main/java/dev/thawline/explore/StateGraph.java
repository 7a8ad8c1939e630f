package dev.thawline.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All states of an exploration in which steps may lead back, by number; with their steps. */
final class StateGraph {
  /** A state in which every thread waits, at the head of a loop or otherwise. */
  record Trapped(ProductState state, @Nullable Node node, int layer, Ending ending) {
    private static final Comparator<Trapped> FIRST =
        Comparator.comparingInt(Trapped::layer).thenComparing(Trapped::ending, Ending.BY_PLACE);
  }

  private final StepGraph steps = new StepGraph();
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final Map<Integer, Trapped> waiting = new HashMap<>();
  private final List<@Nullable Node> nodes = new ArrayList<>();
  private final BitSet pledged = new BitSet();

  /** The number of a state, or -1. */
  int find(Key key) {
    return numbers.getOrDefault(key, -1);
  }

  /**
   * Gives a new state its number.
   *
   * @param layer how many steps lead to it, where that is to tell deadlocks apart
   */
  int add(Key key, int layer, ProductState state, @Nullable Node node) {
    int number = steps.add(state.ending != null);
    numbers.put(key, number);
    if (state.ending == null && Rounds.allWait(state)) {
      waiting.put(number, new Trapped(state, node, layer, Step.endingOfStillness(state)));
    }
    if (state.graph.hasPromises()) {
      pledged.set(number);
    }
    nodes.add(node);
    return number;
  }

  void step(int source, int target) {
    steps.step(source, target);
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
   * For each {@linkplain StepGraph#traps trap} a state in which every thread waits: of those that
   * the fewest steps lead to the one whose first waiting thread stands first in the source. Where a
   * promise cannot be kept any more, that is no execution and so no deadlock either.
   */
  List<Trapped> traps() {
    List<Trapped> found = new ArrayList<>();
    for (BitSet trap : steps.traps()) {
      if (!trap.intersects(pledged)) {
        found.add(
            trap.stream()
                .mapToObj(waiting::get)
                .filter(Objects::nonNull)
                .min(Trapped.FIRST)
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "states without an end in which some thread never waits")));
      }
    }
    return found;
  }
}
