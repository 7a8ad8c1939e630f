package dev.thawline.rust.type;

import dev.thawline.source.Span;
import java.util.List;

/**
 * A function with types for all its parameters, those of the impl or trait around it first. For a
 * function that a trait declares, the first one is the type that implements the trait.
 */
public record FunctionUse(FunctionDefinition function, List<Type> arguments) {
  public FunctionUse {
    arguments = List.copyOf(arguments);
  }

  /** Where the function is defined. */
  public Span span() {
    return function.span();
  }

  Substitution substitution() {
    return Substitution.of(function.generics().parameters(), arguments);
  }

  Type.FunctionPointer pointerType() {
    Substitution types = substitution();
    return new Type.FunctionPointer(
        types.apply(function.parameterTypes()), types.apply(function.result()));
  }
}
