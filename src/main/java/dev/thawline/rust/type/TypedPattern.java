package dev.thawline.rust.type;

import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern with its types; default binding modes and dereferences are explicit. */
public sealed interface TypedPattern {
  Span span();

  /** {@code _}: looks at nothing. */
  record Wildcard(Span span) implements TypedPattern {}

  /** Binds a variable, to the value or to a reference to the place. */
  record Binding(LocalVariable variable, Mode mode, Span span) implements TypedPattern {}

  /** {@code x @ p}: the variable is bound, and the value must also fit. */
  record At(Binding binding, TypedPattern pattern, Span span) implements TypedPattern {}

  /** How a variable is bound. */
  enum Mode {
    VALUE,
    SHARED,
    MUTABLE
  }

  /** A scalar. */
  record Literal(long bits, Type type, Span span) implements TypedPattern {}

  /** Scalars from {@code low} to {@code high}, both inclusive; null where there is no bound. */
  record Range(@Nullable Long low, @Nullable Long high, Type type, Span span)
      implements TypedPattern {}

  /** The named constant. */
  record Constant(ConstDefinition definition, Type type, Span span) implements TypedPattern {}

  /** Fields of a tuple or struct. */
  record Product(List<FieldPattern> fields, Span span) implements TypedPattern {}

  /** A variant of an enum with some of its fields. */
  record Variant(Type.Enumeration type, int variant, List<FieldPattern> fields, Span span)
      implements TypedPattern {}

  /** Field number {@code index}. */
  record FieldPattern(int index, Type type, TypedPattern pattern) {}

  /** What the matched reference of type {@code reference} points to. */
  record Dereference(Type.Reference reference, TypedPattern target, Span span)
      implements TypedPattern {}

  /** The first alternative that fits. */
  record Or(List<TypedPattern> alternatives, Span span) implements TypedPattern {}
}
