package dev.thawline.alias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.WatcherResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The verdict matrix of models-other.md, section 10, on the programs of models-tree.md. */
class OtherModelsConformanceTest {
  private static final List<String> MODELS = List.of("noalias", "regions", "refcell");
  private static final int FIRST_COLUMN = 4;

  /**
   * Where the tables write through a reference to nothing, they mean the cell it points to; in
   * event notation the name alone is its range, which is empty here.
   */
  private static final Map<String, String> MEANS_ONE_CELL =
      Map.of("C17", "w y", "C18", "w y", "C31", "w y");

  @TestFactory
  List<DynamicTest> everyVerdictIsTheMatrix() {
    Map<String, List<String>> programs = programs();
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : matrix()) {
      List<String> program = Objects.requireNonNull(programs.get(row[0]), row[0]);
      for (int i = 0; i < MODELS.size(); i++) {
        String model = MODELS.get(i);
        String expected = row[FIRST_COLUMN + i];
        tests.add(
            DynamicTest.dynamicTest(
                row[0] + " " + model,
                () ->
                    assertThat(verdict(program, model))
                        .as(String.join("\n", program))
                        .isEqualTo(expected)));
      }
    }
    assertThat(tests).hasSize(3 * 77);
    return tests;
  }

  /**
   * Section 12 of models-tree.md: what noalias rejects, today's Tree and Stacked Borrows reject.
   */
  @Test
  void noaliasIsTheWeakest() {
    int rejected = 0;
    for (String[] row : matrix()) {
      if (!row[FIRST_COLUMN].equals("ok")) {
        rejected++;
        assertThat(List.of(row[1], row[2], row[3])).as(row[0]).doesNotContain("ok");
      }
    }
    assertThat(rejected).isEqualTo(9);
  }

  private static String verdict(List<String> program, String model) {
    Exploration found = Programs.explore(Programs.ev(program.toArray(String[]::new)), "sc", model);
    assertThat(found.endings()).isEmpty();
    WatcherResult result = found.watchers().get(0);
    if (result.rejections().isEmpty()) {
      return "ok";
    }
    assertThat(result.rejections()).hasSize(1);
    return "UB@" + (result.rejections().iterator().next().span().line() - 1);
  }

  private static Map<String, List<String>> programs() {
    Map<String, List<String>> programs = new LinkedHashMap<>();
    for (String line : lines("/notation/tree.txt")) {
      String[] parts = line.split("\t", -1);
      String id = parts[0].substring(0, 3);
      List<String> statements = new ArrayList<>(List.of(parts[1].split("; ", -1)));
      String write = MEANS_ONE_CELL.getOrDefault(id, "");
      statements.replaceAll(statement -> statement.equals(write) ? write + "[0]" : statement);
      programs.put(id, statements);
    }
    return programs;
  }

  private static List<String[]> matrix() {
    return lines("/conformance/other.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" ", -1))
        .toList();
  }

  private static List<String> lines(String resource) {
    try (InputStream in = OtherModelsConformanceTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(" "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
