package dev.thawline.spec;

import dev.thawline.source.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code outcomes}: what the program may print under a memory model.
 *
 * @param relation how {@code outcomes} relates to what was measured
 * @param outcomes in the text form of outcomes: lines of main bare, those of other threads with
 *     {@code T1: } before them, lines of one thread joined by {@code " / "}, threads by {@code " |
 *     "}
 */
public record OutcomeExpectation(
    Scope scope, Relation relation, Set<String> outcomes, @Nullable String table, Span span)
    implements Claim {

  /** How the outcomes of a claim relate to those of a run. */
  public enum Relation {
    /** The same set. */
    EXACTLY,
    /** All of them occur. */
    CONTAINS,
    /** None of them occurs. */
    EXCLUDES
  }

  public OutcomeExpectation {
    outcomes = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(outcomes));
  }

  @Override
  public boolean contradicts(Claim other) {
    if (!(other instanceof OutcomeExpectation that)) {
      return false;
    }
    if (relation == Relation.EXACTLY && that.relation == Relation.EXACTLY) {
      return !outcomes.equals(that.outcomes);
    }
    return excludes(that) || that.excludes(this);
  }

  /** Whether this, as an exact set or as an exclusion, rules out what the other demands. */
  private boolean excludes(OutcomeExpectation that) {
    if (relation == Relation.EXACTLY && that.relation == Relation.CONTAINS) {
      return !outcomes.containsAll(that.outcomes);
    }
    return relation == Relation.EXCLUDES
        && that.relation != Relation.EXCLUDES
        && that.outcomes.stream().anyMatch(outcomes::contains);
  }

  @Override
  public boolean sameQuestion(Claim other) {
    return other instanceof OutcomeExpectation;
  }
}
