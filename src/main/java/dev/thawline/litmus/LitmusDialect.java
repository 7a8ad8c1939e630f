package dev.thawline.litmus;

import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.List;

/** Translates litmus tests in herd's dialect of C. */
public final class LitmusDialect {
  private LitmusDialect() {}

  /**
   * The test in a file.
   *
   * @param diagnostics receives warnings, and everything that is wrong but for what ends the
   *     reading
   * @throws dev.thawline.source.SpecException if there were errors, these or earlier ones
   */
  public static LitmusTest compile(SourceFile file, Diagnostics diagnostics) {
    TestSyntax test = TestParser.parse(file);
    Locations locations = Locations.of(test);
    Observations observations = Observations.of(test, locations, diagnostics);
    ProgramLowering lowering =
        new ProgramLowering(file, test, locations, observations, diagnostics);
    dev.thawline.program.Program program = lowering.lower();
    diagnostics.throwIfErrors();
    TestSyntax.Final end = test.end();
    return new LitmusTest(
        test.name().text(),
        end.quantifier() == null ? Quantifier.FORALL : end.quantifier(),
        end.condition() == null ? Formula.TRUE : observations.formula(end.condition()),
        end.filter() == null ? Formula.TRUE : observations.formula(end.filter()),
        observations.displayed(),
        List.copyOf(observations.all().stream().map(Observation::text).toList()),
        program);
  }
}
