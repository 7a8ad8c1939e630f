package dev.thawline.rust.type;

import dev.thawline.source.Span;

/** A variable of a function or closure body. */
public final class LocalVariable {
  private final String name;
  private final Type type;
  private final boolean mutable;
  private final Span span;
  private final Object owner;

  /**
   * @param owner the function or closure definition in whose body it is declared
   */
  LocalVariable(String name, Type type, boolean mutable, Span span, Object owner) {
    this.name = name;
    this.type = type;
    this.mutable = mutable;
    this.span = span;
    this.owner = owner;
  }

  public String name() {
    return name;
  }

  public Type type() {
    return type;
  }

  boolean isMutable() {
    return mutable;
  }

  public Span span() {
    return span;
  }

  Object owner() {
    return owner;
  }

  @Override
  public String toString() {
    return name;
  }
}
