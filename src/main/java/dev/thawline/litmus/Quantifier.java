package dev.thawline.litmus;

/** What is asked of the final states of a test. */
public enum Quantifier {
  EXISTS("exists", "Allowed"),
  NOT_EXISTS("~exists", "Forbidden"),
  FORALL("forall", "Required");

  private final String keyword;
  private final String kind;

  Quantifier(String keyword, String kind) {
    this.keyword = keyword;
    this.kind = kind;
  }

  /** As tests write it. */
  public String keyword() {
    return keyword;
  }

  /** What herd calls a test that asks so. */
  public String kind() {
    return kind;
  }
}
