package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.program.Program;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model enforces event by event is what its axioms say of the whole graph. */
class IncrementalTest {
  private static final int PROGRAMS = 120;

  /** Of these a graph is not reached on all paths, so that parts of it may never be seen. */
  private static final Set<String> ISSUE_ORDERS = Set.of("sc", "tso", "pso");

  /** All but those that are machines. */
  static Stream<MemoryModel> models() {
    return MemoryModels.all().stream().filter(model -> !model.axioms().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("models")
  void litmusTable(MemoryModel model) {
    for (LitmusTable.Row row : LitmusTable.rows()) {
      if (!row.name().startsWith("SB+na")) {
        compare(model, row.text());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void randomPrograms(MemoryModel model) {
    for (double fences : List.of(0.1, 0.4)) {
      RandomPrograms drawn = new RandomPrograms(11, fences, 0);
      for (int i = 0; i < PROGRAMS; i++) {
        compare(model, drawn.next().notation());
      }
    }
  }

  /** The states are the prefixes of all executions, so where they are as many, none differs. */
  private static void compare(MemoryModel model, String text) {
    Exploration fast = explore(model, text);
    Exploration slow = explore(new AxiomsOnly(model), text);
    assertThat(fast.outcomes()).as("%s: %s", model.id(), text).isEqualTo(slow.outcomes());
    assertThat(fast.executions()).as("%s: %s", model.id(), text).isEqualTo(slow.executions());
    if (!ISSUE_ORDERS.contains(model.id())) {
      assertThat(fast.states()).as("%s: %s", model.id(), text).isEqualTo(slow.states());
    }
  }

  private static Exploration explore(MemoryModel model, String text) {
    Program program = Programs.ev(text);
    return Explorer.explore(
        program,
        model,
        List.of(),
        Settings.DEFAULT.withAmple(false),
        Limits.generous(),
        Progress.NONE,
        false);
  }
}
