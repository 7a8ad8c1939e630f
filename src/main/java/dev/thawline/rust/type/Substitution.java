package dev.thawline.rust.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Types for type parameters. */
final class Substitution {
  static final Substitution NONE = new Substitution(Map.of());

  private final Map<TypeParameter, Type> types;

  private Substitution(Map<TypeParameter, Type> types) {
    this.types = types;
  }

  static Substitution of(List<TypeParameter> parameters, List<Type> arguments) {
    if (parameters.size() != arguments.size()) {
      throw new IllegalArgumentException(parameters + " are not " + arguments.size());
    }
    Map<TypeParameter, Type> types = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      types.put(parameters.get(i), arguments.get(i));
    }
    return new Substitution(types);
  }

  boolean isEmpty() {
    return types.isEmpty();
  }

  Type apply(Type type) {
    return types.isEmpty() ? Types.resolve(type) : Types.map(type, this::parameter);
  }

  private Type parameter(Type type) {
    return type instanceof Type.Parameter parameter
        ? types.getOrDefault(parameter.parameter(), type)
        : type;
  }

  List<Type> apply(List<Type> all) {
    return all.stream().map(this::apply).toList();
  }

  TraitReference apply(TraitReference trait) {
    return new TraitReference(trait.trait(), apply(trait.arguments()));
  }
}
