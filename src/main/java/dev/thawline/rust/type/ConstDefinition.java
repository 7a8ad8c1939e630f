package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import org.jspecify.annotations.Nullable;

/** A constant: an expression that is evaluated anew at each use. */
public final class ConstDefinition implements Definition {
  private final Item.Const syntax;
  private final TypeScope scope;
  private Type type = new Type.Erroneous();
  private @Nullable Typed value;

  ConstDefinition(Item.Const syntax, TypeScope scope) {
    this.syntax = syntax;
    this.scope = scope;
  }

  public String name() {
    return syntax.name().text();
  }

  Item.Const syntax() {
    return syntax;
  }

  TypeScope scope() {
    return scope;
  }

  Type type() {
    return type;
  }

  void setType(Type found) {
    type = found;
  }

  void setValue(Typed typed) {
    value = typed;
  }

  /** Whether its value has been checked; a trait may leave it open. */
  public boolean isChecked() {
    return value != null;
  }

  public Typed value() {
    if (value == null) {
      throw new IllegalStateException(name() + " has not been checked");
    }
    return value;
  }
}
