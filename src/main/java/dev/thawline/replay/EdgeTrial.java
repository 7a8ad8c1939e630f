package dev.thawline.replay;

import dev.thawline.alias.Rejection;
import dev.thawline.alias.Rejection.MissingEdge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a rejection where happens-before edges that it misses are added to the same path
 * (demos.md, last section).
 *
 * @param edges those that are added
 * @param rejection why the model rejects the path even so; null where it does not, or where the
 *     edges cannot be added
 */
public record EdgeTrial(List<MissingEdge> edges, Kind kind, @Nullable Rejection rejection) {

  /** How it turns out. */
  public enum Kind {
    /** The model accepts the path. */
    ACCEPTS,
    /** It accepts the event that it rejected, and rejects a later one. */
    REJECTS_LATER,
    /** It accepts the event that it rejected, and does not cover a later one. */
    LEAVES_OPEN,
    /** It rejects the same event still, or an earlier one already. */
    STILL_REJECTS,
    /**
     * An edge runs against the order of steps: no synchronization can add it to this path, so it is
     * not tried.
     */
    AGAINST_THE_ORDER
  }

  public EdgeTrial {
    edges = List.copyOf(edges);
  }

  /** Whether these edges are what the rejected event lacks. */
  public boolean isConfirmed() {
    return switch (kind) {
      case ACCEPTS, REJECTS_LATER, LEAVES_OPEN -> true;
      case STILL_REJECTS, AGAINST_THE_ORDER -> false;
    };
  }
}
