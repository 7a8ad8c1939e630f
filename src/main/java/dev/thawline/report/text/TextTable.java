package dev.thawline.report.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A table with columns as wide as they need to be. */
public final class TextTable {
  private static final String GAP = "  ";

  private final boolean[] right;
  private final List<List<String>> rows = new ArrayList<>();

  /** Colours by row and column: applied behind the padding, so that it does not count. */
  private final Map<List<Integer>, UnaryOperator<String>> colours = new HashMap<>();

  /**
   * @param titles of the columns; one that starts with {@code >} is flush right
   */
  public TextTable(String... titles) {
    right = new boolean[titles.length];
    List<String> head = new ArrayList<>();
    for (int i = 0; i < titles.length; i++) {
      right[i] = titles[i].startsWith(">");
      head.add(right[i] ? titles[i].substring(1) : titles[i]);
    }
    rows.add(head);
  }

  public void row(String... cells) {
    if (cells.length != right.length) {
      throw new IllegalArgumentException(cells.length + " cells for " + right.length + " columns");
    }
    rows.add(List.of(cells));
  }

  /** Colours a cell of the last row. */
  public void colourLast(int column, UnaryOperator<String> colour) {
    colours.put(List.of(rows.size() - 1, column), colour);
  }

  /** The title line and the rows, without trailing blanks. */
  public List<String> lines() {
    int[] widths = new int[right.length];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = rows.get(r).get(i);
        String blanks = " ".repeat(widths[i] - cell.length());
        UnaryOperator<String> colour =
            colours.getOrDefault(List.of(r, i), UnaryOperator.identity());
        String shown = cell.isEmpty() ? cell : colour.apply(cell);
        line.append(i == 0 ? "" : GAP).append(right[i] ? blanks + shown : shown + blanks);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
