package dev.thawline.spec;

import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that a spec says a run will show.
 *
 * <p>Which claims hold for a pair of models: of those that match it, the ones that no other
 * matching one is more specific than. {@link ConflictCheck} has made sure that these do not
 * contradict each other.
 */
public sealed interface Claim
    permits Expectation,
        OutcomeExpectation,
        ExecutionExpectation,
        ConditionExpectation,
        DifferExpectation {

  /** Which models it is about. Claims about memory models alone have {@code *} as aliases. */
  Scope scope();

  /** What document row its value comes from, for example {@code P02}; null if it was measured. */
  @Nullable String table();

  /** Where it stands, without the comment marks. */
  Span span();

  /** Whether both cannot be true of one pair of models that both are about. */
  boolean contradicts(Claim other);

  /**
   * Whether two claims answer the same question, so that the more specific one silences the other.
   */
  boolean sameQuestion(Claim other);
}
