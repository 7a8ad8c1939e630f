package dev.thawline.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of programs with a cell a model.
 *
 * <pre>
 * columns: sb | tb                  the models; holds until the next such line
 * p01 | UB 2 | ok                   a name, then a cell a column
 *   0: l = stack 1                  numbered lines,
 *   1: x = &amp;mut l; w x
 * C01 name | ok | ok
 *   l = stack 1; x = &amp;mut l; w x   or one line, its statements numbered from 0
 * </pre>
 *
 * Lines that start with {@code #} are comments. A row without statements has those of the row of
 * that name before it.
 */
public final class Table {
  private static final String COLUMNS = "columns: ";
  private static final Pattern NUMBERED = Pattern.compile("(\\d+): (.*)");

  private Table() {}

  /** Name and program of every row, the program as one text. */
  public static Map<String, String> programs(String file) {
    Map<String, String> programs = new LinkedHashMap<>();
    rows(file).forEach(row -> programs.put(row.name(), String.join("\n", row.lines())));
    return programs;
  }

  static List<Row> rows(String file) {
    List<String> columns = List.of();
    List<Row> rows = new ArrayList<>();
    for (String line : text(file).split("\n", -1)) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (line.startsWith(COLUMNS)) {
        columns = List.of(line.substring(COLUMNS.length()).split(" \\| ", -1));
      } else if (line.startsWith(" ")) {
        addStatements(rows.get(rows.size() - 1), line.strip());
      } else {
        rows.add(row(line, columns));
      }
    }
    return rows.stream().map(row -> row.lines().isEmpty() ? again(row, rows) : row).toList();
  }

  private static Row again(Row row, List<Row> rows) {
    Row first =
        rows.stream()
            .filter(other -> other.name().equals(row.name()) && !other.lines().isEmpty())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no program: " + row.name()));
    return new Row(row.name(), first.lines(), first.numbers(), row.cells());
  }

  private static Row row(String line, List<String> columns) {
    String[] parts = line.split(" \\| ", -1);
    if (parts.length != columns.size() + 1) {
      throw new IllegalArgumentException("not one cell a column: " + line);
    }
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), Cell.parse(parts[i + 1].strip()));
    }
    return new Row(parts[0], new ArrayList<>(), new ArrayList<>(), cells);
  }

  private static void addStatements(Row row, String line) {
    Matcher numbered = NUMBERED.matcher(line);
    if (numbered.matches()) {
      row.numbers().add(numbered.group(1));
      row.lines().add(numbered.group(2));
      return;
    }
    for (String statement : line.split(";", -1)) {
      row.numbers().add(Integer.toString(row.lines().size()));
      row.lines().add(statement.strip());
    }
  }

  private static String text(String file) {
    try (InputStream in = Table.class.getResourceAsStream("/conformance/" + file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
