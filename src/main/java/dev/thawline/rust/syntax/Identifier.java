package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name where it stands; for {@code r#name} the text has no {@code r#}.
 *
 * @param hygiene the macro expansion that wrote it; null in plain text
 */
public record Identifier(String text, Span span, @Nullable Hygiene hygiene) {
  public Identifier(String text, Span span) {
    this(text, span, null);
  }
}
