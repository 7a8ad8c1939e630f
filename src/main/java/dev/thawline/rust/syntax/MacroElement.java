package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A part of a macro's matcher or of its body. Brackets are plain tokens that match in pairs. */
sealed interface MacroElement {
  Span span();

  /** A token that stands for itself. */
  record Plain(Token token) implements MacroElement {
    @Override
    public Span span() {
      return token.span();
    }
  }

  /** {@code $name:fragment}; in a body there is no fragment. */
  record Variable(Token name, @Nullable MacroFragment fragment) implements MacroElement {
    @Override
    public Span span() {
      return name.span();
    }

    String text() {
      return name.text();
    }
  }

  /** {@code $crate}. */
  record Crate(Token token) implements MacroElement {
    @Override
    public Span span() {
      return token.span();
    }
  }

  /**
   * {@code $( .. ) sep op}.
   *
   * @param operator {@code *}, {@code +} or {@code ?}
   */
  record Repetition(
      List<MacroElement> elements, @Nullable Token separator, String operator, Span span)
      implements MacroElement {}

  /** The names of all variables in some elements. */
  static Set<String> variables(List<MacroElement> elements) {
    Set<String> found = new TreeSet<>();
    for (MacroElement element : elements) {
      if (element instanceof Variable variable) {
        found.add(variable.text());
      } else if (element instanceof Repetition repetition) {
        found.addAll(variables(repetition.elements()));
      }
    }
    return found;
  }
}
