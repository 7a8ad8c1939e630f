package dev.thawline.rust.type;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of an item, those of what it stands in first, and the bounds on them. Bounds are
 * set once all names are known.
 */
final class GenericParameters {
  static final GenericParameters NONE = new GenericParameters(List.of());

  private final List<TypeParameter> parameters;
  private List<Bound> bounds = List.of();

  GenericParameters(List<TypeParameter> parameters) {
    this.parameters = List.copyOf(parameters);
  }

  List<TypeParameter> parameters() {
    return parameters;
  }

  List<Bound> bounds() {
    return bounds;
  }

  void setBounds(List<Bound> found) {
    bounds = List.copyOf(found);
  }

  boolean isEmpty() {
    return parameters.isEmpty();
  }

  /** The parameters as types: what they stand for inside the item itself. */
  List<Type> asTypes() {
    List<Type> types = new ArrayList<>();
    parameters.forEach(parameter -> types.add(new Type.Parameter(parameter)));
    return types;
  }
}
