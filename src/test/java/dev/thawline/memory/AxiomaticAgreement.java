package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.program.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the explorers with the axioms, program by program, and counts what it saw. */
final class AxiomaticAgreement {
  private final Map<AxiomaticModel, Long> executions = new LinkedHashMap<>();
  private long programs;
  private long racyPrograms;

  AxiomaticAgreement(List<AxiomaticModel> models) {
    models.forEach(model -> executions.put(model, 0L));
  }

  /**
   * Both must have the same outcomes, each in as many executions. A program with a race is nothing
   * but racy; how far its executions get is no question for the axioms.
   */
  void require(LitmusProgram litmus) {
    List<AxiomaticModel> models = List.copyOf(executions.keySet());
    List<AxiomaticEnumerator.Result> expected = AxiomaticEnumerator.run(litmus, models);
    String text = litmus.notation();
    Program program = Programs.ev(text);
    boolean racy = false;
    for (int i = 0; i < models.size(); i++) {
      racy |= expected.get(i).racy() > 0;
      String memory = models.get(i).id();
      Settings unreduced = Settings.DEFAULT.withAmple(false);
      for (Settings settings : List.of(Settings.DEFAULT, unreduced)) {
        Exploration found = Programs.explore(program, memory, settings, false);
        require(models.get(i), expected.get(i), found, text);
      }
      if (expected.get(i).racy() == 0) {
        executions.merge(models.get(i), expected.get(i).executions(), Long::sum);
      }
    }
    programs++;
    racyPrograms += racy ? 1 : 0;
  }

  private static void require(
      AxiomaticModel model, AxiomaticEnumerator.Result expected, Exploration found, String text) {
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

  /** Of those that have a race under some model. */
  long racyPrograms() {
    return racyPrograms;
  }

  long programs() {
    return programs;
  }

  /** Those of programs without a race. */
  long executions(AxiomaticModel model) {
    return executions.getOrDefault(model, 0L);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(programs).append(" programs, ").append(racyPrograms).append(" of them racy;");
    out.append(" executions of the others:");
    executions.forEach(
        (model, count) -> out.append(' ').append(model.id()).append(' ').append(count));
    return out.toString();
  }
}
