package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Settings;
import dev.thawline.explore.WatcherResult;
import dev.thawline.memory.MemoryModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Taking every event as a step may only add paths: nothing that statements as steps show goes away.
 */
class StepSizeTest {
  /**
   * Where a line at which a model rejects shows only with {@code --step event}: between the retags
   * of {@code assert_eq!}, or of {@code get_mut}, and the access that comes with them in one step.
   */
  private static final Set<String> MORE = Set.of("assertions-borrow.rs", "plain-by-get-mut.rs");

  @Test
  void everyEventAsAStepOnlyAdds() {
    Set<String> more = new TreeSet<>();
    for (Path file : AllSpecs.files()) {
      LoadedSpec spec = AllSpecs.load(file);
      for (MemoryModel memory : spec.plan().memories()) {
        Exploration statements = explore(spec, memory, Settings.Step.STATEMENT);
        Exploration events = explore(spec, memory, Settings.Step.EVENT);
        assertThat(events.executions()).as("%s", file).isEqualTo(statements.executions());
        assertThat(events.outcomes().keySet())
            .as("%s", file)
            .containsAll(statements.outcomes().keySet());
        List<WatcherResult> coarse = statements.watchers();
        for (int i = 0; i < coarse.size(); i++) {
          Set<WatcherResult.Site> sites = events.watchers().get(i).rejections();
          assertThat(sites).as("%s", file).containsAll(coarse.get(i).rejections());
          if (sites.size() > coarse.get(i).rejections().size()) {
            more.add(file.getFileName().toString());
          }
        }
      }
    }
    assertThat(more).isEqualTo(MORE);
  }

  private static Exploration explore(LoadedSpec spec, MemoryModel memory, Settings.Step step) {
    Plan plan = spec.plan();
    Plan finer =
        new Plan(plan.memories(), plan.aliases(), plan.settings().withStep(step), plan.limits());
    return new ModelRun(spec.program(), memory, finer, null, new Interruption()).explore();
  }
}
