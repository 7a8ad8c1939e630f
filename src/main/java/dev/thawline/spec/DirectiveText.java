package dev.thawline.spec;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import org.jspecify.annotations.Nullable;

/**
 * The text of one directive, read from left to right. What does not fit ends in a {@link
 * SpecException} with one diagnostic.
 */
final class DirectiveText {
  private final SourceFile file;
  private final int start;
  private int position;
  private int end;

  /** Covers {@code span} without the blanks around it. */
  DirectiveText(Span span) {
    file = span.file();
    position = span.start();
    end = span.end();
    skipBlanks();
    while (end > position && Character.isWhitespace(at(end - 1))) {
      end--;
    }
    start = position;
  }

  /** All of it. */
  Span span() {
    return file.span(start, end);
  }

  /** Where reading stands: the next word, or the empty place at the end. */
  Span here() {
    int to = position;
    while (to < end && !Character.isWhitespace(at(to)) && at(to) != ',') {
      to++;
    }
    return file.span(position, to == position && to < end ? to + 1 : to);
  }

  Span since(int from) {
    return file.span(from, position);
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position == end;
  }

  /** What is left, unread. */
  Span rest() {
    return file.span(position, end);
  }

  /** Reads {@code mark} and the blanks behind it, if it comes next. */
  boolean accept(String mark) {
    if (!file.text().startsWith(mark, position) || position + mark.length() > end) {
      return false;
    }
    position += mark.length();
    skipBlanks();
    return true;
  }

  /** Reads {@code word} if it comes next as a whole word. */
  boolean acceptWord(String word) {
    int behind = position + word.length();
    if (behind < end && isWordPart(at(behind))) {
      return false;
    }
    return accept(word);
  }

  void expect(String mark, String where) {
    if (!accept(mark)) {
      throw malformed("expected `" + mark + "` " + where);
    }
  }

  /** Letters, digits, hyphens and underscores; empty if none comes next. */
  Span word() {
    int from = position;
    while (position < end && isWordPart(at(position))) {
      position++;
    }
    Span found = since(from);
    skipBlanks();
    return found;
  }

  /**
   * An id with its parameters: a word, then parts {@code :name=value} without blanks. A colon
   * before a blank does not belong to it. Empty if none comes next.
   */
  Span id() {
    int from = position;
    boolean parameters = false;
    while (position < end) {
      char c = at(position);
      boolean colon =
          c == ':' && position > from && position + 1 < end && isWordPart(at(position + 1));
      parameters |= colon;
      if (!colon && !isWordPart(c) && !(parameters && (c == '=' || c == '.'))) {
        break;
      }
      position++;
    }
    Span found = since(from);
    skipBlanks();
    return found;
  }

  /** A quoted text, with {@code \"} and {@code \\} for themselves. */
  String quoted() {
    int from = position;
    if (atEnd() || at(position) != '"') {
      throw malformed("expected a quoted outcome");
    }
    position++;
    StringBuilder out = new StringBuilder();
    while (position < end && at(position) != '"') {
      if (at(position) == '\\') {
        position++;
        if (atEnd() || (at(position) != '"' && at(position) != '\\')) {
          throw error(
              "T0102",
              "unknown escape",
              file.span(position - 1, position),
              "only `\\\"` and `\\\\` are escapes here");
        }
      }
      out.append(at(position++));
    }
    if (atEnd()) {
      throw error("T0102", "this quote is not closed", file.span(from, from + 1), null);
    }
    position++;
    skipBlanks();
    return out.toString();
  }

  /** {@code (table P02)} at the end, or null. */
  @Nullable String tableMark() {
    if (!accept("(")) {
      return null;
    }
    if (!acceptWord("table")) {
      throw malformed("expected `(table ROW)`");
    }
    int from = position;
    int close = file.text().indexOf(')', position);
    if (close < 0 || close >= end || close == from) {
      throw malformed("expected the name of a row and `)`");
    }
    position = close;
    String row = since(from).text().strip();
    position++;
    skipBlanks();
    return row;
  }

  void expectEnd() {
    if (!atEnd()) {
      throw error("T0102", "nothing more is expected here", rest(), null);
    }
  }

  SpecException malformed(String message) {
    return error("T0102", message, here(), null);
  }

  static SpecException error(String code, String message, Span span, @Nullable String help) {
    return new SpecException(Diagnostic.error(code, message, span).withHelp(help));
  }

  private void skipBlanks() {
    while (position < end && Character.isWhitespace(at(position))) {
      position++;
    }
  }

  private char at(int index) {
    return file.text().charAt(index);
  }

  static boolean isWordPart(char c) {
    return c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }
}
