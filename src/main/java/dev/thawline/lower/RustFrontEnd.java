package dev.thawline.lower;

import dev.thawline.program.Program;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.Parser;
import dev.thawline.rust.type.CheckedProgram;
import dev.thawline.rust.type.TypeChecker;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.SpecException;
import java.util.List;

/** The Rust front end as a whole. */
public final class RustFrontEnd {
  private RustFrontEnd() {}

  /**
   * Compiles a file of the Rust subset.
   *
   * @param diagnostics receives warnings, and the errors that are thrown too
   * @return the lowered program
   * @throws SpecException with everything that was found, where the file has errors or goes beyond
   *     the subset
   */
  public static Program compile(SourceFile file, Diagnostics diagnostics) {
    try {
      return stages(file, diagnostics);
    } catch (SpecException problem) {
      // What is told about the library without a better place.
      throw problem.askedForAt(file.span(0, 0));
    } catch (StackOverflowError e) {
      // The stages limit depth themselves; this is for what they have missed.
      diagnostics.add(Diagnostic.error("T0103", "nested too deeply", file.span(0, 0)));
      throw new SpecException(diagnostics.sorted());
    }
  }

  private static Program stages(SourceFile file, Diagnostics diagnostics) {
    List<Item> items = Parser.parse(file, diagnostics);
    diagnostics.throwIfErrors();
    CheckedProgram checked = TypeChecker.check(items, file, diagnostics);
    return new ProgramLowering(file, checked).lower();
  }
}
