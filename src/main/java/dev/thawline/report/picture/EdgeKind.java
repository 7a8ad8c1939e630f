package dev.thawline.report.picture;

/** The relations that a graph draws, each with its name, its looks and what it means. */
public enum EdgeKind {
  PROGRAM_ORDER("po", "gray50", "solid", 1, "program order"),
  READS_FROM("rf", "forestgreen", "solid", 2, "reads-from"),
  MODIFICATION_ORDER("mo", "darkorange", "solid", 1.5, "modification order"),
  FROM_READS("fr", "indianred4", "dashed", 1.5, "from-reads: a store newer than what was read"),
  HAPPENS_BEFORE("hb", "blue3", "solid", 1.5, "happens-before across threads, reduced"),
  CREATED_BY(
      "created by",
      "purple",
      "dotted",
      2,
      "from what decides to the creation of the tag in question"),
  ARGUMENT(
      "argument", "purple", "dotted", 2, "from what decides to the argument that a call protects"),
  INVALIDATED_BY("invalidated by", "red", "solid", 1.5, "from a creation to what ended its rights"),
  MISSING("missing hb", "red", "dashed", 3.5, "the happens-before edge that is not there");

  private final String label;
  private final String color;
  private final String style;
  private final double penWidth;
  private final String meaning;

  EdgeKind(String label, String color, String style, double penWidth, String meaning) {
    this.label = label;
    this.color = color;
    this.style = style;
    this.penWidth = penWidth;
    this.meaning = meaning;
  }

  /** For machines: {@code rf}, {@code created-by}. */
  public String id() {
    return label.replace(' ', '-');
  }

  /** The short name at the edge. */
  public String label() {
    return label;
  }

  /** A color name of X11, as DOT knows them. */
  String color() {
    return color;
  }

  /** A line style of DOT. */
  String style() {
    return style;
  }

  /** In points. */
  double penWidth() {
    return penWidth;
  }

  /** For the legend. */
  public String meaning() {
    return meaning;
  }
}
