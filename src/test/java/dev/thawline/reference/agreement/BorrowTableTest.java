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
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The references against the tables of the documents. */
class BorrowTableTest {

  /** models-tree.md, section 11: verdict and statement of C01 to C77. */
  @Test
  void theReferencesSayWhatTheTableOfTreesSays() {
    List<String> wrong = new ArrayList<>();
    List<String> rows = lines("/reference/tree-table.txt");
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      String[] program = cells[4].split("; ", -1);
      compare(cells[0], cells[1], verdict("tb", program), wrong);
      compare(cells[0], cells[2], verdict("sb", program), wrong);
      String withWrites = verdict("tb-iw", program);
      compare(cells[0], cells[3], withWrites.startsWith("UB") ? "UB" : withWrites, wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(rows).hasSize(77);
  }

  /** models-stacked.md, section 9, column "Now": verdict and line of p01 to p80. */
  @Test
  void theReferenceSaysWhatTheTableOfStacksSays() {
    List<String> wrong = new ArrayList<>();
    List<String> rows = lines("/reference/stacked-table.txt");
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      List<String> statements = new ArrayList<>();
      List<String> numbers = new ArrayList<>();
      String number = "";
      for (String statement : cells[2].split("; ", -1)) {
        int colon = statement.indexOf(": ");
        if (colon >= 0) {
          number = statement.substring(0, colon);
        }
        numbers.add(number);
        statements.add(colon < 0 ? statement : statement.substring(colon + 2));
      }
      String found = verdict("sb", statements.toArray(String[]::new));
      if (found.startsWith("UB@")) {
        found = "UB:" + numbers.get(Integer.parseInt(found.substring(3)));
      }
      compare(cells[0], cells[1], found, wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(rows).hasSize(77);
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
