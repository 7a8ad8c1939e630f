package dev.thawline.rust.type;

import dev.thawline.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An {@code impl} block. */
public final class Implementation {
  private final GenericParameters generics;
  private final Type self;
  private final @Nullable TraitReference trait;
  private final Span span;
  private final Members members = new Members();
  private final Map<String, Type> associated = new LinkedHashMap<>();

  Implementation(GenericParameters generics, Type self, @Nullable TraitReference trait, Span span) {
    this.generics = generics;
    this.self = self;
    this.trait = trait;
    this.span = span;
  }

  GenericParameters generics() {
    return generics;
  }

  Type self() {
    return self;
  }

  /** The trait that it implements, or null. */
  @Nullable TraitReference trait() {
    return trait;
  }

  Span span() {
    return span;
  }

  Members members() {
    return members;
  }

  /** The associated types by name. */
  Map<String, Type> associated() {
    return associated;
  }
}
