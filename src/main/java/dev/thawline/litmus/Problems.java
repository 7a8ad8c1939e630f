package dev.thawline.litmus;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import dev.thawline.source.Suggestion;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How errors in litmus tests are told. */
final class Problems {
  private Problems() {}

  static SpecException error(String code, String message, Span span, @Nullable String help) {
    return new SpecException(Diagnostic.error(code, message, span).withHelp(help));
  }

  static SpecException unsupported(String feature, Span span) {
    return new SpecException(Diagnostic.unsupported(feature, span));
  }

  /** A name that stands for nothing. */
  static SpecException unknown(String message, Name name, Collection<String> known) {
    String near = Suggestion.nearest(name.text(), known);
    String help = near == null ? null : "did you mean `" + near + "`?";
    return error("T0302", message, name.span(), help);
  }

  /** Something of the wrong type. */
  static SpecException mismatch(String message, Span span) {
    return error("T0303", message, span, null);
  }
}
