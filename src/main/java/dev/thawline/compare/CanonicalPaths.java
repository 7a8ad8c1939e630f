package dev.thawline.compare;

import dev.thawline.event.Threads;
import dev.thawline.explore.Node;
import dev.thawline.explore.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Paths to nodes of one layer in canonical order: the fewest context switches first; of these the
 * first in the order of thread numbers and choices. Nothing depends on the order of discovery.
 */
final class CanonicalPaths {
  private final List<List<Node>> layers;
  private final Threads threads;

  /**
   * Of layers of nodes with the steps into them.
   *
   * @param threads what the numbers of threads mean
   */
  CanonicalPaths(List<List<Node>> layers, Threads threads) {
    this.layers = layers;
    this.threads = threads;
  }

  /**
   * The first of the canonical paths to the nodes that is wanted; null where none is.
   *
   * @param goals nodes of one layer; to each leads one canonical path
   */
  @Nullable Path first(List<Node> goals, Predicate<Path> wanted) {
    return trails(goals).stream()
        .map(trail -> trail.toPath(threads))
        .filter(wanted)
        .findFirst()
        .orElse(null);
  }

  /** A path to a node, as its last step and the path to where that starts. */
  private record Trail(@Nullable Trail before, Node.Incoming step, int switches) {
    Path toPath(Threads threads) {
      List<Path.Move> moves = new ArrayList<>();
      Trail at = this;
      while (at.before != null) {
        moves.add(0, new Path.Move(at.step.thread(), at.step.choices()));
        at = at.before;
      }
      return new Path(at.step.choices(), moves, threads);
    }

    static final Comparator<Trail> ORDER =
        Comparator.comparingInt(Trail::switches).thenComparing(Trail::compareSteps);

    private static int compareSteps(Trail a, Trail b) {
      int earlier =
          a.before == null || b.before == null || Objects.equals(a.before, b.before)
              ? 0
              : compareSteps(a.before, b.before);
      if (earlier != 0) {
        return earlier;
      }
      int byThread = Integer.compare(a.step.thread(), b.step.thread());
      return byThread != 0 ? byThread : compare(a.step.choices(), b.step.choices());
    }

    private static int compare(List<Integer> a, List<Integer> b) {
      for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
        int order = Integer.compare(a.get(i), b.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(a.size(), b.size());
    }
  }

  /** The canonical trail to each goal, forward over the part of the graph that leads to them. */
  private List<Trail> trails(List<Node> goals) {
    int last = goals.get(0).layer();
    List<Set<Node>> towards = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      towards.add(new HashSet<>());
    }
    towards.get(last).addAll(goals);
    for (int layer = last; layer > 0; layer--) {
      for (Node node : towards.get(layer)) {
        node.incoming().forEach(step -> towards.get(layer(step)).add(from(step)));
      }
    }
    // Which thread moved last decides about further switches: the best trail is kept for each.
    Map<Node, Map<Integer, Trail>> best = new HashMap<>();
    for (int layer = 0; layer <= last; layer++) {
      for (Node node : layers.get(layer)) {
        if (towards.get(layer).contains(node)) {
          best.put(node, bestTrails(node, best));
        }
      }
    }
    List<Trail> trails = new ArrayList<>();
    for (Node goal : goals) {
      best.getOrDefault(goal, Map.of()).values().stream().min(Trail.ORDER).ifPresent(trails::add);
    }
    trails.sort(Trail.ORDER);
    return trails;
  }

  private static Map<Integer, Trail> bestTrails(Node node, Map<Node, Map<Integer, Trail>> best) {
    Map<Integer, Trail> trails = new HashMap<>();
    for (Node.Incoming step : node.incoming()) {
      if (step.from() == null) {
        offer(trails, new Trail(null, step, 0));
        continue;
      }
      for (Trail before : best.getOrDefault(step.from(), Map.of()).values()) {
        boolean switches = before.before != null && before.step.thread() != step.thread();
        offer(trails, new Trail(before, step, before.switches + (switches ? 1 : 0)));
      }
    }
    return trails;
  }

  private static void offer(Map<Integer, Trail> trails, Trail trail) {
    trails.merge(trail.step().thread(), trail, BinaryOperator.minBy(Trail.ORDER));
  }

  private static Node from(Node.Incoming step) {
    return Objects.requireNonNull(step.from());
  }

  private static int layer(Node.Incoming step) {
    return from(step).layer();
  }
}
