package dev.thawline.rust.type;

import java.util.Map;

/**
 * {@code subject: trait<.., Item = T>}: what an item demands of types, and may take for granted
 * inside.
 */
record Bound(Type subject, TraitReference trait, Map<String, Type> bindings) {
  Bound {
    bindings = Map.copyOf(bindings);
  }

  Bound substitute(Substitution substitution) {
    Map<String, Type> replaced = new java.util.HashMap<>();
    bindings.forEach((name, type) -> replaced.put(name, substitution.apply(type)));
    return new Bound(substitution.apply(subject), substitution.apply(trait), replaced);
  }
}
