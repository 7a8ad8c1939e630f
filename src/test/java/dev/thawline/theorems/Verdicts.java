package dev.thawline.theorems;

import java.util.function.Predicate;

/**
 * What all judges say of one path.
 *
 * @param rejected one bit a judge
 */
record Verdicts(long rejected) {

  boolean accepts(Judge judge) {
    return (rejected >>> judge.number() & 1) == 0;
  }

  /** The paths that all of these accept. */
  static Predicate<Verdicts> acceptedBy(Judge... judges) {
    return verdicts -> {
      for (Judge judge : judges) {
        if (!verdicts.accepts(judge)) {
          return false;
        }
      }
      return true;
    };
  }

  /** The paths that this one rejects. */
  static Predicate<Verdicts> rejectedBy(Judge judge) {
    return verdicts -> !verdicts.accepts(judge);
  }

  /** The paths that the first accepts and the second rejects. */
  static Predicate<Verdicts> between(Judge accepts, Judge rejects) {
    return verdicts -> verdicts.accepts(accepts) && !verdicts.accepts(rejects);
  }
}
