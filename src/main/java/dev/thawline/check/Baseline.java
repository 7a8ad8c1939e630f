package dev.thawline.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A stored table of results, a line a row, sorted, so that a version control system shows what has
 * changed. Columns are parted by tabs: spec, memory model, aliasing model, result, numbers. Tabs,
 * line ends and backslashes in names of specs are escaped as in Java.
 *
 * @param rows what is in the last two columns, by the first three
 */
public record Baseline(SortedMap<Key, String> rows) {

  /** Stands for no model: the row is about the spec, or about a memory model alone. */
  public static final String NO_MODEL = "-";

  private static final String HEADER =
      """
      # thawline baseline 1: spec, memory model, aliasing model, result, numbers
      # Written by `thawline check SPECS --baseline FILE --write-baseline`.
      """;

  private static final int KEY_COLUMNS = 3;

  /** What a row is about. */
  public record Key(String spec, String memory, String model) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int specs = spec.compareTo(other.spec);
      int memories = specs != 0 ? specs : memory.compareTo(other.memory);
      return memories != 0 ? memories : model.compareTo(other.model);
    }

    /** The models, for people. */
    public String about() {
      if (memory.equals(NO_MODEL)) {
        return "spec";
      }
      return model.equals(NO_MODEL) ? memory : memory + " x " + model;
    }
  }

  /** A line that is no row. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(int line, String problem) {
      super("line " + line + ": " + problem);
    }
  }

  public Baseline {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws Malformed at the first line that is no row, or one too many
   */
  public static Baseline parse(String text) throws Malformed {
    SortedMap<Key, String> rows = new TreeMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (number == 1 && !line.startsWith("# thawline baseline 1:")) {
        throw new Malformed(number, "a baseline begins with `# thawline baseline 1:`");
      }
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", KEY_COLUMNS + 1);
      if (columns.length <= KEY_COLUMNS) {
        throw new Malformed(number, "a row has columns parted by tabs");
      }
      Key key = new Key(unescaped(columns[0]), columns[1], columns[2]);
      if (rows.put(key, columns[KEY_COLUMNS]) != null) {
        throw new Malformed(number, "this row is there twice");
      }
    }
    if (number == 0) {
      throw new Malformed(1, "a baseline begins with `# thawline baseline 1:`");
    }
    return new Baseline(rows);
  }

  /** As a file. */
  public String text() {
    StringBuilder out = new StringBuilder(HEADER);
    rows.forEach(
        (key, value) ->
            out.append(escaped(key.spec()))
                .append('\t')
                .append(key.memory())
                .append('\t')
                .append(key.model())
                .append('\t')
                .append(value)
                .append('\n'));
    return out.toString();
  }

  /** The names of all specs. */
  public Iterable<String> specs() {
    TreeSet<String> specs = new TreeSet<>();
    rows.keySet().forEach(key -> specs.add(key.spec()));
    return specs;
  }

  /**
   * The rows of a spec beside those that were measured, in their order.
   *
   * @param compared of the rows that were not measured, which ones should have been
   */
  public List<Compared> compare(String spec, MeasuredRows measured, Predicate<Key> compared) {
    SortedMap<Key, @Nullable String> now = new TreeMap<>();
    // All keys of a spec stand between these: nothing sorts before the empty text.
    Key first = new Key(spec, "", "");
    Key end = new Key(spec + "\0", "", "");
    rows.subMap(first, end).keySet().stream().filter(compared).forEach(key -> now.put(key, null));
    now.putAll(measured.rows());
    List<Compared> all = new ArrayList<>();
    now.forEach(
        (key, value) ->
            all.add(
                new Compared(key, rows.get(key), value, value == null && measured.isOpen(key))));
    return all;
  }

  /**
   * A row then and now.
   *
   * @param was null where the baseline has no such row
   * @param now null where nothing of the kind was measured
   * @param isOpen a limit came before the answer
   */
  public record Compared(Key key, @Nullable String was, @Nullable String now, boolean isOpen) {

    /** Whether it is not what it was. */
    public boolean isDrift() {
      return !isOpen && (was == null || !was.equals(now));
    }
  }

  private static String escaped(String name) {
    String text = name.replace("\\", "\\\\").replace("\t", "\\t");
    text = text.replace("\n", "\\n").replace("\r", "\\r");
    return text.startsWith("#") ? "\\" + text : text;
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        char escape = text.charAt(i);
        out.append(
            switch (escape) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> escape;
            });
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
