package dev.thawline.compare;

import dev.thawline.explore.Continuations;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Node;
import dev.thawline.explore.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a program that may have too many to keep them all (output.md, "A witness"). All
 * their beginnings are explored, as deep as some number of states leads; where the witness is not
 * among them, with more states, up to some number. What is deeper is looked for on the paths that
 * reductions leave, which may be longer than needed.
 */
final class GrowingPaths implements PathSource {
  private static final long GROWTH = 10;

  private final WitnessExplorations explorations;
  private final long mostStates;

  /** Null while others are explored, as two at once take much memory; and for good without it. */
  private @Nullable Beginnings beginnings;

  /** All paths, where they are few; else, once they are needed, those that reductions leave. */
  private @Nullable KnownPaths known;

  private boolean areShortest = true;

  /** All beginnings of paths down to some layer. */
  private static final class Beginnings {
    final Exploration exploration;
    private final WitnessExplorations explorations;
    private final long states;
    private final CanonicalPaths paths;
    private @Nullable Continuations continuations;

    /**
     * @param states as many as led there
     */
    Beginnings(WitnessExplorations explorations, long states) {
      this.explorations = explorations;
      this.states = states;
      this.exploration = explorations.allPaths(states);
      this.paths = new CanonicalPaths(exploration.nodes(), exploration.threads());
    }

    boolean isWhole() {
      return exploration.limit() == null;
    }

    /** Whether it was the number of states that ended them, and more are allowed. */
    boolean canGrow(long mostStates) {
      return exploration.states() >= states && states < mostStates;
    }

    /** Whether a path with so many steps has no more than needed if none of these is wanted. */
    boolean leadTo(Path path) {
      return path.moves().size() <= exploration.layers() + 1;
    }

    @Nullable Path shortest(long rejecting, int accepting) {
      // What lies below the last layer is not all that there is.
      for (List<Node> layer : exploration.nodes().subList(0, exploration.layers() + 1)) {
        List<Node> goals =
            layer.stream()
                .filter(node -> (node.rejected() & rejecting) != 0 && mayAccept(node, accepting))
                .toList();
        Path path = goals.isEmpty() ? null : paths.first(goals, start -> goesOn(start, accepting));
        if (path != null) {
          return path;
        }
      }
      return null;
    }

    private static boolean mayAccept(Node node, int watcher) {
      return watcher == NOBODY || (node.accepted() >>> watcher & 1) != 0;
    }

    private boolean goesOn(Path start, int watcher) {
      if (watcher == NOBODY) {
        return true;
      }
      if (continuations == null) {
        continuations = explorations.continuations(exploration, states);
      }
      return continuations.canEndAccepted(watcher, start);
    }

    boolean areSureOf(int watcher) {
      return watcher == NOBODY || continuations == null || !continuations.hasGivenUp(watcher);
    }
  }

  /**
   * Of a program.
   *
   * @param firstStates how many states the first beginnings have
   * @param mostStates how many the last have
   */
  GrowingPaths(WitnessExplorations explorations, long firstStates, long mostStates) {
    this.explorations = explorations;
    this.mostStates = mostStates;
    this.beginnings = new Beginnings(explorations, Math.min(firstStates, mostStates));
  }

  @Override
  public @Nullable Path shortest(long rejecting, int accepting) {
    Beginnings from = beginnings;
    while (from != null && !from.isWhole()) {
      Path path = from.shortest(rejecting, accepting);
      if (path != null) {
        areShortest &= from.areSureOf(accepting);
        return path;
      }
      if (!from.canGrow(mostStates)) {
        break;
      }
      long more = Math.min(GROWTH * from.states, mostStates);
      beginnings = null;
      from = null;
      from = new Beginnings(explorations, more);
      beginnings = from;
    }
    if (from != null && from.exploration.ranOutOfMemory()) {
      beginnings = null;
      from = null;
    }
    if (known == null) {
      known =
          new KnownPaths(
              from != null && from.isWhole() ? from.exploration : explorations.enoughPaths());
    }
    Path path = known.shortest(rejecting, accepting);
    if (path != null && (from == null || !from.isWhole())) {
      areShortest &= from != null && from.leadTo(path) && from.areSureOf(accepting);
    }
    return path;
  }

  @Override
  public boolean areShortest() {
    return areShortest;
  }

  @Override
  public @Nullable String limit() {
    return known == null ? null : known.limit();
  }
}
