package dev.thawline.alias.scope;

/**
 * What was done at a location during a scope: {@code log[f,g,l]}, a subset of {in, out} x {R, W}
 * (models-other.md, section 1). In: through a pointer based on the promised one.
 */
record Sides(int bits) {
  static final Sides NONE = new Sides(0);
  private static final int READ_INSIDE = 1;
  private static final int WRITTEN_INSIDE = 2;
  private static final int INSIDE = READ_INSIDE | WRITTEN_INSIDE;
  private static final int TO_OUTSIDE = 2;
  private static final int OUTSIDE = INSIDE << TO_OUTSIDE;
  private static final int WRITTEN = WRITTEN_INSIDE | WRITTEN_INSIDE << TO_OUTSIDE;

  Sides with(boolean inside, Use use) {
    int kinds = (use.reads() ? READ_INSIDE : 0) | (use.writes() ? WRITTEN_INSIDE : 0);
    return new Sides(bits | (inside ? kinds : kinds << TO_OUTSIDE));
  }

  boolean inside() {
    return (bits & INSIDE) != 0;
  }

  boolean outside() {
    return (bits & OUTSIDE) != 0;
  }

  boolean written() {
    return (bits & WRITTEN) != 0;
  }

  /** UB iff the log contains both sides and at least one W. */
  boolean clash() {
    return inside() && outside() && written();
  }

  /** For people: {@code read inside, written outside}. */
  String words() {
    StringBuilder words = new StringBuilder();
    String[] texts = {"read inside", "written inside", "read outside", "written outside"};
    for (int i = 0; i < texts.length; i++) {
      if ((bits & 1 << i) != 0) {
        words.append(words.isEmpty() ? "" : ", ").append(texts[i]);
      }
    }
    return words.toString();
  }
}
