package dev.thawline.rust.type;

import dev.thawline.source.Span;
import java.util.List;

/**
 * A function with known types for all its parameters: what is lowered. Compared by identity; {@link
 * Instances} makes one for each use.
 */
public final class FunctionInstance {
  private final FunctionDefinition definition;
  private final List<FunctionDefinition.Parameter> parameters;
  private final Typed body;

  FunctionInstance(
      FunctionDefinition definition, List<FunctionDefinition.Parameter> parameters, Typed body) {
    this.definition = definition;
    this.parameters = List.copyOf(parameters);
    this.body = body;
  }

  public String name() {
    return definition.name();
  }

  public List<FunctionDefinition.Parameter> parameters() {
    return parameters;
  }

  public Typed body() {
    return body;
  }

  /** Whether it is marked {@code #[rustc_no_writable]}. */
  public boolean noWritable() {
    return definition.noWritable();
  }

  public Span span() {
    return definition.span();
  }
}
