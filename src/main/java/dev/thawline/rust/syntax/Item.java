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
   * @param body null: one that a trait demands, or an intrinsic
   * @param noWritable whether it is marked {@code #[rustc_no_writable]}
   * @param intrinsic the name that {@code #[rustc_intrinsic = "name"]} gives it, or null
   */
  record Function(
      Identifier name,
      @Nullable Receiver receiver,
      List<Expression.Parameter> parameters,
      @Nullable SyntaxType result,
      Expression.@Nullable Block body,
      Generics generics,
      boolean noWritable,
      @Nullable String intrinsic,
      Span span)
      implements Item {}

  /** {@code self}, {@code mut self}, {@code &self}, {@code &mut self}, {@code self: T}. */
  record Receiver(boolean reference, boolean mutable, @Nullable SyntaxType type, Span span) {}

  /** {@code struct S { }}; fields of tuple structs are named 0, 1, ... */
  record Struct(Identifier name, Fields fields, Derivations derived, Generics generics, Span span)
      implements Item {}

  /**
   * The traits that {@code #[derive(..)]} names, and what other attributes say of a type.
   *
   * @param lang a lang name, if the library gives one
   * @param alignment what {@code repr(align(..))} asks for; 0 where nothing does
   */
  record Derivations(List<Identifier> traits, @Nullable String lang, int alignment) {
    /** Whether a trait is among them. */
    public boolean has(String trait) {
      return traits.stream().anyMatch(one -> one.text().equals(trait));
    }
  }

  /** {@code enum E { }}. */
  record Enumeration(
      Identifier name, List<Variant> variants, Derivations derived, Generics generics, Span span)
      implements Item {}

  /**
   * A variant of an enum, with the value given to it.
   *
   * @param isDefault whether it is the one that {@code #[derive(Default)]} means
   */
  record Variant(
      Identifier name, Fields fields, @Nullable Expression discriminant, boolean isDefault) {}

  /** The fields of a struct or variant. */
  record Fields(Shape shape, List<Field> fields) {}

  /** How fields are written. */
  enum Shape {
    UNIT,
    TUPLE,
    NAMED
  }

  /** One field; {@code isPublic} counts for the library's only. */
  record Field(Identifier name, SyntaxType type, boolean isPublic) {}

  /** {@code trait T: S { }}. */
  record Trait(
      Identifier name,
      Generics generics,
      List<Path> supertraits,
      List<Item> members,
      @Nullable String lang,
      Span span)
      implements Item {}

  /** {@code type Item: B = T;} of a trait or an impl; in a trait the type may be left open. */
  record AssociatedType(Identifier name, List<Path> bounds, @Nullable SyntaxType type, Span span)
      implements Item {}

  /** {@code mod m { }}. */
  record Module(Identifier name, List<Item> items, Span span) implements Item {}

  /**
   * {@code impl S { }}, and {@code unsafe impl Send for S {}} which is empty.
   *
   * @param negative {@code impl !T for S {}}
   */
  record Implementation(
      SyntaxType target,
      @Nullable Path trait,
      boolean negative,
      List<Item> members,
      Generics generics,
      Span span)
      implements Item {}

  /** {@code static S: T = e;}. */
  record Static(Identifier name, boolean mutable, SyntaxType type, Expression value, Span span)
      implements Item {}

  /** {@code const C: T = e;}; in a trait the value may be left open. */
  record Const(Identifier name, SyntaxType type, @Nullable Expression value, Span span)
      implements Item {}

  /** {@code type A = T;}. */
  record Alias(Identifier name, SyntaxType type, Generics generics, Span span) implements Item {}

  /** One name that a {@code use} brings in; a glob has the name {@code *}. */
  record Use(Path path, Identifier name, boolean glob, Span span) implements Item {}
}
