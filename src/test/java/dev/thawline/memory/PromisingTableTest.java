package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Ending;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.program.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The column PS of the litmus table (memory-models.md, A10). */
class PromisingTableTest {
  private static final Path COLUMN = Path.of("src/test/resources/memory/ps-column.txt");
  private static final int ROWS = 68;

  /** A row: the spec, its weak outcome as pairs, and what the column says of it. */
  private record Row(String spec, List<String> weak, String verdict) {
    boolean isShownBy(Exploration found) {
      return found.outcomes().keySet().stream()
          .anyMatch(outcome -> Set.of(outcome.split(" ")).containsAll(weak));
    }
  }

  @TestFactory
  List<DynamicTest> everyRow() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Row row : rows()) {
      tests.add(DynamicTest.dynamicTest(row.spec(), () -> require(row)));
    }
    assertThat(tests).hasSize(ROWS);
    return tests;
  }

  private static void require(Row row) {
    Exploration one = explore(row, "ps");
    switch (row.verdict()) {
      case "A" -> assertThat(row.isShownBy(one)).isTrue();
      case "-" -> assertThat(row.isShownBy(one)).isFalse();
      case "n/a" ->
          assertThat(one.endings())
              .isNotEmpty()
              .allSatisfy(
                  ending -> {
                    assertThat(ending.kind()).isEqualTo(Ending.Kind.BOUND);
                    assertThat(ending.message())
                        .isEqualTo(
                            "`ps` covers no accesses with order sc: its source gives them no"
                                + " meaning");
                  });
      default -> throw new IllegalArgumentException(row.verdict());
    }
    boolean covered = !row.verdict().equals("n/a");
    assertThat(one.isComplete()).isEqualTo(covered);
    Exploration two = explore(row, "ps:promises=2");
    assertThat(two.outcomes()).as("with two promises").isEqualTo(one.outcomes());
    assertThat(two.executions()).as("with two promises").isEqualTo(one.executions());
    if (covered && !row.spec().equals(ORDINARY)) {
      agree(row, one, 1);
      agree(row, explore(row, "ps:promises=0"), 0);
    }
    if (covered) {
      // Without promises no reads-from goes against program order.
      Exploration none = explore(row, "ps:promises=0");
      assertThat(one.outcomes().keySet()).containsAll(none.outcomes().keySet());
      assertThat(row.isShownBy(none))
          .isEqualTo(row.verdict().equals("A") && !NEED_PROMISES.contains(row.spec()));
    }
  }

  /** The one row with accesses that are not atomic, which the oracle does not know. */
  private static final String ORDINARY = "SB+na-racy";

  /** The machine of views and ranks finds the same; it takes long where promises are many. */
  private static void agree(Row row, Exploration found, int promises) {
    LitmusProgram program = LitmusReader.read(text(row));
    if (promises == 0 || program.threads().size() < 4) {
      PromisingOracle.Result expected = PromisingOracle.run(program, promises);
      assertThat(found.outcomes()).isEqualTo(expected.outcomes());
      assertThat(found.executions()).isEqualTo(expected.executions());
    }
  }

  /** The rows that tell the column from the view machine without promises. */
  private static final Set<String> NEED_PROMISES =
      Set.of("LB", "LB+data+po", "ISA2+rlx-middle+scf");

  /** A5, 1: the machine that runs in program order with a global SC view is stronger than RC11. */
  @Test
  void promisesRestoreWhatTheGlobalViewForbids() {
    Row row = rows().stream().filter(r -> r.spec().equals("ISA2+rlx-middle+scf")).findFirst().get();
    assertThat(row.isShownBy(explore(row, "rc11"))).isTrue();
    assertThat(row.isShownBy(explore(row, "ps:promises=0"))).isFalse();
    assertThat(row.isShownBy(explore(row, "ps"))).isTrue();
  }

  private static Exploration explore(Row row, String memory) {
    Program program = Programs.ev(text(row));
    Settings settings = Settings.DEFAULT.withRace(Settings.Race.IGNORE);
    return Programs.explore(program, memory, settings, false);
  }

  private static String text(Row row) {
    try {
      return Files.readString(Path.of("specs/litmus", row.spec() + ".ev"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows() {
    try {
      return Files.readAllLines(COLUMN).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .map(parts -> new Row(parts[0], List.of(parts[1].split(",")), parts[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
