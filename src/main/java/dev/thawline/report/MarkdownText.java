package dev.thawline.report;

/** Text that comes from a spec, made fit for Markdown. */
final class MarkdownText {
  /** What begins markup somewhere in a line. */
  private static final String MARKS = "\\`*_[]<>|#~&!";

  private MarkdownText() {}

  /** Plain text of one line, also in a table. */
  static String line(String text) {
    StringBuilder out = new StringBuilder();
    Printable.line(text)
        .codePoints()
        .forEach(
            c -> {
              if (MARKS.indexOf(c) >= 0) {
                out.append('\\');
              }
              out.appendCodePoint(c);
            });
    return out.toString();
  }
}
