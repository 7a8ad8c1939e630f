package dev.thawline.cli;

import dev.thawline.notation.EventNotation;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.SpecException;

/** From the text of a spec to a program, by the kind of its file. */
final class FrontEnds {
  private FrontEnds() {}

  /**
   * @param diagnostics receives warnings
   * @throws SpecException with every error
   */
  static Program compile(SourceFile file, Diagnostics diagnostics) {
    if (file.name().endsWith(Input.NOTATION)) {
      return EventNotation.compile(file, diagnostics);
    }
    throw new SpecException(Diagnostic.unsupported("Rust", file.span(0, 0)));
  }
}
