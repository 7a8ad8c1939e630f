package dev.thawline.rust.type;

import dev.thawline.program.FormatOptions;
import dev.thawline.program.FormatOptions.Alignment;
import dev.thawline.program.FormatOptions.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code [[fill]align][+][#][0][width][.precision][type]} (std::fmt, "Syntax"). Widths that
 * arguments give, addresses and exponents are not in the subset.
 */
final class FormatOptionsParser {
  private static final int MAXIMAL_WIDTH = 1000;

  private final String text;
  private int at;

  private FormatOptionsParser(String text) {
    this.text = text;
  }

  /** The options, or null where they are none of the subset. */
  static @Nullable FormatOptions parse(String text) {
    return new FormatOptionsParser(text).options();
  }

  private @Nullable FormatOptions options() {
    int fill = ' ';
    Alignment alignment = Alignment.NONE;
    if (!text.isEmpty()) {
      int first = text.codePointAt(0);
      int second = Character.charCount(first);
      if (second < text.length() && alignment(text.charAt(second)) != Alignment.NONE) {
        fill = first;
        alignment = alignment(text.charAt(second));
        at = second + 1;
      } else if (alignment(text.charAt(0)) != Alignment.NONE) {
        alignment = alignment(text.charAt(0));
        at = 1;
      }
    }
    boolean plus = accept('+');
    boolean alternate = accept('#');
    boolean zeros = accept('0');
    int width = number();
    int precision = -1;
    if (accept('.')) {
      if (!atDigit()) {
        return null;
      }
      precision = number();
    }
    Kind kind =
        switch (text.substring(at)) {
          case "" -> Kind.DISPLAY;
          case "?" -> Kind.DEBUG;
          case "x" -> Kind.LOWER_HEX;
          case "X" -> Kind.UPPER_HEX;
          case "o" -> Kind.OCTAL;
          case "b" -> Kind.BINARY;
          case "p" -> Kind.POINTER;
          default -> null;
        };
    return kind == null || width > MAXIMAL_WIDTH
        ? null
        : new FormatOptions(fill, alignment, plus, alternate, zeros, width, precision, kind);
  }

  private static Alignment alignment(char sign) {
    return switch (sign) {
      case '<' -> Alignment.LEFT;
      case '^' -> Alignment.CENTER;
      case '>' -> Alignment.RIGHT;
      default -> Alignment.NONE;
    };
  }

  private boolean accept(char sign) {
    if (at < text.length() && text.charAt(at) == sign) {
      at++;
      return true;
    }
    return false;
  }

  private boolean atDigit() {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private int number() {
    int value = 0;
    while (atDigit()) {
      value = Math.min(MAXIMAL_WIDTH + 1, value * 10 + (text.charAt(at) - '0'));
      at++;
    }
    return value;
  }
}
