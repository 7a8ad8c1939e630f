package dev.thawline.spec;

import java.util.List;

/**
 * The models of one family that a claim is about.
 *
 * @param models those named; empty for {@code *}, all of them
 */
public record Selector(List<ModelId> models) {
  /** {@code *}. */
  public static final Selector ANY = new Selector(List.of());

  public Selector {
    models = List.copyOf(models);
  }

  public boolean isAny() {
    return models.isEmpty();
  }

  /** Whether the claim is about the model with this canonical id. */
  public boolean matches(String canonical) {
    return isAny() || models.stream().anyMatch(model -> model.canonical().equals(canonical));
  }

  @Override
  public String toString() {
    return isAny() ? "*" : String.join(",", models.stream().map(ModelId::written).toList());
  }
}
