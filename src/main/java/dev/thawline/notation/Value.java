package dev.thawline.notation;

import dev.thawline.source.Span;

/** What is stored, compared or expected. */
sealed interface Value {
  Span span();

  /** A number in the program. */
  record Literal(int value, Span span) implements Value {}

  /** The null pointer. */
  record Null(Span span) implements Value {}

  /** An integer or a pointer that was bound. */
  record Named(Name name) implements Value {
    @Override
    public Span span() {
      return name.span();
    }
  }
}
