package dev.thawline.alias.tree;

import dev.thawline.alias.MonitorState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs two trees side by side: whatever a program does with the one, it does with the other. If no
 * pair that this leads to is told apart by an acceptance, none ever is: the pairs are a
 * bisimulation.
 */
final class Simulation {
  private record Key(long left, long right, int dead) {}

  private record Pair(TreeState left, TreeState right, int dead, Trail trail) {}

  private final OneCell cell;
  private final UnaryOperator<TreeState> afterwards;
  private final Function<TreeState, Map<Integer, TreeState>> removals;
  private final Set<Key> seen = new HashSet<>();
  private final List<Pair> pairs = new ArrayList<>();
  private int different;

  /**
   * @param afterwards what is done to the right tree after every step
   */
  Simulation(OneCell cell, UnaryOperator<TreeState> afterwards) {
    this(cell, afterwards, state -> Map.of());
  }

  /**
   * Also lets tags die at any time, so that no pointer has them any more.
   *
   * @param removals for each tag that may leave the right tree when it has died, what is left
   */
  Simulation(
      OneCell cell,
      UnaryOperator<TreeState> afterwards,
      Function<TreeState, Map<Integer, TreeState>> removals) {
    this.cell = cell;
    this.afterwards = afterwards;
    this.removals = removals;
  }

  /**
   * Adds a pair to begin with.
   *
   * @param dead the slots of the tags that no pointer has any more, as bits
   */
  void begin(TreeState left, TreeState right, int dead, Trail trail) {
    long leftKey = cell.key(left);
    long rightKey = cell.key(right);
    if (seen.add(new Key(leftKey, rightKey, dead))) {
      pairs.add(new Pair(left, right, dead, trail));
      different += leftKey == rightKey ? 0 : 1;
    }
  }

  /** Finds all pairs; returns the program after which the two are told apart, or null. */
  @Nullable String run() {
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      removals
          .apply(pair.right())
          .forEach(
              (slot, smaller) ->
                  begin(
                      pair.left(),
                      smaller,
                      pair.dead() | 1 << slot,
                      pair.trail().then("[" + SmallStep.name(slot) + " leaves]")));
      for (SmallStep step : cell.steps(pair.left())) {
        boolean usesDead = (pair.dead() >> step.slot() & 1) != 0;
        if (usesDead && step.act() != SmallStep.Act.LEAVE) {
          continue;
        }
        MonitorState left = cell.after(pair.left(), step);
        MonitorState right = cell.after(pair.right(), step, pair.left());
        Trail trail = pair.trail().then(cell.text(pair.left(), step));
        if (OneCell.isRejected(left) != OneCell.isRejected(right)) {
          String by = OneCell.isRejected(left) ? "left" : "right";
          return trail + ": rejected only on the " + by;
        }
        if (left instanceof TreeState after
            && right instanceof TreeState other
            && !cell.isFreed(after)) {
          begin(after, afterwards.apply(other), pair.dead(), trail);
        }
      }
    }
    return null;
  }

  /** How many pairs there are. */
  int pairs() {
    return pairs.size();
  }

  /** How many of them are no pairs of equals. */
  int different() {
    return different;
  }
}
