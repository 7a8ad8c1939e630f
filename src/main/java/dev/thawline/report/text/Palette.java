package dev.thawline.report.text;

/** Colours for terminals, or none. */
public enum Palette {
  PLAIN,
  COLOURED;

  /** All is well. */
  public String good(String text) {
    return in("32", text);
  }

  /** Something is wrong. */
  public String bad(String text) {
    return in("31", text);
  }

  /** Something is unknown. */
  public String unsure(String text) {
    return in("33", text);
  }

  /** Titles. */
  public String strong(String text) {
    return in("1", text);
  }

  /** What matters less. */
  public String faint(String text) {
    return in("2", text);
  }

  private String in(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
