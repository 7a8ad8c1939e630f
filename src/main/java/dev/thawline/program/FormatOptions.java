package dev.thawline.program;

/**
 * What stands behind the colon in a format string, {@code {:+#08x}} (std::fmt, "Formatting
 * parameters").
 *
 * @param fill what widens the text
 * @param alignment where the text goes in its width
 * @param plus whether a sign is always written
 * @param alternate {@code #}: prefixes of numbers, one line for each part of a {@code {:#?}}
 * @param zeros whether zeros between sign and digits widen a number
 * @param width the least number of characters
 * @param precision the largest number of characters of a text that is not a number; -1 for all
 * @param kind which trait formats
 */
public record FormatOptions(
    int fill,
    Alignment alignment,
    boolean plus,
    boolean alternate,
    boolean zeros,
    int width,
    int precision,
    Kind kind) {
  /** {@code {}}. */
  public static final FormatOptions DISPLAY =
      new FormatOptions(' ', Alignment.NONE, false, false, false, 0, -1, Kind.DISPLAY);

  /** Where a text goes in its width. */
  public enum Alignment {
    /** Numbers to the right, everything else to the left. */
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }

  /** The trait that formats. */
  public enum Kind {
    DISPLAY,
    DEBUG,
    LOWER_HEX,
    UPPER_HEX,
    OCTAL,
    BINARY,
    POINTER
  }

  public boolean isDebug() {
    return kind == Kind.DEBUG;
  }

  /** A text that is no number, as {@code Formatter::pad} writes it. */
  public String pad(String text) {
    boolean isLong = precision >= 0 && text.codePointCount(0, text.length()) > precision;
    String cut = isLong ? text.substring(0, text.offsetByCodePoints(0, precision)) : text;
    return widen(cut, Alignment.LEFT);
  }

  /** A number of the given type, as {@code Formatter::pad_integral} writes it. */
  public String number(ScalarType type, long bits) {
    String digits;
    String prefix = "";
    long raw = type.size() == Long.BYTES ? bits : bits & ((1L << (type.size() * Byte.SIZE)) - 1);
    boolean negative = false;
    switch (kind) {
      case LOWER_HEX, UPPER_HEX -> {
        digits = Long.toHexString(raw);
        digits = kind == Kind.UPPER_HEX ? digits.toUpperCase(java.util.Locale.ROOT) : digits;
        prefix = "0x";
      }
      case OCTAL -> {
        digits = Long.toOctalString(raw);
        prefix = "0o";
      }
      case BINARY -> {
        digits = Long.toBinaryString(raw);
        prefix = "0b";
      }
      default -> {
        boolean signed = type.kind() == ScalarType.Kind.SIGNED;
        negative = signed && bits < 0;
        digits = signed ? Long.toString(bits) : Long.toUnsignedString(raw);
        digits = negative ? digits.substring(1) : digits;
      }
    }
    String start = (negative ? "-" : plus ? "+" : "") + (alternate ? prefix : "");
    if (zeros) {
      int missing = width - start.length() - digits.length();
      return start + "0".repeat(Math.max(0, missing)) + digits;
    }
    return widen(start + digits, Alignment.RIGHT);
  }

  private String widen(String text, Alignment usual) {
    int missing = width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    Alignment where = alignment == Alignment.NONE ? usual : alignment;
    int before = where == Alignment.LEFT ? 0 : where == Alignment.RIGHT ? missing : missing / 2;
    String one = Character.toString(fill);
    return one.repeat(before) + text + one.repeat(missing - before);
  }

  /** A text in quotes with its escapes, as {@code {:?}} writes it. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> escape(c, '"', out));
    return out.append('"').toString();
  }

  /** A character in quotes, as {@code {:?}} writes it. */
  public static String quoted(int character) {
    StringBuilder out = new StringBuilder("'");
    escape(character, '\'', out);
    return out.append('\'').toString();
  }

  private static void escape(int c, char quote, StringBuilder out) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\0' -> out.append("\\0");
      case '\\' -> out.append("\\\\");
      default -> {
        if (c == quote) {
          out.append('\\').append(quote);
        } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
          out.append("\\u{").append(Integer.toHexString(c)).append('}');
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }
}
