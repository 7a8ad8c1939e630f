package dev.thawline.compare;

import dev.thawline.explore.Ending;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Node;
import dev.thawline.explore.Path;
import dev.thawline.explore.Reduction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paths of an exploration that kept them to their ends. */
final class KnownPaths implements PathSource {
  private final Exploration exploration;
  private final CanonicalPaths paths;

  /** By node, one bit a watcher: some path from here ends that it accepts. */
  private final Map<Node, Long> canEndAccepted = new HashMap<>();

  KnownPaths(Exploration exploration) {
    this.exploration = exploration;
    this.paths = new CanonicalPaths(exploration.nodes(), exploration.threads());
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

  private boolean canEndAccepted(Node node, int watcher) {
    return watcher == NOBODY || (canEndAccepted.getOrDefault(node, 0L) >>> watcher & 1) != 0;
  }

  @Override
  public @Nullable Path shortest(long rejecting, int accepting) {
    for (List<Node> layer : exploration.nodes()) {
      List<Node> goals =
          layer.stream()
              .filter(node -> (node.rejected() & rejecting) != 0 && canEndAccepted(node, accepting))
              .toList();
      if (!goals.isEmpty()) {
        return paths.first(goals, path -> true);
      }
    }
    return null;
  }

  @Override
  public boolean areShortest() {
    return !exploration.settings().reduces(Reduction.AMPLE);
  }

  @Override
  public @Nullable String limit() {
    return exploration.limit();
  }
}
