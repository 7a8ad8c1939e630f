package dev.thawline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.compare.Verdict;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * Every row of the model documents' tables has a rendering in Rust, {@code
 * specs/renderings/<table>/<row>-<name>.rs}, with the verdicts and the lines of the row, or {@code
 * renderings.txt} says why not.
 */
class RustRenderingsTest {
  private static final List<String> TABLES =
      List.of("stacked", "tree", "scenarios", "threads", "exposed");

  private static final RenderingNotes NOTES = RenderingNotes.read();

  @TestFactory
  Stream<DynamicContainer> everyVerdictIsTheRows() {
    return TABLES.stream().map(table -> DynamicContainer.dynamicContainer(table, tests(table)));
  }

  private static Stream<DynamicTest> tests(String table) {
    return rows(table)
        .filter(row -> !NOTES.isAbsent(table, id(row)))
        .map(row -> DynamicTest.dynamicTest(row.name(), () -> compare(table, row)));
  }

  private static void compare(String table, Row row) {
    List<Rendering> found = Rendering.of(table, NOTES.rendered(table, id(row)));
    assertThat(found).as("renderings of %s", row).hasSize(1);
    Rendering rendering = found.get(0);
    List<String> models =
        row.cells().entrySet().stream()
            .filter(cell -> !cell.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    assertThat(rendering.models()).containsAll(models);
    Exploration exploration =
        Programs.explore(rendering.program(), "sc", models.toArray(new String[0]));
    List<Verdict> verdicts = Verdict.of(exploration);
    SoftAssertions.assertSoftly(
        softly -> {
          for (int i = 0; i < models.size(); i++) {
            String model = models.get(i);
            Cell cell =
                NOTES
                    .deviation(table, id(row), model)
                    .orElseGet(() -> Objects.requireNonNull(row.cells().get(model)));
            Saying saying = Saying.of(rendering::numbersOf, verdicts.get(i));
            softly
                .assertThat(saying.agreesWith(cell))
                .as("%s, %s: %s, not %s", rendering.file(), model, saying.detailed(), cell)
                .isTrue();
          }
        });
  }

  /** No file is there that no row asks for. */
  @Test
  void everyRenderingIsOfARow() {
    for (String table : TABLES) {
      List<String> wanted =
          rows(table).map(RustRenderingsTest::id).filter(id -> !NOTES.isAbsent(table, id)).toList();
      for (Path file : Rendering.files(table)) {
        assertThat(wanted).as("%s", file).contains(Rendering.row(file));
      }
    }
  }

  /** A note that says nothing, or of nothing, is to go. */
  @Test
  void everyNoteIsOfARow() {
    List<String> noted = new ArrayList<>();
    NOTES.absent().forEach(note -> noted.add(note.table() + " " + note.row()));
    NOTES.shared().forEach(note -> noted.add(note.table() + " " + note.row()));
    List<String> known = new ArrayList<>();
    TABLES.forEach(table -> rows(table).forEach(row -> known.add(table + " " + id(row))));
    assertThat(known).containsAll(noted);
    for (RenderingNotes.Deviation note : NOTES.deviations()) {
      List<Cell> cells =
          rows(note.table())
              .filter(row -> id(row).equals(note.row()) && row.cells().containsKey(note.model()))
              .map(row -> Objects.requireNonNull(row.cells().get(note.model())))
              .toList();
      assertThat(cells).as("%s", note).isNotEmpty();
      assertThat(cells).extracting(Cell::expected).doesNotContain(note.cell().expected());
    }
  }

  private static Stream<Row> rows(String table) {
    return Table.rows(table + ".txt").stream();
  }

  private static String id(Row row) {
    return row.name().split(" ", 2)[0];
  }
}
