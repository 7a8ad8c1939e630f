package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.compare.Verdict;
import dev.thawline.explore.Exploration;
import dev.thawline.memory.MemoryModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Monitors never influence an execution: each model alone gives the numbers that it gives beside
 * all others.
 */
class ModelIndependenceTest {

  @TestFactory
  List<DynamicTest> aloneAsTogether() {
    return AllSpecs.files().stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> aloneAsTogether(file)))
        .toList();
  }

  private static void aloneAsTogether(Path file) {
    LoadedSpec together = AllSpecs.load(file);
    for (MemoryModel memory : together.plan().memories()) {
      Exploration all = explore(together, memory);
      List<Verdict> verdicts = Verdict.of(all);
      for (int i = 0; i < verdicts.size(); i++) {
        Exploration one = explore(alone(together, i), memory);
        assertThat(Verdict.of(one).get(0)).isEqualTo(verdicts.get(i));
        assertThat(one.executions()).isEqualTo(all.executions());
        assertThat(one.racyGraphs()).isEqualTo(all.racyGraphs());
        assertThat(one.outcomes()).isEqualTo(all.outcomes());
        assertThat(one.endings()).isEqualTo(all.endings());
        Verdict.Counts counts = verdicts.get(i).counts();
        // An execution that a model does not cover counts nowhere.
        if (counts != null && verdicts.get(i).fact(Verdict.Kind.NOT_COVERED) == null) {
          assertThat(counts.ok() + counts.ub() + counts.orderDependent())
              .isEqualTo(all.executions());
        }
      }
    }
  }

  private static LoadedSpec alone(LoadedSpec together, int model) {
    Plan plan = together.plan();
    Plan one =
        new Plan(
            plan.memories(),
            plan.aliases().subList(model, model + 1),
            plan.settings(),
            plan.limits());
    return new LoadedSpec(
        together.spec(), together.program(), together.litmus(), one, together.warnings());
  }

  private static Exploration explore(LoadedSpec spec, MemoryModel memory) {
    return new ModelRun(spec.program(), memory, spec.plan(), null, new Interruption()).explore();
  }
}
