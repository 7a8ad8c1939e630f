package dev.thawline.source;

import java.util.Arrays;

/** The text of one input file, with its lines. Offsets are UTF-16 indices into {@link #text()}. */
public final class SourceFile {
  private final String name;
  private final String text;
  private final int[] lineStarts;
  private final boolean library;

  /**
   * @param name what to print in diagnostics, usually the path as the user gave it
   * @param text the whole text
   */
  public SourceFile(String name, String text) {
    this(name, text, false);
  }

  private SourceFile(String name, String text, boolean library) {
    this.library = library;
    this.name = name;
    this.text = text;
    int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
    lineStarts = new int[lines];
    int line = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lineStarts[++line] = i + 1;
      }
    }
  }

  /** A file that is no user's: what happens there is told at the place that led there. */
  public static SourceFile library(String name, String text) {
    return new SourceFile(name, text, true);
  }

  public boolean isLibrary() {
    return library;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /** The 1-based line that holds {@code offset}. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column of {@code offset} in its line, in characters (code points). */
  public int columnOf(int offset) {
    int start = lineStarts[lineOf(offset) - 1];
    return 1 + text.codePointCount(start, Math.min(offset, text.length()));
  }

  /** The text of the 1-based {@code line}, without its line end. */
  public String line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return text.substring(start, end);
  }

  /** The offset at which the 1-based {@code line} starts. */
  public int startOfLine(int line) {
    return lineStarts[line - 1];
  }

  /** The span from {@code start} (inclusive) to {@code end} (exclusive). */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  @Override
  public String toString() {
    return name;
  }
}
