package dev.thawline.conformance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a model must say of a program: {@code ok}, {@code UB 5}, or where we get something else than
 * the document, {@code UB 5 (table: ok; why)}.
 *
 * @param expected what it must say
 * @param table what the document says, where that is something else; else null
 * @param reason why we are right there; else null
 */
record Cell(String expected, @Nullable String table, @Nullable String reason) {
  private static final Pattern DEVIATION = Pattern.compile("(.+?) \\(table: (.+?); (.+)\\)");

  static Cell parse(String text) {
    Matcher deviation = DEVIATION.matcher(text);
    return deviation.matches()
        ? new Cell(deviation.group(1), deviation.group(2), deviation.group(3))
        : new Cell(text, null, null);
  }

  /** Whether the document does not say anything of this program under this model. */
  boolean isEmpty() {
    return expected.equals("-");
  }
}
