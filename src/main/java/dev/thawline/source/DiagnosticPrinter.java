package dev.thawline.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Renders diagnostics the way rustc does: the message, the place, the source lines with carets, the
 * help line.
 */
public final class DiagnosticPrinter {
  private static final int TAB = 4;

  private DiagnosticPrinter() {}

  /** The whole text of one diagnostic, lines ended by {@code \n}. */
  public static String render(Diagnostic diagnostic) {
    String kind = diagnostic.severity() == Diagnostic.Severity.ERROR ? "error" : "warning";
    StringBuilder out = new StringBuilder();
    out.append(kind).append('[').append(diagnostic.code()).append("]: ");
    out.append(printable(diagnostic.message())).append('\n');

    List<Diagnostic.Note> places = new ArrayList<>(diagnostic.secondary());
    places.sort(Comparator.comparingInt(note -> note.span().start()));
    int widest = diagnostic.span().line();
    for (Diagnostic.Note note : places) {
      widest = Math.max(widest, note.span().line());
    }
    String margin = " ".repeat(String.valueOf(widest).length());
    out.append(margin).append("--> ").append(diagnostic.span()).append('\n');
    out.append(margin).append(" |\n");
    boolean primaryDone = false;
    for (Diagnostic.Note note : places) {
      if (!primaryDone && note.span().start() > diagnostic.span().start()) {
        appendPlace(out, margin, diagnostic.span(), '^', diagnostic.label());
        primaryDone = true;
      }
      appendPlace(out, margin, note.span(), '-', note.text());
    }
    if (!primaryDone) {
      appendPlace(out, margin, diagnostic.span(), '^', diagnostic.label());
    }
    if (diagnostic.help() != null) {
      out.append(margin).append(" = help: ").append(printable(diagnostic.help())).append('\n');
    }
    return out.toString();
  }

  private static void appendPlace(
      StringBuilder out, String margin, Span span, char mark, String label) {
    int line = span.line();
    String text = span.file().line(line);
    String number = String.valueOf(line);
    out.append(" ".repeat(margin.length() - number.length())).append(number).append(" | ");
    out.append(printable(text)).append('\n');
    int lineStart = span.file().startOfLine(line);
    int from = Math.min(span.start() - lineStart, text.length());
    int to = Math.min(span.end() - lineStart, text.length());
    int before = printable(text.substring(0, from)).length();
    int width = Math.max(1, printable(text.substring(from, Math.max(from, to))).length());
    out.append(margin).append(" | ").append(" ".repeat(before));
    out.append(String.valueOf(mark).repeat(width));
    if (!label.isEmpty()) {
      out.append(' ').append(printable(label));
    }
    out.append('\n');
  }

  /**
   * Tabs become blanks, other control characters a visible stand-in, so that carets line up and
   * terminals stay sane.
   */
  private static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                out.append(" ".repeat(TAB));
              } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append('\uFFFD');
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
