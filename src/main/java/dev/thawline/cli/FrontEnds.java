package dev.thawline.cli;

import dev.thawline.litmus.LitmusDialect;
import dev.thawline.litmus.LitmusTest;
import dev.thawline.lower.RustFrontEnd;
import dev.thawline.notation.EventNotation;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import org.jspecify.annotations.Nullable;

/** From the text of a spec to a program, by the kind of its file. */
final class FrontEnds {
  private FrontEnds() {}

  /**
   * What a file is.
   *
   * @param litmus what it asks of final states; null where it is no litmus test
   */
  record Compiled(Program program, @Nullable LitmusTest litmus) {}

  /**
   * @param diagnostics receives warnings
   * @throws dev.thawline.source.SpecException with every error
   */
  static Compiled compile(SourceFile file, Diagnostics diagnostics) {
    if (file.name().endsWith(Input.LITMUS)) {
      LitmusTest test = LitmusDialect.compile(file, diagnostics);
      return new Compiled(test.program(), test);
    }
    Program program =
        file.name().endsWith(Input.NOTATION)
            ? EventNotation.compile(file, diagnostics)
            : RustFrontEnd.compile(file, diagnostics);
    return new Compiled(program, null);
  }
}
