package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import org.jspecify.annotations.Nullable;

/** {@code type A<T> = ..;}. Its meaning is found when it is first used. */
final class AliasDefinition implements Definition {
  private final Item.Alias syntax;
  private final TypeScope scope;
  private final GenericParameters generics;
  private @Nullable Type meaning;
  private boolean running;

  AliasDefinition(Item.Alias syntax, TypeScope scope, GenericParameters generics) {
    this.syntax = syntax;
    this.scope = scope;
    this.generics = generics;
  }

  Item.Alias syntax() {
    return syntax;
  }

  TypeScope scope() {
    return scope;
  }

  GenericParameters generics() {
    return generics;
  }

  @Nullable Type meaning() {
    return meaning;
  }

  void setMeaning(Type type) {
    meaning = type;
  }

  /** Whether its meaning is being found right now. */
  boolean isRunning() {
    return running;
  }

  void setRunning(boolean now) {
    running = now;
  }
}
