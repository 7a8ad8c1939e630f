package dev.thawline.alias;

import dev.thawline.event.ImplicitAccess;
import dev.thawline.source.Span;
import java.util.Comparator;

/**
 * An implicit access with the source of the event that implied it. Ordered by event, location and
 * kind.
 */
public record DeclaredAccess(ImplicitAccess access, Span span)
    implements Comparable<DeclaredAccess> {
  private static final Comparator<DeclaredAccess> ORDER =
      Comparator.comparing((DeclaredAccess declared) -> declared.access().event())
          .thenComparingInt(declared -> declared.access().location())
          .thenComparing(declared -> declared.access().write());

  @Override
  public int compareTo(DeclaredAccess other) {
    return ORDER.compare(this, other);
  }
}
