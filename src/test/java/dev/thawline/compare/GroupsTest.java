package dev.thawline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.cli.ShippedSpec;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.memory.MemoryModels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Groups of models are what their disagreements make of them, on the shipped timestamp specs. */
class GroupsTest {
  private static List<Exploration> explorations() {
    List<Exploration> all = new ArrayList<>();
    for (ShippedSpec spec : ShippedSpec.all()) {
      if (spec.name().startsWith("timestamps") || spec.name().startsWith("separators")) {
        all.add(
            Explorer.explore(
                spec.program(),
                Objects.requireNonNull(MemoryModels.find("rc11")),
                spec.watchers(),
                spec.settings().withAmple(false),
                Limits.generous(),
                (states, layer) -> true,
                true));
      }
    }
    return all;
  }

  @Test
  void groupsDisagreeAsTheirMembersDo() {
    int several = 0;
    for (Exploration exploration : explorations()) {
      WitnessSearch search = new WitnessSearch(exploration);
      List<List<String>> groups = search.groups().groups();
      several += groups.stream().anyMatch(group -> group.size() > 1) ? 1 : 0;
      Set<String> seen = new HashSet<>();
      groups.forEach(group -> group.forEach(name -> assertThat(seen.add(name)).isTrue()));
      assertThat(seen).hasSameSizeAs(exploration.watchers());
      List<Disagreement> pairs = search.disagreements();
      List<GroupDisagreement> found = search.groupDisagreements();
      for (List<String> accepts : groups) {
        for (List<String> rejects : groups) {
          int shortest =
              pairs.stream()
                  .filter(it -> accepts.contains(it.accepts()) && rejects.contains(it.rejects()))
                  .mapToInt(Disagreement::steps)
                  .min()
                  .orElse(-1);
          int told =
              found.stream()
                  .filter(it -> it.accepts().equals(accepts) && it.rejects().equals(rejects))
                  .mapToInt(it -> it.path().moves().size())
                  .findFirst()
                  .orElse(-1);
          assertThat(told).isEqualTo(shortest);
          if (accepts.equals(rejects)) {
            assertThat(shortest).isNegative();
          }
        }
      }
    }
    assertThat(several).isGreaterThan(10);
  }
}
