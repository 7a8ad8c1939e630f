package dev.thawline.cli;

import dev.thawline.lower.RustFrontEnd;
import dev.thawline.notation.EventNotation;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;

/** From the text of a spec to a program, by the kind of its file. */
final class FrontEnds {
  private FrontEnds() {}

  /**
   * @param diagnostics receives warnings
   * @throws dev.thawline.source.SpecException with every error
   */
  static Program compile(SourceFile file, Diagnostics diagnostics) {
    return file.name().endsWith(Input.NOTATION)
        ? EventNotation.compile(file, diagnostics)
        : RustFrontEnd.compile(file, diagnostics);
  }
}
