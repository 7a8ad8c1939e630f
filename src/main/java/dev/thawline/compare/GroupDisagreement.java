package dev.thawline.compare;

import dev.thawline.explore.Path;
import java.util.List;

/**
 * Two groups of models part on one execution: one group accepts a whole path that begins like this,
 * the other rejects it.
 *
 * @param accepts canonical ids of the models that accept
 * @param rejects canonical ids of the models that reject
 * @param path the shortest path on which one of these has rejected
 */
public record GroupDisagreement(List<String> accepts, List<String> rejects, Path path) {
  public GroupDisagreement {
    accepts = List.copyOf(accepts);
    rejects = List.copyOf(rejects);
  }
}
