package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type and constant parameters of an item, and what it demands of types: where they are
 * declared and in its {@code where} clause alike. Lifetimes and {@code ?Sized} leave no trace.
 */
public record Generics(List<Parameter> parameters, List<Bound> bounds) {
  public static final Generics NONE = new Generics(List.of(), List.of());

  /**
   * One parameter.
   *
   * @param constant the type of a {@code const} parameter, or null: it stands for a type
   */
  public record Parameter(
      Identifier name, @Nullable SyntaxType constant, @Nullable SyntaxType standard) {}

  /** {@code subject: trait}. */
  public record Bound(SyntaxType subject, Path trait) {}

  public Generics {
    parameters = List.copyOf(parameters);
    bounds = List.copyOf(bounds);
  }

  public boolean isEmpty() {
    return parameters.isEmpty() && bounds.isEmpty();
  }

  /** The span of the first parameter, for what takes none. */
  public @Nullable Span span() {
    return parameters.isEmpty() ? null : parameters.get(0).name().span();
  }

  /** These and others. */
  public Generics plus(Generics more) {
    List<Parameter> all = new ArrayList<>(parameters);
    all.addAll(more.parameters);
    List<Bound> demanded = new ArrayList<>(bounds);
    demanded.addAll(more.bounds);
    return new Generics(all, demanded);
  }
}
