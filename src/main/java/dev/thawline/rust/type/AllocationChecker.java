package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Identifier;
import dev.thawline.rust.syntax.Item;
import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code std::alloc}: the type {@code Layout}, and the signatures of what works with it. */
final class AllocationChecker {
  /** A size and an alignment, in bytes. */
  static final Type.Struct LAYOUT = layout();

  private static final Type BYTES = new Type.RawPointer(true, Type.U8);

  private static final Type LAYOUT_OR_ERROR =
      new Type.Enumeration(EnumDefinition.RESULT, List.of(LAYOUT, new Type.Opaque("LayoutError")));

  private AllocationChecker() {}

  private static Type.Struct layout() {
    Span nowhere = Collector.NOWHERE;
    StructDefinition definition =
        new StructDefinition(
            "Layout",
            Item.Shape.NAMED,
            new Item.Derivations(
                List.of(new Identifier("Copy", nowhere), new Identifier("Clone", nowhere)),
                null,
                0),
            GenericParameters.NONE,
            nowhere);
    definition.setFields(
        List.of(
            new FieldDefinition("size", Type.USIZE, false, nowhere),
            new FieldDefinition("align", Type.USIZE, false, nowhere)));
    return new Type.Struct(definition, List.of());
  }

  /** The function {@code Layout::name}, or null. */
  static @Nullable LibraryFunction function(Type type, String name) {
    if (!type.equals(LAYOUT)) {
      return null;
    }
    return switch (name) {
      case "new" -> LibraryFunction.LAYOUT_NEW;
      case "array" -> LibraryFunction.LAYOUT_ARRAY;
      case "for_value" -> LibraryFunction.LAYOUT_FOR_VALUE;
      case "from_size_align" -> LibraryFunction.LAYOUT_FROM_SIZE_ALIGN;
      case "from_size_align_unchecked" -> LibraryFunction.LAYOUT_FROM_SIZE_ALIGN_UNCHECKED;
      default -> null;
    };
  }

  /** The method of a layout, or null. */
  static @Nullable LibraryFunction method(Type type, String name) {
    if (!type.equals(LAYOUT)) {
      return null;
    }
    return switch (name) {
      case "size" -> LibraryFunction.LAYOUT_SIZE;
      case "align" -> LibraryFunction.LAYOUT_ALIGN;
      default -> null;
    };
  }

  /** Whether it has a type argument. */
  static boolean isAbout(LibraryFunction function) {
    return function == LibraryFunction.LAYOUT_NEW || function == LibraryFunction.LAYOUT_ARRAY;
  }

  static List<Type> parameters(LibraryFunction function, Type subject) {
    return switch (function) {
      case LAYOUT_ARRAY -> List.of(Type.USIZE);
      case LAYOUT_FROM_SIZE_ALIGN, LAYOUT_FROM_SIZE_ALIGN_UNCHECKED ->
          List.of(Type.USIZE, Type.USIZE);
      case ALLOC, ALLOC_ZEROED, HANDLE_ALLOC_ERROR -> List.of(LAYOUT);
      case DEALLOC -> List.of(BYTES, LAYOUT);
      case REALLOC -> List.of(BYTES, LAYOUT, Type.USIZE);
      default -> List.of();
    };
  }

  static Type result(LibraryFunction function) {
    return switch (function) {
      case LAYOUT_ARRAY, LAYOUT_FROM_SIZE_ALIGN -> LAYOUT_OR_ERROR;
      case ALLOC, ALLOC_ZEROED, REALLOC -> BYTES;
      case HANDLE_ALLOC_ERROR -> new Type.Never();
      case DEALLOC -> Type.UNIT;
      default -> LAYOUT;
    };
  }
}
