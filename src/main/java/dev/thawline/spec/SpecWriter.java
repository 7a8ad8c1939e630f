package dev.thawline.spec;

import dev.thawline.source.SourceFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes measured expectations into a spec: replaces the directives of given claims, and keeps
 * every other byte. What shares a line with such a directive stays.
 */
public final class SpecWriter {
  private static final String MARK = "//@";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final SourceFile file;
  private final String text;

  /** By 1-based line: the offset at which the directive's comment starts. */
  private final TreeMap<Integer, Integer> replaced = new TreeMap<>();

  /** By 1-based line: the offset behind the directive. */
  private final Map<Integer, Integer> ends = new TreeMap<>();

  private SpecWriter(SourceFile file, Collection<? extends Claim> claims) {
    this.file = file;
    this.text = file.text();
    for (Claim claim : claims) {
      // The claim's span starts behind the mark and blanks, and no mark can stand in these.
      ends.put(claim.span().line(), claim.span().end());
      replaced.put(claim.span().line(), text.lastIndexOf(MARK, claim.span().start()));
    }
  }

  /**
   * The new text of a spec that was read without errors. The new directives stand where the first
   * replaced one stood, else behind the last directive or line of prose, else at the top.
   *
   * @param replaced claims that are directives of the spec's head
   * @param measured directives without the comment marks, for example {@code expect rc11 tb: ok}
   */
  public static String bless(
      SpecFile spec, Collection<? extends Claim> replaced, List<String> measured) {
    return new SpecWriter(spec.source(), replaced).bless(spec.layout().last() + 1, measured);
  }

  private String bless(int behindHead, List<String> measured) {
    Map.Entry<Integer, Integer> first = replaced.firstEntry();
    int at = behindHead;
    if (first != null) {
      // Text before the directive may end a block comment: what is new has to stand behind it.
      at = isAlone(first.getKey(), first.getValue()) ? first.getKey() : first.getKey() + 1;
    }
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    StringBuilder out = new StringBuilder(text.length());
    out.append(text, 0, startOfText());
    for (int line = 1; line <= file.lineCount() + 1; line++) {
      if (line == at) {
        appendDirectives(out, measured, lineEnd);
      }
      if (line <= file.lineCount()) {
        appendLine(out, line);
      }
    }
    return out.toString();
  }

  private void appendLine(StringBuilder out, int line) {
    int start = startOfLine(line);
    int end = line < file.lineCount() ? file.startOfLine(line + 1) : text.length();
    Integer comment = replaced.get(line);
    if (comment == null) {
      out.append(text, start, end);
    } else if (!isAlone(line, comment)) {
      // Behind a directive there may be the end of the comment that it stands in.
      out.append(text, start, comment).append(text, ends.getOrDefault(line, end), end);
    }
  }

  private void appendDirectives(StringBuilder out, List<String> measured, String lineEnd) {
    boolean lineOpen = out.length() > startOfText() && out.charAt(out.length() - 1) != '\n';
    if (lineOpen && !measured.isEmpty()) {
      out.append(lineEnd);
    }
    for (String directive : measured) {
      out.append(MARK).append(' ').append(directive).append(lineEnd);
    }
  }

  /** Whether nothing but a directive stands in its line. */
  private boolean isAlone(int line, int comment) {
    int lineEnd = file.startOfLine(line) + file.line(line).length();
    int end = Math.min(ends.getOrDefault(line, lineEnd), lineEnd);
    return text.substring(startOfLine(line), comment).isBlank()
        && text.substring(end, lineEnd).isBlank();
  }

  /** A byte order mark belongs to the file, not to its first line. */
  private int startOfLine(int line) {
    return Math.max(file.startOfLine(line), startOfText());
  }

  private int startOfText() {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
  }
}
