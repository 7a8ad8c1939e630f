package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern. */
public sealed interface Pattern {
  Span span();

  /** {@code _}. */
  record Wildcard(Span span) implements Pattern {}

  /** {@code ..} inside a tuple. */
  record Rest(Span span) implements Pattern {}

  /** {@code x}, {@code mut x}, {@code ref x}; a constant or unit variant if such a name exists. */
  record Name(Identifier name, boolean mutable, boolean byReference, boolean referenceMutable)
      implements Pattern {
    @Override
    public Span span() {
      return name.span();
    }
  }

  /** A number, boolean or character; a minus sign is part of it. */
  record Literal(Expression value, Span span) implements Pattern {}

  /** {@code a..=b}, {@code a..b}, {@code a..} or {@code ..=b}. */
  record Range(@Nullable Expression from, @Nullable Expression to, boolean inclusive, Span span)
      implements Pattern {}

  /** {@code x @ p}. */
  record At(Name name, Pattern pattern, Span span) implements Pattern {}

  /** {@code (a, b)}. */
  record Tuple(List<Pattern> elements, Span span) implements Pattern {}

  /** {@code [a, b]}. */
  record Array(List<Pattern> elements, Span span) implements Pattern {}

  /** {@code &p}, {@code &mut p}. */
  record Reference(boolean mutable, Pattern target, Span span) implements Pattern {}

  /** A path of several segments: a unit variant, a constant. */
  record Constant(Path path, Span span) implements Pattern {}

  /** {@code Some(p)}. */
  record TupleStruct(Path path, List<Pattern> elements, Span span) implements Pattern {}

  /** {@code S { a, b: p, .. }}. */
  record Struct(Path path, List<FieldPattern> fields, boolean rest, Span span) implements Pattern {}

  /** One field of a struct pattern. */
  record FieldPattern(Identifier name, Pattern pattern) {}

  /** {@code p | q}. */
  record Or(List<Pattern> alternatives, Span span) implements Pattern {}
}
