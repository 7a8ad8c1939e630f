package dev.thawline.cli;

import dev.thawline.program.Program;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.SpecException;
import dev.thawline.spec.SpecFile;
import dev.thawline.spec.SpecReader;
import java.util.List;

/**
 * A spec that can be run.
 *
 * @param warnings what is odd about it
 */
record LoadedSpec(SpecFile spec, Program program, Plan plan, List<Diagnostic> warnings) {
  LoadedSpec {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads directives and program.
   *
   * @throws SpecException with the errors of both
   */
  static LoadedSpec load(SourceFile file, Request request) {
    Diagnostics diagnostics = new Diagnostics();
    SpecFile spec = SpecReader.read(file, new ModelNames(), diagnostics);
    Plan plan = request.over(spec, diagnostics);
    Program program;
    try {
      program = FrontEnds.compile(file, diagnostics);
    } catch (SpecException e) {
      e.diagnostics().forEach(diagnostics::add);
      throw new SpecException(diagnostics.sorted());
    }
    diagnostics.throwIfErrors();
    return new LoadedSpec(spec, program, plan, diagnostics.sorted());
  }
}
