package dev.thawline.report.run;

import java.util.Locale;

/** How far the work on one file came. */
public enum Status {
  /** Everything was explored. */
  COMPLETE,
  /** A limit was hit: what is said holds for what was explored. */
  INCOMPLETE,
  /** The file cannot be run. */
  ERROR;

  /** As JSON has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
