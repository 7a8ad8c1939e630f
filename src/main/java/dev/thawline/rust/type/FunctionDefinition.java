package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function or method, with the parameters of the impl or trait around it before its own. */
public final class FunctionDefinition implements Definition {
  /** A parameter with its pattern. */
  public record Parameter(TypedPattern pattern, Type type, Span span) {}

  private final String name;
  private final Item.Function syntax;
  private final TypeScope scope;
  private final @Nullable TraitDefinition trait;
  private List<Type> parameterTypes = List.of();
  private Type result = Type.UNIT;
  private List<Parameter> parameters = List.of();
  private @Nullable Typed body;

  /** What is yet to set the bounds and the signature, or null. */
  private @Nullable Runnable meaning;

  /**
   * @param scope its generics are the function's
   * @param trait the trait that declares it, or null
   */
  FunctionDefinition(
      String name, Item.Function syntax, TypeScope scope, @Nullable TraitDefinition trait) {
    this.name = name;
    this.syntax = syntax;
    this.scope = scope;
    this.trait = trait;
  }

  public String name() {
    return name;
  }

  Item.Function syntax() {
    return syntax;
  }

  TypeScope scope() {
    settle();
    return scope;
  }

  GenericParameters generics() {
    return scope().generics();
  }

  /** The trait that declares it, or null. */
  @Nullable TraitDefinition trait() {
    return trait;
  }

  @Nullable Type self() {
    return scope.self();
  }

  /** Whether it is marked {@code #[rustc_no_writable]}. */
  public boolean noWritable() {
    return syntax.noWritable();
  }

  /** Whether it has a body: a trait may only demand it. */
  boolean hasBody() {
    return syntax.body() != null;
  }

  boolean isMethod() {
    return syntax.receiver() != null;
  }

  /**
   * @param later sets the bounds and the signature when somebody first asks for them
   */
  void setMeaning(Runnable later) {
    meaning = later;
  }

  private void settle() {
    Runnable open = meaning;
    if (open != null) {
      meaning = null;
      open.run();
    }
  }

  void setSignature(List<Type> types, Type resultType) {
    parameterTypes = List.copyOf(types);
    result = resultType;
  }

  List<Type> parameterTypes() {
    settle();
    return parameterTypes;
  }

  public Type result() {
    settle();
    return result;
  }

  void setBody(List<Parameter> found, Typed typed) {
    parameters = List.copyOf(found);
    body = typed;
  }

  /** The intrinsic that it is, or null. */
  @Nullable LibraryFunction intrinsic() {
    String text = syntax.intrinsic();
    return text == null ? null : LibraryFunction.valueOf(text);
  }

  /** Whether its body has been checked. */
  boolean isChecked() {
    return body != null;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  /** The typed body; present once it has been checked without errors. */
  Typed body() {
    if (body == null) {
      throw new IllegalStateException(name + " has not been checked");
    }
    return body;
  }

  public Span span() {
    return syntax.name().span();
  }

  @Override
  public String toString() {
    return name;
  }
}
