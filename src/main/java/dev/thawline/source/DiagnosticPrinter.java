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

  /** So many diagnostics of one file are printed. */
  private static final int MOST = 50;

  /** So many characters of a source line are shown. */
  private static final int LONGEST_LINE = 200;

  /** So many of them stand before the span. */
  private static final int LEAD = 60;

  /** So many characters of a message or a label are shown: names have no limit. */
  private static final int LONGEST_MESSAGE = 1000;

  private static final String CUT = "...";

  private DiagnosticPrinter() {}

  /**
   * The text of all diagnostics of one file, a blank line behind each. Of very many only the first
   * ones, errors before warnings, and how many there are besides.
   */
  public static String render(List<Diagnostic> diagnostics) {
    List<Diagnostic> shown = diagnostics;
    if (shown.size() > MOST) {
      shown =
          diagnostics.stream()
              .sorted(Comparator.comparing(Diagnostic::severity))
              .limit(MOST)
              .toList();
    }
    StringBuilder out = new StringBuilder();
    shown.forEach(diagnostic -> out.append(render(diagnostic)).append('\n'));
    if (diagnostics.size() > MOST) {
      out.append("... and ").append(diagnostics.size() - MOST).append(" more\n");
    }
    return out.toString();
  }

  /** The whole text of one diagnostic, lines ended by {@code \n}. */
  public static String render(Diagnostic diagnostic) {
    String kind = diagnostic.severity() == Diagnostic.Severity.ERROR ? "error" : "warning";
    StringBuilder out = new StringBuilder();
    out.append(kind).append('[').append(diagnostic.code()).append("]: ");
    out.append(words(diagnostic.message())).append('\n');

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
      out.append(margin).append(" = help: ").append(words(diagnostic.help())).append('\n');
    }
    return out.toString();
  }

  private static void appendPlace(
      StringBuilder out, String margin, Span span, char mark, String label) {
    int line = span.line();
    String text = span.file().line(line);
    String number = String.valueOf(line);
    out.append(" ".repeat(margin.length() - number.length())).append(number).append(" | ");
    int lineStart = span.file().startOfLine(line);
    int from = Math.min(span.start() - lineStart, text.length());
    int to = Math.max(from, Math.min(span.end() - lineStart, text.length()));
    int first = text.length() <= LONGEST_LINE ? 0 : boundary(text, Math.max(0, from - LEAD));
    int last = boundary(text, Math.min(text.length(), first + LONGEST_LINE));
    String cutBefore = first > 0 ? CUT : "";
    String cutBehind = last < text.length() ? CUT : "";
    out.append(cutBefore).append(printable(text.substring(first, last))).append(cutBehind);
    out.append('\n');
    int before = cutBefore.length() + printable(text.substring(first, from)).length();
    int width = printable(text.substring(from, Math.min(to, last))).length();
    out.append(margin).append(" | ").append(" ".repeat(before));
    out.append(String.valueOf(mark).repeat(Math.max(1, width)));
    if (!label.isEmpty()) {
      out.append(' ').append(words(label));
    }
    out.append('\n');
  }

  /** The offset, or the one before it where it is inside of a character. */
  private static int boundary(String text, int offset) {
    boolean inside =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return inside ? offset - 1 : offset;
  }

  private static String words(String text) {
    return text.length() <= LONGEST_MESSAGE
        ? printable(text)
        : printable(text.substring(0, boundary(text, LONGEST_MESSAGE))) + CUT;
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
