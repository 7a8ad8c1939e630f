package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.program.Program;

/** Compares the graph machine with the axioms, program by program, and counts what it saw. */
final class AxiomaticAgreement {
  private final AxiomaticModel model;
  private long programs;
  private long racyPrograms;
  private long executions;

  AxiomaticAgreement(AxiomaticModel model) {
    this.model = model;
  }

  /**
   * Both must have the same outcomes, each in as many executions. A program with a race is nothing
   * but racy; how far its executions get is no question for the axioms.
   */
  void require(LitmusProgram litmus) {
    String text = litmus.notation();
    AxiomaticEnumerator.Result expected = AxiomaticEnumerator.run(litmus, model);
    Program program = Programs.ev(text);
    require(litmus, expected, Programs.explore(program, model.id(), Settings.DEFAULT, false));
    Settings unreduced = Settings.DEFAULT.withReductions(false);
    require(litmus, expected, Programs.explore(program, model.id(), unreduced, false));
    programs++;
    if (expected.racy() > 0) {
      racyPrograms++;
    } else {
      executions += expected.executions();
    }
  }

  private void require(
      LitmusProgram litmus, AxiomaticEnumerator.Result expected, Exploration found) {
    String text = litmus.notation();
    assertThat(found.racyGraphs() > 0)
        .as("%s: race in %s", model.id(), text)
        .isEqualTo(expected.racy() > 0);
    if (expected.racy() == 0) {
      assertThat(found.outcomes()).as("%s: %s", model.id(), text).isEqualTo(expected.outcomes());
      assertThat(found.executions())
          .as("%s: %s", model.id(), text)
          .isEqualTo(expected.executions());
    }
  }

  long racyPrograms() {
    return racyPrograms;
  }

  long executions() {
    return executions;
  }

  @Override
  public String toString() {
    return "%s: %d programs, %d of them racy, %d executions of the others"
        .formatted(model.id(), programs, racyPrograms, executions);
  }
}
