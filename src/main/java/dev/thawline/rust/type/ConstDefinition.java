package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import org.jspecify.annotations.Nullable;

/** A constant: an expression that is evaluated anew at each use. */
public final class ConstDefinition {
  private final Item.Const syntax;
  private final Type type;
  private final @Nullable Type self;
  private @Nullable Typed value;

  ConstDefinition(Item.Const syntax, Type type, @Nullable Type self) {
    this.syntax = syntax;
    this.type = type;
    this.self = self;
  }

  public String name() {
    return syntax.name().text();
  }

  Item.Const syntax() {
    return syntax;
  }

  Type type() {
    return type;
  }

  /** Whether it names a memory ordering. Such a constant can only stand where an ordering does. */
  boolean isOrdering() {
    return type.equals(Types.MEMORY_ORDERING);
  }

  @Nullable Type self() {
    return self;
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
