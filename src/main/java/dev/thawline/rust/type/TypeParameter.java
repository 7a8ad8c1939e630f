package dev.thawline.rust.type;

import dev.thawline.source.Span;

/**
 * A type parameter of an item, or a {@code const} one. Compared by identity: those of two items are
 * never the same.
 */
public final class TypeParameter {
  private final String name;
  private final boolean constant;
  private final Span span;
  private boolean copy;

  TypeParameter(String name, boolean constant, Span span) {
    this.name = name;
    this.constant = constant;
    this.span = span;
  }

  public String name() {
    return name;
  }

  /** Whether it stands for a number, not for a type. */
  boolean isConstant() {
    return constant;
  }

  /** Whether it is bounded by {@code Copy}. */
  boolean isCopy() {
    return copy;
  }

  void markCopy() {
    copy = true;
  }

  Span span() {
    return span;
  }

  @Override
  public String toString() {
    return name;
  }
}
