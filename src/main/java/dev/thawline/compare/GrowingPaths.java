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
  private Beginnings beginnings;

  /** All paths, where they are few; else, once they are needed, those that reductions leave. */
  private @Nullable KnownPaths known;

  private boolean areShortest = true;

  /**
   * All beginnings of paths down to some layer.
   *
   * @param states as many as led there
   */
  private record Beginnings(
      Exploration exploration, CanonicalPaths paths, Continuations continuations, long states) {
    static Beginnings of(WitnessExplorations explorations, long states) {
      Exploration found = explorations.allPaths(states);
      return new Beginnings(
          found,
          new CanonicalPaths(found.nodes(), found.threads()),
          explorations.continuations(found, states),
          states);
    }

    boolean isWhole() {
      return exploration.limit() == null;
    }

    @Nullable Path shortest(long rejecting, int accepting) {
      // What lies below the last layer is not all that there is.
      for (List<Node> layer : exploration.nodes().subList(0, exploration.layers() + 1)) {
        List<Node> goals =
            layer.stream()
                .filter(node -> (node.rejected() & rejecting) != 0 && mayAccept(node, accepting))
                .toList();
        Path path =
            goals.isEmpty()
                ? null
                : paths.first(
                    goals,
                    beginning ->
                        accepting == NOBODY || continuations.canEndAccepted(accepting, beginning));
        if (path != null) {
          return path;
        }
      }
      return null;
    }

    private static boolean mayAccept(Node node, int watcher) {
      return watcher == NOBODY || (node.accepted() >>> watcher & 1) != 0;
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
    this.beginnings = Beginnings.of(explorations, Math.min(firstStates, mostStates));
  }

  @Override
  public @Nullable Path shortest(long rejecting, int accepting) {
    while (!beginnings.isWhole()) {
      Path path = beginnings.shortest(rejecting, accepting);
      if (path != null) {
        areShortest &= !beginnings.continuations().hasGivenUp();
        return path;
      }
      if (beginnings.states() >= mostStates) {
        break;
      }
      long more = Math.min(GROWTH * beginnings.states(), mostStates);
      beginnings = Beginnings.of(explorations, more);
    }
    if (known == null) {
      known =
          new KnownPaths(
              beginnings.isWhole() ? beginnings.exploration() : explorations.enoughPaths());
    }
    Path path = known.shortest(rejecting, accepting);
    if (path != null && !beginnings.isWhole()) {
      boolean shorterAreKnown = path.moves().size() <= beginnings.exploration().layers() + 1;
      areShortest &= shorterAreKnown && !beginnings.continuations().hasGivenUp();
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
