package dev.thawline.spec;

import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code differ}: whether some execution is accepted by one of two aliasing models and rejected by
 * the other.
 */
public record DifferExpectation(
    Scope scope, ModelId first, ModelId second, boolean differ, @Nullable String table, Span span)
    implements Claim {

  @Override
  public boolean contradicts(Claim other) {
    return sameQuestion(other) && differ != ((DifferExpectation) other).differ;
  }

  @Override
  public boolean sameQuestion(Claim other) {
    return other instanceof DifferExpectation that
        && about(that.first.canonical(), that.second.canonical());
  }

  /** Whether it is about these two, in whatever order. */
  public boolean about(String oneAlias, String otherAlias) {
    String a = first.canonical();
    String b = second.canonical();
    return (a.equals(oneAlias) && b.equals(otherAlias))
        || (a.equals(otherAlias) && b.equals(oneAlias));
  }
}
