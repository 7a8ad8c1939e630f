package dev.thawline.compare;

import dev.thawline.event.Threads;
import dev.thawline.explore.Ending;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Node;
import dev.thawline.explore.Path;
import dev.thawline.explore.WatcherResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds canonical witnesses in an exploration that kept its paths: the fewest steps; of these the
 * fewest context switches; of these the first in the order of thread numbers and choices. Nothing
 * depends on the order of discovery.
 */
public final class WitnessSearch {
  private final Exploration exploration;
  private final List<String> names;

  /** By node, one bit a watcher: some path from here ends that it accepts. */
  private final Map<Node, Long> canEndAccepted = new HashMap<>();

  /**
   * @param exploration with its paths
   */
  public WitnessSearch(Exploration exploration) {
    this.exploration = exploration;
    this.names = exploration.watchers().stream().map(WatcherResult::name).toList();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int layer = exploration.nodes().size() - 1; layer >= 0; layer--) {
        for (Node node : exploration.nodes().get(layer)) {
          Ending ending = node.ending();
          if (ending != null && ending.kind() != Ending.Kind.BOUND) {
            addAccepted(node, node.accepted());
          }
          long bits = canEndAccepted.getOrDefault(node, 0L);
          for (Node.Incoming step : node.incoming()) {
            if (step.from() != null) {
              addAccepted(step.from(), bits);
            }
          }
          // Only where threads wait do steps lead back, and once may not be enough.
          for (Node deeper : node.deeper()) {
            grown |= addAccepted(deeper, bits);
          }
        }
      }
    }
  }

  private boolean addAccepted(Node node, long bits) {
    long before = canEndAccepted.getOrDefault(node, 0L);
    canEndAccepted.put(node, before | bits);
    return (before | bits) != before;
  }

  /**
   * The shortest path on which {@code rejects} rejects and that goes on to an end that {@code
   * accepts} accepts.
   */
  public @Nullable Disagreement disagreement(String accepts, String rejects) {
    int good = names.indexOf(accepts);
    int bad = names.indexOf(rejects);
    Path path = shortest(node -> node.isRejected(bad) && canEndAccepted(node, good));
    return path == null ? null : new Disagreement(accepts, rejects, path);
  }

  /**
   * The models that say the same of every path: each accepts it, or rejects it, or does not cover
   * it. To say the same of every path is an equivalence, so each model is in one group; the groups
   * and their members are in the models' order. Two models of one group have no disagreement in
   * either direction. The converse holds but for gaps: models that differ only in what they do not
   * cover have no disagreement, but are no group, since to have none is not transitive there.
   *
   * <p>Each path ends in a node with an ending, whose bits are what the models said along it; and
   * each such node is reached by a path. Paths that a bound cuts count as far as they go; those
   * that a limit cut are not known.
   */
  public List<List<String>> groups() {
    Map<BitSet, List<String>> groups = new LinkedHashMap<>();
    for (int watcher = 0; watcher < names.size(); watcher++) {
      BitSet said = new BitSet();
      int bit = 0;
      for (List<Node> layer : exploration.nodes()) {
        for (Node node : layer) {
          if (node.ending() != null) {
            said.set(bit++, node.isRejected(watcher));
            said.set(bit++, node.isNotCovered(watcher));
          }
        }
      }
      groups.computeIfAbsent(said, none -> new ArrayList<>()).add(names.get(watcher));
    }
    return List.copyOf(groups.values());
  }

  /**
   * For each two groups that disagree, in each direction, the shortest path that shows it: some
   * member of the one rejects, and all members of the other accept an execution that begins so. The
   * other members of the rejecting group reject that execution, too, here or further on.
   */
  public List<GroupDisagreement> groupDisagreements() {
    List<List<String>> groups = groups();
    List<GroupDisagreement> found = new ArrayList<>();
    for (List<String> accepts : groups) {
      int good = names.indexOf(accepts.get(0));
      for (List<String> rejects : groups) {
        long bad = 0;
        for (String name : rejects) {
          bad |= 1L << names.indexOf(name);
        }
        long rejecting = bad;
        Path path =
            accepts == rejects
                ? null
                : shortest(
                    node -> (node.rejected() & rejecting) != 0 && canEndAccepted(node, good));
        if (path != null) {
          found.add(new GroupDisagreement(accepts, rejects, path));
        }
      }
    }
    return found;
  }

  /** All disagreements between any two of the models, in the models' order. */
  public List<Disagreement> disagreements() {
    List<Disagreement> found = new ArrayList<>();
    for (String accepts : names) {
      for (String rejects : names) {
        Disagreement disagreement = accepts.equals(rejects) ? null : disagreement(accepts, rejects);
        if (disagreement != null) {
          found.add(disagreement);
        }
      }
    }
    return found;
  }

  private boolean canEndAccepted(Node node, int watcher) {
    return (canEndAccepted.getOrDefault(node, 0L) >>> watcher & 1) != 0;
  }

  /** The shortest path that the model rejects, or null. */
  public @Nullable Path rejection(String model) {
    int watcher = names.indexOf(model);
    return shortest(node -> node.isRejected(watcher));
  }

  private @Nullable Path shortest(Predicate<Node> goal) {
    for (List<Node> layer : exploration.nodes()) {
      List<Node> goals = layer.stream().filter(goal).toList();
      if (!goals.isEmpty()) {
        return canonical(goals);
      }
    }
    return null;
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

    boolean isBefore(@Nullable Trail other) {
      return other == null
          || switches < other.switches
          || (switches == other.switches && compareSteps(this, other) < 0);
    }

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

  /**
   * The canonical path to one of the nodes of one layer: forward over the part of the graph that
   * leads to them.
   */
  private Path canonical(List<Node> goals) {
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
      for (Node node : exploration.nodes().get(layer)) {
        if (towards.get(layer).contains(node)) {
          best.put(node, bestTrails(node, best));
        }
      }
    }
    Trail winner = null;
    for (Node goal : goals) {
      for (Trail trail : best.getOrDefault(goal, Map.of()).values()) {
        winner = trail.isBefore(winner) ? trail : winner;
      }
    }
    return Objects.requireNonNull(winner).toPath(exploration.threads());
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
    if (trail.isBefore(trails.get(trail.step().thread()))) {
      trails.put(trail.step().thread(), trail);
    }
  }

  private static Node from(Node.Incoming step) {
    return Objects.requireNonNull(step.from());
  }

  private static int layer(Node.Incoming step) {
    return from(step).layer();
  }
}
