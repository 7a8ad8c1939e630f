package dev.thawline.theorems;

/**
 * What all judges say of one path.
 *
 * @param rejected one bit a judge
 */
record Verdicts(long rejected) {
  boolean accepts(Judge judge) {
    return (rejected >>> judge.number() & 1) == 0;
  }

  boolean rejects(Judge judge) {
    return !accepts(judge);
  }
}
