package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/** A static. */
public final class StaticDefinition {
  private final Item.Static syntax;
  private final Type type;
  private @Nullable Typed value;

  StaticDefinition(Item.Static syntax, Type type) {
    this.syntax = syntax;
    this.type = type;
  }

  public String name() {
    return syntax.name().text();
  }

  Item.Static syntax() {
    return syntax;
  }

  public boolean isMutable() {
    return syntax.mutable();
  }

  public Type type() {
    return type;
  }

  public Span span() {
    return syntax.name().span();
  }

  void setValue(Typed typed) {
    value = typed;
  }

  public Typed value() {
    if (value == null) {
      throw new IllegalStateException(name() + " has not been checked");
    }
    return value;
  }
}
