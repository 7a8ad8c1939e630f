package dev.thawline.check;

import java.util.Collection;

/** Outcomes in quotes, as {@code outcomes} directives write them. */
final class Quoted {
  private Quoted() {}

  /** {@code "a=0", "a=1"}. */
  static String list(Collection<String> outcomes) {
    return String.join(", ", outcomes.stream().map(Quoted::one).toList());
  }

  private static String one(String outcome) {
    return '"' + outcome.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Whether a directive, which is one line, can hold it. */
  static boolean fitsOneLine(String outcome) {
    return outcome.lines().count() <= 1 && outcome.chars().noneMatch(Character::isISOControl);
  }
}
