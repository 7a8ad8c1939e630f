package dev.thawline.rust.type;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a program could see the size of an enum by way of its {@code Layout}. Layouts know no
 * niches, so it would be a wrong one; a block that is allocated and freed by it is none the wiser.
 */
final class LayoutSizes {
  private final List<Span> asked = new ArrayList<>();
  private boolean ofEnum;

  /** There is a layout of a type with an enum inside. */
  void noteEnum() {
    ofEnum = true;
  }

  /** A layout is asked for its size or alignment; the library does not tell what it hears. */
  void ask(Span span) {
    if (!span.file().isLibrary()) {
      asked.add(span);
    }
  }

  void judge(Diagnostics diagnostics) {
    if (ofEnum && !asked.isEmpty()) {
      diagnostics.add(Diagnostic.unsupported("the size of an enum", asked.get(0)));
    }
  }
}
