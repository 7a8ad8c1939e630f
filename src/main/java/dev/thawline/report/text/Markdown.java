package dev.thawline.report.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that stays text in Markdown (CommonMark 0.31: code spans 6.1, fenced blocks 4.5, backslash
 * escapes 2.4), whatever a spec has in it.
 */
public final class Markdown {
  /** What can begin markup in the middle of a line. */
  private static final String SPECIAL = "\\`*_[]<>#|~$!";

  private static final int SHORTEST_FENCE = 3;

  private Markdown() {}

  /** Text between two single back-quotes, which stand beside no others. */
  private static final Pattern CODE = Pattern.compile("(?<!`)`(?!`)(.*?)(?<!`)`(?!`)");

  /**
   * Plain words in which single back-quotes mark code: these parts become code, and all else is
   * escaped, other back-quotes too.
   */
  public static String words(String text) {
    String line = Printable.line(text);
    StringBuilder out = new StringBuilder();
    Matcher code = CODE.matcher(line);
    int at = 0;
    while (code.find()) {
      out.append(escaped(line.substring(at, code.start()))).append(code(code.group(1)));
      at = code.end();
    }
    return out.append(escaped(line.substring(at))).toString();
  }

  /** The text, none of it markup. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean entity =
          c == '&'
              && i + 1 < text.length()
              && (Character.isLetterOrDigit(text.charAt(i + 1)) || text.charAt(i + 1) == '#');
      out.append(entity || SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }

  /** Code within a line. */
  public static String code(String text) {
    String line = Printable.line(text);
    String fence = "`".repeat(longestRun(line) + 1);
    boolean padded = line.startsWith("`") || line.endsWith("`");
    String pad = padded || line.isBlank() ? " " : "";
    return fence + pad + line + pad + fence;
  }

  /** A block of code, with a line end. */
  public static String block(String language, String text) {
    String fence = "`".repeat(Math.max(SHORTEST_FENCE, longestRun(text) + 1));
    StringBuilder out = new StringBuilder(fence).append(language).append('\n');
    text.lines()
        .map(line -> Printable.line(line.replace("\t", "    ")).stripTrailing())
        .forEach(line -> out.append(line).append('\n'));
    return out.append(fence).append('\n').toString();
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
