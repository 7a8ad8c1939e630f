package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of raw pointers that are intrinsics; the others are in the prelude. */
final class PointerMethods {
  private static final Map<String, LibraryFunction> MOVES =
      Map.ofEntries(
          Map.entry("add", LibraryFunction.POINTER_ADD),
          Map.entry("sub", LibraryFunction.POINTER_SUB),
          Map.entry("offset", LibraryFunction.POINTER_OFFSET),
          Map.entry("wrapping_add", LibraryFunction.POINTER_WRAPPING_ADD),
          Map.entry("wrapping_sub", LibraryFunction.POINTER_WRAPPING_SUB),
          Map.entry("wrapping_offset", LibraryFunction.POINTER_WRAPPING_OFFSET),
          Map.entry("byte_add", LibraryFunction.POINTER_BYTE_ADD),
          Map.entry("byte_sub", LibraryFunction.POINTER_BYTE_SUB),
          Map.entry("byte_offset", LibraryFunction.POINTER_BYTE_OFFSET),
          Map.entry("wrapping_byte_add", LibraryFunction.POINTER_WRAPPING_BYTE_ADD),
          Map.entry("wrapping_byte_sub", LibraryFunction.POINTER_WRAPPING_BYTE_SUB),
          Map.entry("wrapping_byte_offset", LibraryFunction.POINTER_WRAPPING_BYTE_OFFSET));

  private final BodyContext context;
  private final LibraryChecker library;

  PointerMethods(BodyContext context, LibraryChecker library) {
    this.context = context;
    this.library = library;
  }

  /** The call, or null where raw pointers have no such method. */
  @Nullable Typed method(
      Typed place, Type.RawPointer type, Expression.MethodCall call, @Nullable Type expected) {
    String name = call.name().text();
    Span span = call.span();
    if (Types.isWide(type) && name.equals("len")) {
      return library.method(
          LibraryFunction.POINTER_SLICE_LENGTH, place, List.of(), call, type.target(), Type.USIZE);
    }
    if (Types.isWide(type) && !name.startsWith("cast")) {
      return null;
    }
    LibraryFunction move = MOVES.get(name);
    if (move != null) {
      boolean signed = name.endsWith("offset");
      return library.method(
          move, place, List.of(signed ? Type.ISIZE : Type.USIZE), call, type.target(), type);
    }
    switch (name) {
      case "read", "read_volatile", "read_unaligned" -> {
        LibraryFunction read =
            name.endsWith("unaligned")
                ? LibraryFunction.POINTER_READ_UNALIGNED
                : LibraryFunction.POINTER_READ;
        return library.method(read, place, List.of(), call, type.target(), type.target());
      }
      case "write_bytes" -> {
        return type.mutable()
            ? library.method(
                LibraryFunction.POINTER_WRITE_BYTES,
                place,
                List.of(Type.U8, Type.USIZE),
                call,
                type.target(),
                Type.UNIT)
            : null;
      }
      case "write", "write_volatile", "write_unaligned" -> {
        return type.mutable()
            ? library.method(
                name.endsWith("unaligned")
                    ? LibraryFunction.POINTER_WRITE_UNALIGNED
                    : LibraryFunction.POINTER_WRITE,
                place,
                List.of(type.target()),
                call,
                type.target(),
                Type.UNIT)
            : null;
      }
      case "drop_in_place" -> {
        return type.mutable()
            ? library.method(
                LibraryFunction.DROP_IN_PLACE, place, List.of(), call, type.target(), Type.UNIT)
            : null;
      }
      case "swap" -> {
        return type.mutable()
            ? library.method(
                LibraryFunction.POINTER_SWAP, place, List.of(type), call, type.target(), Type.UNIT)
            : null;
      }
      case "replace" -> {
        return type.mutable()
            ? library.method(
                LibraryFunction.POINTER_REPLACE,
                place,
                List.of(type.target()),
                call,
                type.target(),
                type.target())
            : null;
      }
      case "copy_from", "copy_from_nonoverlapping" -> {
        if (!type.mutable()) {
          return null;
        }
        LibraryFunction copy =
            name.equals("copy_from")
                ? LibraryFunction.POINTER_COPY_FROM
                : LibraryFunction.POINTER_COPY_FROM_APART;
        Type target = type.target();
        List<Type> parameters = List.of(new Type.RawPointer(false, target), Type.USIZE);
        return library.method(copy, place, parameters, call, target, Type.UNIT);
      }
      case "copy_to", "copy_to_nonoverlapping" -> {
        LibraryFunction copy =
            name.equals("copy_to")
                ? LibraryFunction.POINTER_COPY
                : LibraryFunction.POINTER_COPY_APART;
        Type target = type.target();
        List<Type> parameters = List.of(new Type.RawPointer(true, target), Type.USIZE);
        return library.method(copy, place, parameters, call, target, Type.UNIT);
      }
      case "addr", "expose_provenance" -> {
        LibraryFunction address =
            name.equals("addr") ? LibraryFunction.POINTER_ADDRESS : LibraryFunction.POINTER_EXPOSE;
        return library.method(address, place, List.of(), call, type.target(), Type.USIZE);
      }
      case "with_addr" -> {
        return library.method(
            LibraryFunction.POINTER_WITH_ADDRESS,
            place,
            List.of(Type.USIZE),
            call,
            type.target(),
            type);
      }
      case "offset_from" -> {
        List<Type> other = List.of(new Type.RawPointer(false, type.target()));
        return library.method(
            LibraryFunction.POINTER_DISTANCE, place, other, call, type.target(), Type.ISIZE);
      }
      case "byte_offset_from" -> {
        List<Type> other =
            List.of(new Type.RawPointer(false, context.inference.fresh(call.span())));
        return library.method(
            LibraryFunction.POINTER_BYTE_DISTANCE, place, other, call, type.target(), Type.ISIZE);
      }
      case "is_null" -> {
        return library.method(
            LibraryFunction.POINTER_IS_NULL, place, List.of(), call, type.target(), Type.BOOL);
      }
      case "cast" -> {
        Type target = library.subject(call.typeArguments(), span);
        if (expected != null && Types.resolve(expected) instanceof Type.RawPointer wanted) {
          context.inference.unify(wanted.target(), target);
        }
        return cast(place, new Type.RawPointer(type.mutable(), target), call);
      }
      case "cast_mut" -> {
        return cast(place, new Type.RawPointer(true, type.target()), call);
      }
      case "cast_const" -> {
        return cast(place, new Type.RawPointer(false, type.target()), call);
      }
      default -> {
        return null;
      }
    }
  }

  private Typed cast(Typed place, Type to, Expression.MethodCall call) {
    return library.counted(call.arguments(), 0, call.span())
        ? new Typed.Cast(Typed.Cast.Kind.RAW_TO_RAW, place, to, call.span())
        : new Typed.Erroneous(call.span());
  }

  /** Their names, for near misses. */
  static List<String> names() {
    List<String> names = new ArrayList<>(MOVES.keySet());
    names.addAll(
        List.of(
            "read",
            "write",
            "swap",
            "replace",
            "copy_to",
            "copy_from",
            "write_bytes",
            "read_unaligned",
            "write_unaligned",
            "read_volatile",
            "write_volatile",
            "addr",
            "expose_provenance",
            "with_addr",
            "offset_from",
            "byte_offset_from",
            "is_null",
            "cast",
            "cast_mut",
            "cast_const"));
    return names;
  }
}
