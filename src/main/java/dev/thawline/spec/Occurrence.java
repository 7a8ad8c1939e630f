package dev.thawline.spec;

/** How often the condition of a litmus test holds, in herd's words. */
public enum Occurrence {
  NEVER("Never"),
  SOMETIMES("Sometimes"),
  ALWAYS("Always");

  private final String word;

  Occurrence(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
