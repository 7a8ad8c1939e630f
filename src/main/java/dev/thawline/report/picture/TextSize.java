package dev.thawline.report.picture;

/**
 * How wide text is at most, in the fonts that drawings ask for: nobody knows which fonts a reader
 * has, so boxes are made for the widest in common use (DejaVu Sans, DejaVu Sans Mono). Sizes are in
 * pixels.
 */
final class TextSize {
  private static final double MONOSPACED = 0.61;

  /** Of characters that fill two cells, and of what is drawn in a font nobody chose. */
  private static final double WIDE = 1.3;

  private TextSize() {}

  /** In a font of one width. */
  static double monospaced(String text, double size) {
    return size * text.codePoints().mapToDouble(c -> isNarrow(c) ? MONOSPACED : WIDE).sum();
  }

  /** In a font without serifs. */
  static double proportional(String text, double size) {
    return size * text.codePoints().mapToDouble(TextSize::width).sum();
  }

  private static double width(int character) {
    if (!isNarrow(character)) {
      return WIDE;
    }
    if (" ijlI|!.,:;'`".indexOf(character) >= 0) {
      return 0.34;
    }
    if ("frt()[]{}/\\-\"*".indexOf(character) >= 0) {
      return 0.47;
    }
    if ("mwMWQOG@%<>+=~&#".indexOf(character) >= 0) {
      return 0.99;
    }
    return Character.isUpperCase(character) ? 0.78 : 0.65;
  }

  private static boolean isNarrow(int character) {
    return character < 0x500;
  }
}
