package dev.thawline.rust.type;

import dev.thawline.source.Span;
import java.util.Set;

/** The methods of the standard library that the subset does not have yet. */
final class LibraryMethods {
  /**
   * Names that exist although they look like misspelt supported ones. Others that the subset does
   * not know need no list: without a near miss, a method of a library type is taken to exist.
   */
  private static final Set<String> EXISTING =
      Set.of(
          // atomics
          "fetch_not",
          "fetch_ptr_add",
          "fetch_ptr_sub",
          "fetch_byte_add",
          "fetch_byte_sub",
          "try_update",
          "update",
          "compare_and_swap",
          // raw pointers
          "add",
          "sub",
          "offset",
          "offset_from",
          "byte_add",
          "byte_sub",
          "byte_offset",
          "byte_offset_from",
          "wrapping_byte_add",
          "wrapping_byte_sub",
          "wrapping_byte_offset",
          "read_volatile",
          "read_unaligned",
          "write_volatile",
          "write_unaligned",
          "write_bytes",
          "addr",
          "swap",
          "replace",
          "is_aligned",
          "map_addr",
          "with_addr",
          // integers
          "wrapping_neg",
          "wrapping_div",
          "wrapping_rem",
          "wrapping_shl",
          "wrapping_shr",
          "wrapping_pow",
          "wrapping_abs",
          "wrapping_add_signed",
          "wrapping_sub_unsigned",
          "saturating_add",
          "saturating_sub",
          "saturating_mul",
          "overflowing_add",
          "overflowing_sub",
          "overflowing_mul",
          "checked_add",
          "checked_sub",
          "checked_mul",
          // options, results, slices
          "is_some_and",
          "is_none_or",
          "is_ok_and",
          "is_err_and",
          "unwrap_or_else",
          "unwrap_or_default",
          "unwrap_unchecked",
          "unwrap_err_unchecked",
          "expect_none",
          "map",
          "map_or",
          "map_or_else",
          "map_err",
          "take",
          "take_if",
          "and",
          "and_then",
          "or",
          "or_else",
          "xor",
          "ok",
          "err",
          "ok_or",
          "ok_or_else",
          "get",
          "get_mut",
          "len",
          "iter",
          "iter_mut",
          "zip",
          "unzip",
          "insert",
          "join");

  private LibraryMethods() {}

  /** Whether a method of this name is known to exist for some type of the library. */
  static boolean exists(String name) {
    return EXISTING.contains(name);
  }

  /** Whether the library says which methods the type has; else the program does. */
  static boolean isOfLibrary(Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Enumeration enumeration) {
      Span span = enumeration.definition().span();
      return span == null || span.file().isLibrary();
    }
    if (found instanceof Type.Struct struct) {
      return struct.definition().span().file().isLibrary();
    }
    return found instanceof Type.Scalar
        || found instanceof Type.Atomic
        || found instanceof Type.Array
        || found instanceof Type.Slice
        || found instanceof Type.RawPointer
        || found instanceof Type.JoinHandle
        || found instanceof Type.Opaque
        || found instanceof Type.Slice
        || found.equals(AllocationChecker.LAYOUT)
        || Types.isText(found);
  }
}
