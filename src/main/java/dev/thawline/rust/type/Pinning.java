package dev.thawline.rust.type;

import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The auto traits that take away the uniqueness of mutable references and boxes (models-other.md,
 * section 8): {@code Unpin}, and {@code UnsafeUnpin} since rust#151365.
 */
public final class Pinning {
  /** What the impls of {@code Unpin} say of a definition. */
  enum Rule {
    /** There is none: as its fields are. */
    FIELDS,
    /** {@code impl<T> Unpin for S<T>}. */
    ALWAYS,
    /** {@code impl<T> !Unpin for S<T>}. */
    NEVER
  }

  private Pinning() {}

  /** Whether values of the type may move even when they are pinned. */
  public static boolean isUnpin(Type type) {
    Rule rule = rule(type);
    return rule == Rule.FIELDS ? hasAll(type, Pinning::isUnpin) : rule == Rule.ALWAYS;
  }

  /** The same without regard to impls, which users write of {@code Unpin} only. */
  public static boolean isUnsafeUnpin(Type type) {
    return hasAll(type, Pinning::isUnsafeUnpin);
  }

  private static Rule rule(Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Struct struct) {
      return struct.definition().unpin();
    }
    return found instanceof Type.Enumeration enumeration
        ? enumeration.definition().unpin()
        : Rule.FIELDS;
  }

  private static boolean hasAll(Type type, Predicate<Type> wanted) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Struct struct && struct.definition().is("phantom_pinned")) {
      return false;
    }
    if (found instanceof Type.Struct struct && struct.definition().is("phantom_data")) {
      return struct.arguments().stream().allMatch(wanted);
    }
    if (found instanceof Type.Array array) {
      return wanted.test(array.element());
    }
    if (found instanceof Type.Slice slice) {
      return wanted.test(slice.element());
    }
    if (found instanceof Type.Enumeration enumeration) {
      return IntStream.range(0, enumeration.definition().variants().size())
          .boxed()
          .flatMap(variant -> Types.variantFields(enumeration, variant).stream())
          .allMatch(wanted);
    }
    return Types.fields(found).stream().allMatch(wanted);
  }
}
