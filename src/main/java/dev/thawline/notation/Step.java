package dev.thawline.notation;

import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement where it stands.
 *
 * @param statement null if it could not be read, which was reported
 * @param names all that it mentions
 * @param bound the one that it binds, or null
 * @param litmusLocation the one that need not be declared, or null
 */
record Step(
    @Nullable Statement statement,
    Span span,
    List<Name> names,
    @Nullable Name bound,
    @Nullable Name litmusLocation) {
  Step {
    names = List.copyOf(names);
  }
}
