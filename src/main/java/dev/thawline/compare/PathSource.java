package dev.thawline.compare;

import dev.thawline.explore.Path;
import org.jspecify.annotations.Nullable;

/** Where witnesses come from. */
interface PathSource {
  /** No model has to accept how a path goes on. */
  int NOBODY = -1;

  /**
   * The shortest path that one of some models has rejected and that can go on to an end that
   * another accepts; of several, the canonical one.
   *
   * @param rejecting the models, one bit a watcher
   * @param accepting the other, or {@link #NOBODY}
   */
  @Nullable Path shortest(long rejecting, int accepting);

  /** Whether none of the paths that it has told of could have fewer steps. */
  boolean areShortest();

  /** The limit of the user's that ended the search for paths early; null where none did. */
  @Nullable String limit();
}
