package dev.thawline.report.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. Widths are in characters. */
public final class Paragraphs {
  /** Characters a line of what people read. */
  public static final int WIDTH = 100;

  private Paragraphs() {}

  /**
   * The text in lines of at most {@code width}, broken at blanks outside back-quotes; a longer word
   * is cut in two.
   */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text)) {
      String rest = word;
      if (!line.isEmpty() && length(line) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (length(rest) > width) {
        int end = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      quoted ^= next == '`';
      if (next == ' ' && !quoted) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(next);
      }
    }
    words.add(word.toString());
    return words;
  }

  /** A label in a margin, the text beside it. */
  public static void labelled(StringBuilder out, String label, int margin, String text, int width) {
    String name = label;
    for (String line : wrap(text, width - margin)) {
      if (length(name) >= margin) {
        out.append(name).append('\n');
        name = "";
      }
      out.append((pad(name, margin) + line).stripTrailing()).append('\n');
      name = "";
    }
  }

  /** The text with blanks behind it. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String and(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** With a capital letter. */
  public static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** {@code 1 step}, {@code 2 steps}. */
  public static String plural(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** Its length in characters. */
  public static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
