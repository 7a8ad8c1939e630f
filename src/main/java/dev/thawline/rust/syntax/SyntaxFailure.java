package dev.thawline.rust.syntax;

import dev.thawline.source.Diagnostic;

/** Leaves the rule that cannot go on; caught where the parser can find its feet again. */
final class SyntaxFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised
  private final Diagnostic diagnostic;

  SyntaxFailure(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
