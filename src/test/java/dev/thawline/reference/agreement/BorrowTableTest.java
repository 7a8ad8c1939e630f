package dev.thawline.reference.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.explore.WatcherResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The references against the tables of the documents. */
class BorrowTableTest {

  /** models-tree.md, section 11: verdict and statement of C01 to C77. */
  @Test
  void theReferencesSayWhatTheTableOfTreesSays() {
    Map<String, String> programs = new HashMap<>();
    for (String line : lines("/notation/tree.txt")) {
      programs.put(line.substring(0, 3), line.substring(line.indexOf('\t') + 1));
    }
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    for (String line : lines("/reference/tree-table.txt")) {
      rows++;
      String[] cells = line.split(" ", -1);
      String[] program = Objects.requireNonNull(programs.get(cells[0])).split("; ", -1);
      compare(cells[0], cells[1], verdict("tb", program), wrong);
      compare(cells[0], cells[2], verdict("sb", program), wrong);
      String withWrites = verdict("tb-iw", program);
      compare(cells[0], cells[3], withWrites.startsWith("UB") ? "UB" : withWrites, wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(rows).isEqualTo(77);
  }

  /** models-stacked.md, section 9, column "Now": verdict and line of the programs in notation. */
  @Test
  void theReferenceSaysWhatTheTableOfStacksSays() {
    Map<String, String> now = new HashMap<>();
    for (String line : lines("/reference/stacked-table.txt")) {
      String[] cells = line.split(" ", -1);
      now.put(cells[0], cells[1]);
    }
    List<String> wrong = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    List<String> lines = new ArrayList<>(lines("/conformance/stacked.txt"));
    lines.add("end");
    String name = "";
    int rows = 0;
    for (String line : lines) {
      if (line.startsWith(" ") && Character.isDigit(line.strip().charAt(0))) {
        String statement = line.strip();
        int colon = statement.indexOf(':');
        numbers.add(statement.substring(0, colon));
        statements.add(statement.substring(colon + 1).strip());
      } else if (!line.startsWith(" ") && !line.isBlank()) {
        if (!name.isEmpty()) {
          rows++;
          String found = verdict("sb", statements.toArray(String[]::new));
          if (found.startsWith("UB@")) {
            found = "UB:" + numbers.get(Integer.parseInt(found.substring(3)));
          }
          compare(name, String.valueOf(now.get(name)), found, wrong);
        }
        name = line;
        statements.clear();
        numbers.clear();
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rows).isGreaterThan(70);
  }

  private static void compare(String row, String expected, String found, List<String> wrong) {
    if (!expected.equals(found)) {
      wrong.add(row + ": " + found + ", not " + expected);
    }
  }

  /** {@code ok}, or {@code UB@k} with the number of the statement, from 0. */
  private static String verdict(String model, String... statements) {
    Exploration found =
        Explorer.explore(
            Programs.ev(statements),
            Programs.memory("sc"),
            List.of(new Watcher(model, new ReferenceMonitor(Judge.reference(model)))),
            Settings.DEFAULT,
            Limits.generous(),
            Progress.NONE,
            false);
    assertThat(found.limit()).isNull();
    WatcherResult result = found.watchers().get(0);
    if (result.rejections().isEmpty()) {
      return "ok";
    }
    assertThat(result.rejections()).hasSize(1);
    return "UB@" + (result.rejections().iterator().next().span().line() - 1);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = BorrowTableTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
