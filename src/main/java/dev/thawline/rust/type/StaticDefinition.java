package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/** A static. */
public final class StaticDefinition implements Definition {
  private final Item.Static syntax;
  private final TypeScope scope;
  private Type type = new Type.Erroneous();
  private @Nullable Typed value;

  StaticDefinition(Item.Static syntax, TypeScope scope) {
    this.syntax = syntax;
    this.scope = scope;
  }

  public String name() {
    return syntax.name().text();
  }

  Item.Static syntax() {
    return syntax;
  }

  TypeScope scope() {
    return scope;
  }

  void setType(Type found) {
    type = found;
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
