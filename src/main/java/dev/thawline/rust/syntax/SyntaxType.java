package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type as written. Lifetimes leave no trace. */
public sealed interface SyntaxType {
  Span span();

  /** A name, with arguments. */
  record Named(Path path, Span span) implements SyntaxType {}

  /** {@code &T}, {@code &mut T}. */
  record Reference(boolean mutable, SyntaxType target, Span span) implements SyntaxType {}

  /** {@code *const T}, {@code *mut T}. */
  record RawPointer(boolean mutable, SyntaxType target, Span span) implements SyntaxType {}

  /** {@code (A, B)}; unit when empty. */
  record Tuple(List<SyntaxType> elements, Span span) implements SyntaxType {}

  /** {@code [T]}. */
  record Slice(SyntaxType element, Span span) implements SyntaxType {}

  /** {@code [T; N]}. */
  record Array(SyntaxType element, Expression length, Span span) implements SyntaxType {}

  /** {@code impl A + B}. */
  record Existential(List<Path> traits, Span span) implements SyntaxType {}

  /** The value of a {@code const} parameter among generic arguments. */
  record Constant(Expression value, Span span) implements SyntaxType {}

  /** {@code fn(A) -> R}. */
  record FunctionPointer(List<SyntaxType> parameters, @Nullable SyntaxType result, Span span)
      implements SyntaxType {}

  /** {@code !}. */
  record Never(Span span) implements SyntaxType {}

  /** {@code _}. */
  record Inferred(Span span) implements SyntaxType {}

  /** Something of Rust that Thawline does not have. */
  record Unsupported(String feature, Span span) implements SyntaxType {}
}
