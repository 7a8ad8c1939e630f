package dev.thawline.spec;

import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/** {@code executions}: how many distinct execution graphs a memory model has. */
public record ExecutionExpectation(Scope scope, long count, @Nullable String table, Span span)
    implements Claim {

  @Override
  public boolean contradicts(Claim other) {
    return other instanceof ExecutionExpectation that && count != that.count;
  }

  @Override
  public boolean sameQuestion(Claim other) {
    return other instanceof ExecutionExpectation;
  }
}
