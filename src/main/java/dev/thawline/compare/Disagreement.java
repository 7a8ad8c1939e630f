package dev.thawline.compare;

import dev.thawline.explore.Path;

/**
 * Two models part on one execution: one rejects it, the other accepts a whole path that begins the
 * same way.
 *
 * @param accepts canonical id of the model that accepts
 * @param rejects canonical id of the model that rejects
 * @param path the shortest path that ends in the rejection
 */
public record Disagreement(String accepts, String rejects, Path path) {
  /** The length of the witness: its steps after set-up. */
  public int steps() {
    return path.moves().size();
  }
}
