package dev.thawline.spec;

import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/** {@code condition}: how often the condition of a litmus test holds under a memory model. */
public record ConditionExpectation(
    Scope scope, Occurrence occurrence, @Nullable String table, Span span) implements Claim {

  @Override
  public boolean contradicts(Claim other) {
    return other instanceof ConditionExpectation that && occurrence != that.occurrence;
  }

  @Override
  public boolean sameQuestion(Claim other) {
    return other instanceof ConditionExpectation;
  }
}
