package dev.thawline.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether provenance can be chosen at casts so that a model accepts whatever follows
 * (models-other.md, section 6). A game on the graph of states, in which the model's state is that
 * of one way to have chosen so far: at a cast the program's friend chooses, everything else (who
 * moves, which write is read, how an operation ends) is up to its enemy. A state is won where the
 * path ends there without a rejection, or, after every move, unless the model has rejected.
 *
 * <p>The graph has no cycles and a state says all that matters of what was before, so it does not
 * matter how it was reached: a choice that may hang on the whole history does no better.
 *
 * <p>Where states are missing, or the model has no rule for what happens, they count as won: who
 * loses then, loses in any case.
 */
final class CastGame {
  /**
   * A step out of a state, or the set-up.
   *
   * @param choices which way was taken at each choice within it; those of casts are below 0
   */
  private record Move(int thread, List<Integer> choices, Node to) {}

  /**
   * A cast at which no choice does.
   *
   * @param path one that goes on with some choice there
   * @param number how many casts with a choice come before it on the path
   */
  record Cast(Path path, int number) {}

  private final List<Move> setUp = new ArrayList<>();
  private final Map<Node, List<Move>> moves = new HashMap<>();
  private final Map<Node, Boolean> won = new HashMap<>();

  /**
   * @param layers all states, as {@link Explorer#exploreChoices} has found them
   */
  CastGame(List<List<Node>> layers) {
    for (List<Node> layer : layers) {
      for (Node node : layer) {
        for (Node.Incoming step : node.incoming()) {
          Move move = new Move(step.thread(), step.choices(), node);
          (step.from() == null ? setUp : moves(step.from())).add(move);
        }
      }
    }
    for (int layer = layers.size() - 1; layer >= 0; layer--) {
      for (Node node : layers.get(layer)) {
        boolean lost =
            node.isRejected(0)
                || byThread(node).values().stream().anyMatch(step -> !isWon(step, 0));
        won.put(node, !lost);
      }
    }
  }

  private List<Move> moves(Node from) {
    return moves.computeIfAbsent(from, key -> new ArrayList<>());
  }

  private SortedMap<Integer, List<Move>> byThread(Node from) {
    SortedMap<Integer, List<Move>> byThread = new TreeMap<>();
    for (Move move : moves(from)) {
      byThread.computeIfAbsent(move.thread(), key -> new ArrayList<>()).add(move);
    }
    return byThread;
  }

  /** The moves after a choice, by the way that is taken there. */
  private static SortedMap<Integer, List<Move>> byWay(List<Move> step, int choice) {
    SortedMap<Integer, List<Move>> byWay = new TreeMap<>();
    for (Move move : step) {
      byWay.computeIfAbsent(move.choices().get(choice), key -> new ArrayList<>()).add(move);
    }
    return byWay;
  }

  /** Whether no choice is left in a step: then one move is. */
  private static boolean isDecided(List<Move> step, int choice) {
    return step.get(0).choices().size() == choice;
  }

  /** Whether the friend chooses. */
  private static boolean isCast(SortedMap<Integer, List<Move>> ways) {
    return ways.firstKey() < 0;
  }

  /**
   * @param step the moves of one step that agree on the choices before this one
   */
  private boolean isWon(List<Move> step, int choice) {
    if (isDecided(step, choice)) {
      return won.getOrDefault(step.get(0).to(), true);
    }
    SortedMap<Integer, List<Move>> ways = byWay(step, choice);
    return isCast(ways)
        ? ways.values().stream().anyMatch(way -> isWon(way, choice + 1))
        : ways.values().stream().allMatch(way -> isWon(way, choice + 1));
  }

  /** The casts that the enemy leads to, by one way to win; empty where the friend wins. */
  List<Cast> hopeless() {
    List<Cast> found = new ArrayList<>();
    if (!setUp.isEmpty() && !isWon(setUp, 0)) {
      follow(List.of(), setUp, 0, new HashSet<>(), found);
    }
    return found;
  }

  /**
   * Goes on with a lost step: whatever the friend chooses, and where the enemy chooses, its first
   * way to win.
   *
   * @param before the moves up to the step
   * @param seen the states that were gone on from
   */
  private void follow(
      List<Move> before, List<Move> step, int choice, Set<Node> seen, List<Cast> found) {
    Move first = step.get(0);
    List<Move> path = new ArrayList<>(before);
    path.add(first);
    if (isDecided(step, choice)) {
      if (!first.to().isRejected(0) && seen.add(first.to())) {
        follow(path, lost(byThread(first.to()), 0), 0, seen, found);
      }
      return;
    }
    SortedMap<Integer, List<Move>> ways = byWay(step, choice);
    if (isCast(ways)) {
      int number = casts(first.choices().subList(0, choice));
      for (Move move : before) {
        number += casts(move.choices());
      }
      found.add(new Cast(path(path), number));
      ways.values().forEach(way -> follow(before, way, choice + 1, seen, found));
    } else {
      follow(before, lost(ways, choice + 1), choice + 1, seen, found);
    }
  }

  private List<Move> lost(SortedMap<Integer, List<Move>> steps, int choice) {
    return steps.values().stream().filter(step -> !isWon(step, choice)).findFirst().orElseThrow();
  }

  private static int casts(List<Integer> choices) {
    return (int) choices.stream().filter(way -> way < 0).count();
  }

  private static Path path(List<Move> moves) {
    return new Path(
        moves.get(0).choices(),
        moves.stream().skip(1).map(move -> new Path.Move(move.thread(), move.choices())).toList());
  }
}
