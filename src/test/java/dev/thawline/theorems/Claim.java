package dev.thawline.theorems;

import java.util.function.Predicate;

/**
 * What a theorem says of every path: where the premise holds, the conclusion does.
 *
 * @param statement in words
 */
record Claim(String statement, Predicate<Verdicts> premise, Predicate<Verdicts> conclusion) {

  /** What the first accepts, on the paths in question, the second accepts. */
  static Claim implies(Judge first, Judge second, Judge... conditions) {
    return new Claim(
        first.name() + " accepts => " + second.name() + " accepts" + under(conditions),
        Verdicts.acceptedBy(conditions).and(Verdicts.acceptedBy(first)),
        Verdicts.acceptedBy(second));
  }

  /** On the paths in question both say the same. */
  static Claim same(Judge one, Judge other, Judge... conditions) {
    return new Claim(
        one.name() + " = " + other.name() + under(conditions),
        Verdicts.acceptedBy(conditions),
        verdicts -> verdicts.accepts(one) == verdicts.accepts(other));
  }

  private static String under(Judge... conditions) {
    StringBuilder text = new StringBuilder();
    for (Judge condition : conditions) {
      text.append(text.isEmpty() ? ", where " : " and ").append(condition.name());
    }
    return text.toString();
  }

  /** The paths that refute it. */
  Predicate<Verdicts> violation() {
    return premise.and(conclusion.negate());
  }
}
