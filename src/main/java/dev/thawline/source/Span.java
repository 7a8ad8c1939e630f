package dev.thawline.source;

/**
 * A stretch of one file.
 *
 * @param file where it lies
 * @param start offset of its first character
 * @param end offset behind its last character; never before {@code start}
 */
public record Span(SourceFile file, int start, int end) {

  public Span {
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException("span " + start + ".." + end + " of " + file);
    }
  }

  /** The 1-based line on which it starts. */
  public int line() {
    return file.lineOf(start);
  }

  /** The 1-based column at which it starts. */
  public int column() {
    return file.columnOf(start);
  }

  /** The text it covers. */
  public String text() {
    return file.text().substring(start, end);
  }

  /** The smallest span that covers this one and {@code other}, which lies in the same file. */
  public Span to(Span other) {
    return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The empty span directly behind this one. */
  public Span after() {
    return new Span(file, end, end);
  }

  @Override
  public String toString() {
    return file.name() + ":" + line() + ":" + column();
  }
}
