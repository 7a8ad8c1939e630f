package dev.thawline.litmus;

import dev.thawline.program.ScalarType;
import java.util.Locale;

/** Reads numbers as C writes them. */
final class Numbers {
  private static final CType UINT = CType.integer(ScalarType.U32);
  private static final CType LONG = CType.integer(new ScalarType(ScalarType.Kind.SIGNED, 8));
  private static final CType ULONG = CType.integer(ScalarType.USIZE);

  private Numbers() {}

  /** A constant with the type that C gives it: the first of its kind that holds it. */
  static Expression.Literal parse(Token token) {
    String text = token.text().toLowerCase(Locale.ROOT);
    int end = text.length();
    boolean unsigned = false;
    boolean isLong = false;
    while (end > 1 && (text.charAt(end - 1) == 'u' || text.charAt(end - 1) == 'l')) {
      unsigned |= text.charAt(end - 1) == 'u';
      isLong |= text.charAt(end - 1) == 'l';
      end--;
    }
    boolean hex = text.startsWith("0x");
    boolean octal = !hex && end > 1 && text.startsWith("0");
    String digits = text.substring(hex ? 2 : 0, end);
    long value;
    try {
      value = Long.parseUnsignedLong(digits, hex ? 16 : octal ? 8 : 10);
    } catch (NumberFormatException e) {
      boolean isNumber = digits.matches(hex ? "[0-9a-f]+" : octal ? "[0-7]+" : "\\d+");
      String message = isNumber ? "this number is too large" : "this is no number";
      throw Problems.error(isNumber ? "T0306" : "T0301", message, token.span(), null);
    }
    CType type;
    if (!unsigned && !isLong && CType.INT.holds(value)) {
      type = CType.INT;
    } else if (!isLong && (unsigned || hex) && value >>> Integer.SIZE == 0) {
      type = UINT;
    } else {
      type = !unsigned && value >= 0 ? LONG : ULONG;
    }
    return new Expression.Literal(value, type, token.span());
  }
}
