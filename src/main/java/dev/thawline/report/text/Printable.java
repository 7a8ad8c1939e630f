package dev.thawline.report.text;

/** Text that comes from a spec, made fit for a terminal. */
public final class Printable {
  private Printable() {}

  /** In double quotes, as a directive would have it. */
  public static String quoted(String text) {
    return '"' + line(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }

  /** On one line, without control and format characters. */
  public static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isUnsafe(c) ? '\uFFFD' : c));
    return out.toString();
  }

  private static boolean isUnsafe(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }
}
