package dev.thawline.cli;

import dev.thawline.explore.Settings;
import dev.thawline.litmus.LitmusTest;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.SpecException;
import dev.thawline.spec.ConditionExpectation;
import dev.thawline.spec.DifferExpectation;
import dev.thawline.spec.SpecFile;
import dev.thawline.spec.SpecReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spec that can be run.
 *
 * @param litmus what it asks of final states; null where it is no litmus test
 * @param warnings what is odd about it
 */
record LoadedSpec(
    SpecFile spec,
    Program program,
    @Nullable LitmusTest litmus,
    Plan plan,
    List<Diagnostic> warnings) {
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
    FrontEnds.Compiled compiled;
    try {
      compiled = FrontEnds.compile(file, diagnostics);
    } catch (SpecException e) {
      e.diagnostics().forEach(diagnostics::add);
      throw new SpecException(diagnostics.sorted());
    }
    Program program = compiled.program();
    if (compiled.litmus() == null) {
      refuseConditions(spec, diagnostics);
    }
    if (plan.settings().intPtr() == Settings.IntPtr.AT_CAST && program.castsIntegers()) {
      spec.claims().all().stream()
          .filter(DifferExpectation.class::isInstance)
          .forEach(
              claim ->
                  diagnostics.add(
                      Diagnostic.unsupported("`differ` with `intptr at-cast`", claim.span())
                          .withHelp(
                              "it compares single paths, and verdicts are about the program")));
    }
    diagnostics.throwIfErrors();
    return new LoadedSpec(spec, program, compiled.litmus(), plan, diagnostics.sorted());
  }

  private static void refuseConditions(SpecFile spec, Diagnostics diagnostics) {
    spec.claims().all().stream()
        .filter(ConditionExpectation.class::isInstance)
        .forEach(
            claim ->
                diagnostics.add(
                    Diagnostic.error("T0102", "only litmus tests have a condition", claim.span())));
  }
}
