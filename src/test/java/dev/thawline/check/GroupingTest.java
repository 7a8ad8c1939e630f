package dev.thawline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private final Grouping grouping = new Grouping();

  @Test
  void pairsThatSayTheSameShareALine() {
    for (String memory : List.of("sc", "rc11")) {
      grouping.add(memory, "a", List.of("ok"));
      grouping.add(memory, "b", List.of("ub in some", "race"));
      grouping.add(memory, "c", List.of("ok"));
    }
    assertThat(grouping.directives("expect"))
        .containsExactly(
            "expect sc,rc11 a,c: ok", "expect sc,rc11 b: ub in some", "expect sc,rc11 b: race");
  }

  @Test
  void memoryModelsShareALineOnlyWithTheSameAliasingModels() {
    grouping.add("sc", "a", List.of("ok"));
    grouping.add("sc", "b", List.of("ok"));
    grouping.add("rc11", "a", List.of("ok"));
    grouping.add("rc11", "b", List.of("race"));
    assertThat(grouping.directives("expect"))
        .containsExactly("expect sc a,b: ok", "expect rc11 a: ok", "expect rc11 b: race");
  }

  @Test
  void withoutAliasingModelsThereIsNoBlankForThem() {
    grouping.add("sc", "", List.of("4"));
    assertThat(grouping.directives("executions")).containsExactly("executions sc: 4");
  }
}
