package dev.thawline.notation;

import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;

/** Translates event notation. */
public final class EventNotation {
  private EventNotation() {}

  /**
   * The program that a file in event notation describes.
   *
   * @param diagnostics receives everything that is wrong
   * @throws dev.thawline.source.SpecException if there were errors, these or earlier ones
   */
  public static Program compile(SourceFile file, Diagnostics diagnostics) {
    Sections sections = SectionParser.parse(file, diagnostics);
    PointerTypes types = PointerTypes.none();
    while (true) {
      // What is wrong is told once, in the last pass.
      new ProgramLowering(file, sections, types, new Diagnostics()).lower();
      if (types.isSettled()) {
        break;
      }
      types = types.next();
    }
    Program program = new ProgramLowering(file, sections, types, diagnostics).lower();
    diagnostics.throwIfErrors();
    return program;
  }
}
