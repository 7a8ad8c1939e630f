package dev.thawline.spec;

import dev.thawline.source.SourceFile;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes measured expectations into a spec: replaces its {@code expect}, {@code outcomes}, {@code
 * executions} and {@code differ} directives except those that are marked {@code (table ..)}, and
 * keeps every other byte.
 */
public final class SpecWriter {
  private SpecWriter() {}

  /**
   * The new text of a spec that was read without errors. The new directives stand where the first
   * replaced one stood, else behind the last directive or line of prose, else at the top.
   *
   * @param measured directives without the comment marks, for example {@code expect rc11 tb: ok}
   */
  public static String bless(SpecFile spec, List<String> measured) {
    SourceFile file = spec.source();
    Set<Integer> replaced = new HashSet<>(spec.layout().measured());
    int at = replaced.isEmpty() ? spec.layout().last() + 1 : Collections.min(replaced);
    String lineEnd = file.text().contains("\r\n") ? "\r\n" : "\n";

    StringBuilder out = new StringBuilder();
    for (int line = 1; line <= file.lineCount() + 1; line++) {
      if (line == at) {
        appendDirectives(out, measured, lineEnd);
      }
      if (line <= file.lineCount() && !replaced.contains(line)) {
        out.append(file.text(), file.startOfLine(line), endOfLine(file, line));
      }
    }
    return out.toString();
  }

  private static void appendDirectives(StringBuilder out, List<String> measured, String lineEnd) {
    boolean lineOpen = out.length() > 0 && out.charAt(out.length() - 1) != '\n';
    if (lineOpen && !measured.isEmpty()) {
      out.append(lineEnd);
    }
    for (String directive : measured) {
      out.append("//@ ").append(directive).append(lineEnd);
    }
  }

  /** Behind the line's end. */
  private static int endOfLine(SourceFile file, int line) {
    return line < file.lineCount() ? file.startOfLine(line + 1) : file.text().length();
  }
}
