package dev.thawline.rust.type;

import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A closure: its body, and what it captures once that is known. */
public final class ClosureDefinition {
  /** How the body receives the environment, as rustc infers it. */
  public enum Kind {
    /** By shared reference. */
    FN,
    /** By unique reference. */
    FN_MUT,
    /** By value. */
    FN_ONCE
  }

  private final boolean moves;
  private final List<FunctionDefinition.Parameter> parameters;
  private final Type result;
  private final Object owner;
  private final @Nullable FunctionDefinition function;
  private final Span span;
  private @Nullable Typed body;
  private List<Capture> captures = List.of();
  private Kind kind = Kind.FN;
  private boolean scopeBody;
  private boolean constructor;
  private boolean copy;

  ClosureDefinition(
      boolean moves,
      List<FunctionDefinition.Parameter> parameters,
      Type result,
      Object owner,
      @Nullable FunctionDefinition function,
      Span span) {
    this.function = function;
    this.moves = moves;
    this.parameters = List.copyOf(parameters);
    this.result = result;
    this.owner = owner;
    this.span = span;
  }

  /** What the variables of its body name as their owner. */
  Object owner() {
    return owner;
  }

  /** The same with types put in for type parameters. */
  ClosureDefinition copy(List<FunctionDefinition.Parameter> copied, Type resultType) {
    ClosureDefinition made =
        new ClosureDefinition(moves, copied, resultType, owner, function, span);
    made.copy = true;
    made.constructor = constructor;
    return made;
  }

  /** Whether it is such a copy. */
  boolean isCopy() {
    return copy;
  }

  /** The function that it stands in; null in the value of a constant or static. */
  @Nullable FunctionDefinition function() {
    return function;
  }

  boolean moves() {
    return moves;
  }

  public List<FunctionDefinition.Parameter> parameters() {
    return parameters;
  }

  /** What it takes and gives, with types for the parameters of the function that it stands in. */
  Type.FunctionPointer signature(List<Type> arguments) {
    List<Type> taken = parameters.stream().map(FunctionDefinition.Parameter::type).toList();
    Type.FunctionPointer open = new Type.FunctionPointer(taken, result);
    return function == null || arguments.isEmpty()
        ? open
        : (Type.FunctionPointer)
            Substitution.of(function.generics().parameters(), arguments).apply(open);
  }

  public Type result() {
    return result;
  }

  public Span span() {
    return span;
  }

  void setBody(Typed typed) {
    body = typed;
  }

  public Typed body() {
    if (body == null) {
      throw new IllegalStateException("closure has not been checked");
    }
    return body;
  }

  void setCaptures(List<Capture> found, Kind inferred) {
    captures = List.copyOf(found);
    kind = inferred;
  }

  /** The fields of the environment. */
  public List<Capture> captures() {
    return captures;
  }

  public Kind kind() {
    return kind;
  }

  void markConstructor() {
    constructor = true;
  }

  /** Whether it stands for the constructor of a struct or variant. */
  public boolean isConstructor() {
    return constructor;
  }

  void markScopeBody() {
    scopeBody = true;
  }

  /** Whether it is the body of {@code thread::scope}. */
  public boolean isScopeBody() {
    return scopeBody;
  }
}
