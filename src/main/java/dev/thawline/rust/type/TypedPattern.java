package dev.thawline.rust.type;

import dev.thawline.source.Span;
import java.util.ArrayList;
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

  /** A string. */
  record Text(String value, Span span) implements TypedPattern {}

  /** Scalars from {@code low} to {@code high}, both inclusive; null where there is no bound. */
  record Range(@Nullable Long low, @Nullable Long high, Type type, Span span)
      implements TypedPattern {}

  /** The named constant. */
  record Constant(ConstDefinition definition, Type type, Span span) implements TypedPattern {}

  /** Fields of a tuple or struct. */
  record Product(List<FieldPattern> fields, Span span) implements TypedPattern {}

  /**
   * Elements of a slice, or of an array part of which is bound as a whole: {@code [front, rest @
   * .., back]}.
   *
   * @param whole the slice or array
   * @param rest what is between; null where nothing may be there
   */
  record Elements(
      Type whole,
      List<TypedPattern> front,
      @Nullable TypedPattern rest,
      List<TypedPattern> back,
      Span span)
      implements TypedPattern {

    /** How many elements are looked at one by one. */
    public int single() {
      return front.size() + back.size();
    }

    /** The type of one. */
    public Type element() {
      Type found = Types.resolve(whole);
      return found instanceof Type.Slice slice ? slice.element() : ((Type.Array) found).element();
    }

    /** The type of what is between those that are looked at one by one. */
    public Type between() {
      return Types.resolve(whole) instanceof Type.Array array
          ? new Type.Array(array.element(), array.length() - single())
          : whole;
    }

    /** All patterns in it. */
    public List<TypedPattern> parts() {
      List<TypedPattern> parts = new ArrayList<>(front);
      if (rest != null) {
        parts.add(rest);
      }
      parts.addAll(back);
      return parts;
    }
  }

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
