package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item. Visibility, attributes and lifetimes leave no trace. */
public sealed interface Item {
  Span span();

  /**
   * {@code fn f(self, a: T) -> R { }}.
   *
   * @param receiver the type of self, or null: a function without self
   * @param generics the spans of its type parameters
   * @param noWritable whether it is marked {@code #[rustc_no_writable]}
   */
  record Function(
      Identifier name,
      @Nullable Receiver receiver,
      List<Expression.Parameter> parameters,
      @Nullable SyntaxType result,
      Expression.Block body,
      List<Identifier> generics,
      boolean noWritable,
      Span span)
      implements Item {}

  /** {@code self}, {@code mut self}, {@code &self}, {@code &mut self}, {@code self: T}. */
  record Receiver(boolean reference, boolean mutable, @Nullable SyntaxType type, Span span) {}

  /** {@code struct S { }}; fields of tuple structs are named 0, 1, ...; {@code copy}: derived */
  record Struct(Identifier name, Fields fields, boolean copy, List<Identifier> generics, Span span)
      implements Item {}

  /** {@code enum E { }}. */
  record Enumeration(
      Identifier name, List<Variant> variants, boolean copy, List<Identifier> generics, Span span)
      implements Item {}

  /** A variant of an enum, with the value given to it. */
  record Variant(Identifier name, Fields fields, @Nullable Expression discriminant) {}

  /** The fields of a struct or variant. */
  record Fields(Shape shape, List<Field> fields) {}

  /** How fields are written. */
  enum Shape {
    UNIT,
    TUPLE,
    NAMED
  }

  /** One field. */
  record Field(Identifier name, SyntaxType type) {}

  /** {@code impl S { }}, and {@code unsafe impl Send for S {}} which is empty. */
  record Implementation(
      SyntaxType target,
      @Nullable Path trait,
      List<Item> members,
      List<Identifier> generics,
      Span span)
      implements Item {}

  /** {@code static S: T = e;}. */
  record Static(Identifier name, boolean mutable, SyntaxType type, Expression value, Span span)
      implements Item {}

  /** {@code const C: T = e;}. */
  record Const(Identifier name, SyntaxType type, Expression value, Span span) implements Item {}

  /** {@code type A = T;}. */
  record Alias(Identifier name, SyntaxType type, List<Identifier> generics, Span span)
      implements Item {}

  /** One name that a {@code use} brings in; a glob has the name {@code *}. */
  record Use(Path path, Identifier name, boolean glob, Span span) implements Item {}
}
