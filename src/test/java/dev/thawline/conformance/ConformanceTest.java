package dev.thawline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.compare.Verdict;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every program of the model documents under every model that their tables speak of: kind of
 * verdict and failing line.
 */
class ConformanceTest {
  private static final List<String> FILES =
      List.of(
          "stacked.txt", "tree.txt", "scenarios.txt", "threads.txt", "exposed.txt", "mutants.txt");

  @TestFactory
  Stream<DynamicContainer> everyVerdictIsTheTables() {
    return FILES.stream().map(file -> DynamicContainer.dynamicContainer(file, tests(file)));
  }

  /** One of each row: its models look on at the same exploration. */
  private static Stream<DynamicTest> tests(String file) {
    return Table.rows(file).stream()
        .map(row -> DynamicTest.dynamicTest(row.name(), () -> compare(row)));
  }

  private static void compare(Row row) {
    String[] models =
        row.cells().entrySet().stream()
            .filter(cell -> !cell.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toArray(String[]::new);
    Map<String, Saying> found = sayings(row, models);
    SoftAssertions.assertSoftly(
        softly -> {
          for (String model : models) {
            compare(softly, row, model, Objects.requireNonNull(found.get(model)));
          }
        });
  }

  /** What each of these models says, of one exploration. */
  private static Map<String, Saying> sayings(Row row, String[] models) {
    Exploration exploration = Programs.explore(row.program(), "sc", models);
    Map<String, Saying> sayings = new HashMap<>();
    List<Verdict> verdicts = Verdict.of(exploration);
    for (int i = 0; i < models.length; i++) {
      sayings.put(models[i], Saying.of(row::numbersOf, verdicts.get(i)));
    }
    return sayings;
  }

  private static void compare(SoftAssertions softly, Row row, String model, Saying found) {
    Cell cell = Objects.requireNonNull(row.cells().get(model));
    softly
        .assertThat(found.agreesWith(cell))
        .as("%s: %s, not %s\n%s", model, found.detailed(), cell, String.join("\n", row.lines()))
        .isTrue();
  }

  /** Section 12 of models-tree.md, on its programs: what noalias rejects, the others reject. */
  @Test
  void noaliasIsTheWeakest() {
    int rejected = 0;
    for (Row row : Table.rows("tree.txt")) {
      Cell noalias = row.cells().get("noalias");
      if (noalias != null && noalias.expected().startsWith("UB")) {
        rejected++;
        for (String model : List.of("tb", "sb")) {
          assertThat(Objects.requireNonNull(row.cells().get(model)).expected()).startsWith("UB");
        }
      }
    }
    assertThat(rejected).isEqualTo(9);
  }

  @Test
  void everyProgramOfTheDocumentsIsThere() {
    assertThat(Table.programs("stacked.txt")).hasSize(77);
    assertThat(Table.programs("tree.txt")).hasSize(77);
  }

  @Test
  void deviationsDeviate() {
    for (String file : FILES) {
      for (Row row : Table.rows(file)) {
        for (Cell cell : row.cells().values()) {
          assertThat(cell.expected()).as(row.name()).isNotEqualTo(cell.table());
          assertThat(cell.expected()).as(row.name()).doesNotContain("(").doesNotContain("table");
        }
      }
    }
  }
}
