package dev.thawline.source;

import java.util.List;

/**
 * A spec that cannot be run, with everything that was found wrong with it. Not a bug in Thawline.
 */
public final class SpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised
  private final List<Diagnostic> diagnostics;

  public SpecException(List<Diagnostic> diagnostics) {
    super(diagnostics.isEmpty() ? "spec error" : diagnostics.get(0).message());
    this.diagnostics = List.copyOf(diagnostics);
  }

  public SpecException(Diagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The same, with what is about code of the library told where the user's file asks for it. */
  public SpecException askedForAt(Span place) {
    return new SpecException(
        diagnostics.stream()
            .map(found -> found.span().file().isLibrary() ? found.at(place) : found)
            .toList());
  }
}
