package dev.thawline.rust.type;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import org.jspecify.annotations.Nullable;

/**
 * A name whose {@code use} leads to nothing that the subset has. Where that is only not supported
 * yet, it is reported when something mentions the name; then, as at once for other names, what
 * mentions it is not reported again.
 */
final class Refused implements Definition {
  private @Nullable Diagnostic pending;

  Refused(@Nullable Diagnostic pending) {
    this.pending = pending;
  }

  /** Something mentions the name. */
  void report(Diagnostics diagnostics) {
    if (pending != null) {
      diagnostics.add(pending);
      pending = null;
    }
  }
}
