package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function or method. */
public final class FunctionDefinition {
  /** A parameter with its pattern. */
  public record Parameter(TypedPattern pattern, Type type, Span span) {}

  private final String name;
  private final Item.Function syntax;
  private final @Nullable Type self;
  private List<Type> parameterTypes = List.of();
  private Type result = Type.UNIT;
  private List<Parameter> parameters = List.of();
  private @Nullable Typed body;

  FunctionDefinition(String name, Item.Function syntax, @Nullable Type self) {
    this.name = name;
    this.syntax = syntax;
    this.self = self;
  }

  public String name() {
    return name;
  }

  Item.Function syntax() {
    return syntax;
  }

  @Nullable Type self() {
    return self;
  }

  /** Whether it is marked {@code #[rustc_no_writable]}. */
  public boolean noWritable() {
    return syntax.noWritable();
  }

  boolean isMethod() {
    return syntax.receiver() != null;
  }

  void setSignature(List<Type> types, Type resultType) {
    parameterTypes = List.copyOf(types);
    result = resultType;
  }

  List<Type> parameterTypes() {
    return parameterTypes;
  }

  public Type result() {
    return result;
  }

  Type.FunctionPointer pointerType() {
    return new Type.FunctionPointer(parameterTypes, result);
  }

  void setBody(List<Parameter> found, Typed typed) {
    parameters = List.copyOf(found);
    body = typed;
  }

  public List<Parameter> parameters() {
    return parameters;
  }

  /** The typed body; present once the whole file has been checked without errors. */
  public Typed body() {
    if (body == null) {
      throw new IllegalStateException(name + " has not been checked");
    }
    return body;
  }

  public Span span() {
    return syntax.name().span();
  }
}
