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
import org.junit.jupiter.api.TestFactory;

/**
 * The single-threaded programs of models-stacked.md, section 7: verdict and failing line of every
 * version that exists, against its section 9.
 */
class StackedConformanceTest {

  @TestFactory
  List<DynamicTest> everyVerdictIsTheTables() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Row row : rows()) {
      row.verdicts()
          .forEach(
              (model, verdict) ->
                  tests.add(
                      DynamicTest.dynamicTest(
                          row.name() + " " + model,
                          () ->
                              assertThat(row.verdict(model))
                                  .as(String.join("\n", row.lines()))
                                  .isEqualTo(verdict))));
    }
    assertThat(tests).hasSizeGreaterThan(140);
    return tests;
  }

  /**
   * @param lines statements, one a line
   * @param numbers the number of the event line that each belongs to
   */
  private record Row(
      String name, List<String> lines, List<String> numbers, Map<String, String> verdicts) {

    String verdict(String model) {
      Exploration found = Programs.explore(Programs.ev(lines.toArray(String[]::new)), "sc", model);
      WatcherResult result = found.watchers().get(0);
      assertThat(found.endings()).isEmpty();
      if (result.rejections().isEmpty()) {
        return "ok";
      }
      assertThat(result.rejections()).hasSize(1);
      int line = result.rejections().iterator().next().span().line();
      return "UB " + numbers.get(line - 1);
    }
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String line : text().split("\n", -1)) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (!line.startsWith(" ")) {
        rows.add(new Row(line, new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>()));
        continue;
      }
      Row row = rows.get(rows.size() - 1);
      String content = line.strip();
      if (Character.isDigit(content.charAt(0))) {
        int colon = content.indexOf(':');
        row.lines().add(content.substring(colon + 1).strip());
        row.numbers().add(content.substring(0, colon));
      } else {
        int blank = content.indexOf(' ');
        row.verdicts().put(content.substring(0, blank), content.substring(blank + 1));
      }
    }
    return rows;
  }

  private static String text() {
    try (InputStream in =
        StackedConformanceTest.class.getResourceAsStream("/conformance/stacked.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
