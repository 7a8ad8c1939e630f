package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.WatcherResult;
import dev.thawline.memory.MemoryModel;
import dev.thawline.model.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * For every value of every parameter of every model some spec has an execution on which it changes
 * the verdict: the spec names the model with that setting, and without it the model accepts other
 * executions.
 *
 * <p>Except {@code broken}: its values are mistakes, made for the theorems to notice. That each of
 * them is noticed is tested there.
 */
class ParameterCoverageTest {
  private static final String MISTAKES = "broken";

  @Test
  void everyValueChangesAVerdict() {
    Set<String> all = everyValue();
    Set<String> missing = new TreeSet<>(all);
    for (Path file : AllSpecs.files()) {
      LoadedSpec spec = AllSpecs.load(file);
      for (Chosen chosen : spec.plan().aliases()) {
        for (String setting : settings(chosen.canonical())) {
          String value = base(chosen.canonical()) + ":" + setting;
          if (missing.contains(value) && changesAVerdict(spec, chosen.canonical(), setting)) {
            missing.remove(value);
          }
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(50);
    assertThat(missing).as("values without a spec on which they change a verdict").isEmpty();
  }

  private static Set<String> everyValue() {
    Set<String> all = new TreeSet<>();
    for (AliasModel model : AliasModels.all()) {
      for (Parameter parameter : model.parameters()) {
        if (parameter.name().equals(MISTAKES)) {
          continue;
        }
        for (String value : parameter.valueNames()) {
          if (!value.equals(parameter.defaultValue())) {
            all.add(model.id() + ":" + parameter.name() + "=" + value);
          }
        }
      }
    }
    return all;
  }

  private static boolean changesAVerdict(LoadedSpec spec, String id, String setting) {
    String without = id.replace(":" + setting, "");
    for (MemoryModel memory : spec.plan().memories()) {
      Exploration found =
          Explorer.explore(
              spec.program(),
              memory,
              Programs.watchers(false, id, without),
              spec.plan().settings(),
              Limits.generous(),
              Progress.NONE,
              false);
      if (!accepted(found.watchers().get(0)).equals(accepted(found.watchers().get(1)))) {
        return true;
      }
    }
    return false;
  }

  /** How many graphs are accepted always, never, and in some orders. */
  private static List<Long> accepted(WatcherResult result) {
    return List.of(result.okExecutions(), result.ubExecutions(), result.orderDependentExecutions());
  }

  private static String base(String id) {
    return id.split(":", -1)[0];
  }

  private static List<String> settings(String id) {
    List<String> parts = new ArrayList<>(List.of(id.split(":", -1)));
    parts.remove(0);
    return parts;
  }
}
