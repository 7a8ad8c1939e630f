package dev.thawline.compare;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Path;
import dev.thawline.explore.WatcherResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds canonical witnesses: the fewest steps; of these the fewest context switches; of these the
 * first in the order of thread numbers and choices. Nothing depends on the order of discovery.
 */
public final class WitnessSearch {
  /** So many states take no time. */
  private static final long FEW_STATES = 10_000;

  /** Beginnings of paths with more states than this would take long, and much memory. */
  private static final long MANY_STATES = 50_000;

  private final Exploration exploration;
  private final List<String> names;
  private final ModelGroups groups;
  private final PathSource paths;

  private WitnessSearch(Exploration exploration, PathSource paths) {
    this.exploration = exploration;
    this.names = exploration.watchers().stream().map(WatcherResult::name).toList();
    this.groups = new ModelGroups(exploration);
    this.paths = paths;
  }

  /**
   * Among the paths of an exploration.
   *
   * @param exploration with its paths
   */
  public WitnessSearch(Exploration exploration) {
    this(exploration, new KnownPaths(exploration));
  }

  /**
   * Among all paths of a program, however many these are.
   *
   * @param exploration what is known of the program
   * @param explorations by the same models
   */
  public WitnessSearch(Exploration exploration, WitnessExplorations explorations) {
    this(exploration, explorations, FEW_STATES, Math.min(exploration.states(), MANY_STATES));
  }

  /**
   * The same.
   *
   * @param few so many states are looked at first
   * @param many so many at last, if these are more
   */
  WitnessSearch(Exploration exploration, WitnessExplorations explorations, long few, long many) {
    this(
        exploration,
        new GrowingPaths(
            explorations, few, Math.min(Math.max(few, many), explorations.mostStates())));
  }

  /**
   * The shortest path on which {@code rejects} rejects and that goes on to an end that {@code
   * accepts} accepts.
   */
  public @Nullable Disagreement disagreement(String accepts, String rejects) {
    Path path =
        groups.part(accepts, rejects) ? paths.shortest(bit(rejects), names.indexOf(accepts)) : null;
    return path == null ? null : new Disagreement(accepts, rejects, path);
  }

  /**
   * For each two groups that disagree, in each direction, the shortest path that shows it: some
   * member of the one rejects, and all members of the other accept an execution that begins so. The
   * other members of the rejecting group reject that execution, too, here or further on.
   */
  public List<GroupDisagreement> groupDisagreements() {
    List<List<String>> all = groups.groups();
    List<GroupDisagreement> found = new ArrayList<>();
    for (List<String> accepts : all) {
      for (List<String> rejects : all) {
        if (groups.part(accepts.get(0), rejects.get(0))) {
          long rejecting = rejects.stream().mapToLong(this::bit).reduce(0, (a, b) -> a | b);
          Path path = paths.shortest(rejecting, names.indexOf(accepts.get(0)));
          if (path != null) {
            found.add(new GroupDisagreement(accepts, rejects, path));
          }
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
        Disagreement disagreement = disagreement(accepts, rejects);
        if (disagreement != null) {
          found.add(disagreement);
        }
      }
    }
    return found;
  }

  /** The shortest path that the model rejects, or null. */
  public @Nullable Path rejection(String model) {
    return paths.shortest(bit(model), PathSource.NOBODY);
  }

  /** Which models say the same of every path. */
  public ModelGroups groups() {
    return groups;
  }

  /** Whether no path could show with fewer steps what those show that have been found so far. */
  public boolean areShortest() {
    return paths.areShortest();
  }

  /** The limit that ended the search for paths early; null where none did so far. */
  public @Nullable String limit() {
    return exploration.limit() != null ? exploration.limit() : paths.limit();
  }

  private long bit(String model) {
    return 1L << names.indexOf(model);
  }
}
