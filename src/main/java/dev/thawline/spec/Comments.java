package dev.thawline.spec;

import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the line comments of a file, and where its program starts. It knows just enough of Rust's
 * tokens to see what is no comment: strings, raw strings, characters, block comments. Event
 * notation has none of these. Litmus tests have comments, and a head in which anything can stand.
 */
final class Comments {
  private final SourceFile file;
  private final String text;
  private final Language language;
  private final List<Span> found = new ArrayList<>();
  private int firstItem = -1;
  private int position;

  private Comments(SourceFile file, Language language) {
    this.file = file;
    this.text = file.text();
    this.language = language;
  }

  /** What the file is written in. */
  enum Language {
    RUST,
    NOTATION,
    LITMUS;

    /** By the end of its name. */
    static Language of(SourceFile file) {
      if (file.name().endsWith(".litmus")) {
        return LITMUS;
      }
      return file.name().endsWith(".ev") ? NOTATION : RUST;
    }
  }

  /**
   * @param lines every line comment from its slashes to the end of the line, without the line end
   * @param firstItem the offset of the first item or statement, or the length of the file. Inner
   *     attributes ({@code #![..]}) and a shebang line are no items
   */
  record Result(List<Span> lines, int firstItem) {}

  static Result find(SourceFile file, Language language) {
    return new Comments(file, language).find();
  }

  /** Whether the first line is for the shell. */
  static boolean hasShebang(SourceFile file) {
    return file.text().startsWith("#!") && !file.text().startsWith("#![");
  }

  private Result find() {
    if (language == Language.RUST && hasShebang(file)) {
      position = endOfLine(0);
    }
    while (position < text.length()) {
      char c = text.charAt(position);
      if (text.startsWith("//", position)) {
        int end = endOfLine(position);
        found.add(file.span(position, end));
        position = end;
      } else if (Character.isWhitespace(c) || c == '\uFEFF') {
        position++;
      } else if (language == Language.LITMUS) {
        litmus(c);
      } else if (language == Language.NOTATION) {
        item();
        position++;
      } else if (text.startsWith("/*", position)) {
        blockComment();
      } else if (firstItem < 0 && text.startsWith("#![", position)) {
        attribute();
      } else {
        item();
        token(c);
      }
    }
    return new Result(found, firstItem < 0 ? text.length() : firstItem);
  }

  /**
   * Passes what stands in the head of a litmus test, up to its initial values: in herd's comments,
   * which are the only ones that herd knows there, lines that start with slashes count as well.
   */
  private void litmus(char c) {
    if (firstItem >= 0) {
      position = text.startsWith("/*", position) ? end("*/") : position + 1;
    } else if (c == '{') {
      item();
    } else if (text.startsWith("/*", position)) {
      position = end("*/");
    } else if (text.startsWith("(*", position)) {
      herdComment();
    } else if (c == '"') {
      int close = text.indexOf('"', position + 1);
      position = close < 0 ? text.length() : close + 1;
    } else {
      position++;
    }
  }

  private int end(String mark) {
    int end = text.indexOf(mark, position + 2);
    return end < 0 ? text.length() : end + 2;
  }

  private void herdComment() {
    int depth = 0;
    do {
      if (text.startsWith("(*", position)) {
        depth++;
        position += 2;
      } else if (text.startsWith("*)", position)) {
        depth--;
        position += 2;
      } else if (text.startsWith("//", position) && startsLine(position)) {
        int mark = text.indexOf("*)", position);
        int lineEnd = endOfLine(position);
        int end = mark < 0 ? lineEnd : Math.min(mark, lineEnd);
        found.add(file.span(position, end));
        position = end;
      } else {
        position++;
      }
    } while (depth > 0 && position < text.length());
  }

  /** Whether there is nothing but blanks and the mark of a comment before. */
  private boolean startsLine(int offset) {
    int start = file.startOfLine(file.lineOf(offset));
    String before = text.substring(start, offset).strip();
    return before.isEmpty() || before.equals("(*");
  }

  private void item() {
    if (firstItem < 0) {
      firstItem = position;
    }
  }

  /** Passes one token, or a character of one that cannot contain slashes. */
  private void token(char c) {
    if (c == '"') {
      string();
    } else if (c == '\'') {
      character();
    } else if (Character.isJavaIdentifierStart(c)) {
      int start = position;
      while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) {
        position++;
      }
      if (text.charAt(position - 1) == 'r' && position - start <= 2) {
        rawString();
      }
    } else {
      position++;
    }
  }

  private void attribute() {
    int depth = 0;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '"') {
        string();
        continue;
      }
      position++;
      if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return;
      }
    }
  }

  private void blockComment() {
    int depth = 0;
    while (position < text.length()) {
      if (text.startsWith("/*", position)) {
        depth++;
        position += 2;
      } else if (text.startsWith("*/", position)) {
        position += 2;
        if (--depth == 0) {
          return;
        }
      } else {
        position++;
      }
    }
  }

  private void string() {
    position++;
    while (position < text.length() && text.charAt(position) != '"') {
      position += text.charAt(position) == '\\' ? 2 : 1;
    }
    position = Math.min(position + 1, text.length());
  }

  /** Behind an {@code r} or {@code br}: a raw string if hashes and a quote follow. */
  private void rawString() {
    int hashes = position;
    while (hashes < text.length() && text.charAt(hashes) == '#') {
      hashes++;
    }
    if (hashes < text.length() && text.charAt(hashes) == '"') {
      String close = "\"" + "#".repeat(hashes - position);
      int end = text.indexOf(close, hashes + 1);
      position = end < 0 ? text.length() : end + close.length();
    }
  }

  /** A character literal; else a lifetime's tick. */
  private void character() {
    int next = position + 1;
    if (next < text.length() && text.charAt(next) == '\\') {
      int close = text.indexOf('\'', next + 2);
      // A literal ends on its line; anything else is an error that the parser reports.
      position = close < 0 || close > endOfLine(next) ? next : close + 1;
      return;
    }
    int width = next < text.length() ? Character.charCount(text.codePointAt(next)) : 0;
    boolean literal =
        next + width < text.length()
            && text.charAt(next + width) == '\''
            && text.charAt(next) != '\'';
    position = literal ? next + width + 1 : next;
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    if (end < 0) {
      end = text.length();
    }
    return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }
}
