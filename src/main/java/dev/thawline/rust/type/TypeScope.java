package dev.thawline.rust.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where types are written.
 *
 * @param generics the type parameters that have names here, and what is known of them
 * @param self what {@code Self} means, or null
 * @param implementation the impl around, whose associated types {@code Self::T} names, or null
 */
record TypeScope(
    Namespace namespace,
    GenericParameters generics,
    @Nullable Type self,
    @Nullable Implementation implementation) {

  static TypeScope of(Namespace namespace) {
    return new TypeScope(namespace, GenericParameters.NONE, null, null);
  }

  TypeScope in(Namespace inner) {
    return new TypeScope(inner, generics, self, implementation);
  }

  TypeScope with(GenericParameters inner) {
    return new TypeScope(namespace, inner, self, implementation);
  }

  @Nullable TypeParameter parameter(String name) {
    List<TypeParameter> parameters = generics.parameters();
    for (int i = parameters.size() - 1; i >= 0; i--) {
      if (parameters.get(i).name().equals(name)) {
        return parameters.get(i);
      }
    }
    return null;
  }
}
