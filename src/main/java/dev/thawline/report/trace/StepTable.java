package dev.thawline.report.trace;

import dev.thawline.event.Threads;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.Relevance;
import dev.thawline.report.witness.StepWords;
import dev.thawline.report.witness.Witness;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The steps of a trace: a row each, a column a thread. A row belongs to one thread, so a narrow
 * column may run over those to its right. Threads that only start, join or allocate get no column:
 * their rows go across.
 */
final class StepTable {
  private static final int NUMBERS = 7;

  /** The narrowest useful text. */
  private static final int TEXT = 38;

  /** Columns closer together than this would be none: then rows name their thread instead. */
  private static final int CLOSEST = 6;

  private final Witness witness;
  private final StepWords words;
  private final int width;
  private final List<Trace.Step> rows;
  private final List<Integer> threads;
  private final int distance;

  StepTable(Witness witness, int width, TraceText.Detail detail) {
    this.witness = witness;
    this.words = new StepWords(witness);
    this.width = width;
    this.rows = rows(witness, detail);
    SortedSet<Integer> columns = new TreeSet<>();
    for (Trace.Step row : rows) {
      if (!StepWords.isCompact(row)) {
        columns.add(row.thread());
      }
    }
    this.threads = List.copyOf(columns);
    int space = width - NUMBERS;
    int count = Math.max(1, threads.size());
    this.distance = Math.min(space / count, count == 1 ? space : (space - TEXT) / (count - 1));
  }

  /** The steps after set-up that are told. */
  static List<Trace.Step> rows(Witness witness, TraceText.Detail detail) {
    List<Trace.Step> all = witness.trace().steps();
    return switch (detail) {
      case RELEVANT -> Relevance.steps(witness);
      case ALL_STEPS -> witness.steps();
      case WHOLE -> all.subList(Math.min(1, all.size()), all.size());
    };
  }

  /** The table, with a header and a note on what was left out. */
  void print(StringBuilder out) {
    StringBuilder header = new StringBuilder(" step  ");
    if (hasColumns()) {
      for (int i = 0; i < threads.size(); i++) {
        header.append(" ".repeat(start(i) - header.length())).append(Threads.label(threads.get(i)));
      }
    }
    out.append(header.toString().stripTrailing()).append('\n');
    for (Trace.Step row : rows) {
      print(out, row);
    }
    int hidden = witness.steps().size() - rows.size();
    if (hidden > 0) {
      out.append(" ".repeat(NUMBERS)).append('(').append(hidden);
      out.append(hidden == 1 ? " step that does" : " steps that do");
      out.append(" not bear on this left out)\n");
    }
  }

  private boolean hasColumns() {
    return distance >= CLOSEST;
  }

  private int start(int column) {
    return NUMBERS + column * distance;
  }

  private void print(StringBuilder out, Trace.Step row) {
    int column = hasColumns() ? threads.indexOf(row.thread()) : -1;
    int start = column < 0 ? NUMBERS : start(column);
    int room = Math.min(width - start, column < 0 ? width : Math.max(TEXT, distance - 2));
    String number = String.format(Locale.ROOT, "%5d  ", row.number());
    for (String line : cell(row, room, column < 0)) {
      out.append((Paragraphs.pad(number, start) + line).stripTrailing()).append('\n');
      number = " ".repeat(NUMBERS);
    }
  }

  private List<String> cell(Trace.Step row, int room, boolean across) {
    List<String> lines = new ArrayList<>();
    Span span = row.span();
    String name = across ? Threads.label(row.thread()) + " " : "";
    String line = name + (span == null ? "" : span.line() + ": ");
    List<String> details = words.of(row);
    if (StepWords.isCompact(row)) {
      lines.addAll(Paragraphs.wrap(line + String.join(", ", details), room));
    } else {
      lines.add(span == null ? line : line + Naming.source(span, room - line.length()));
      for (String detail : details) {
        Paragraphs.wrap(detail, room - 3).forEach(part -> lines.add("   " + part));
      }
    }
    for (Trace.Model model : witness.rejecting()) {
      if (model.rejectedAt() == row.number()) {
        Paragraphs.wrap("<-- " + model.name() + " rejects here", room).forEach(lines::add);
      }
    }
    return lines;
  }
}
