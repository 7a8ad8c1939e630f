package dev.thawline.rust.type;

import dev.thawline.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The methods, associated functions and associated constants that types of the standard library
 * have in Rust, whether or not the subset has them: {@code std-members.txt} lists them.
 */
final class LibraryMethods {
  /** By the name of a type; read only when the first name is unknown. */
  private static final class Listed {
    static final Map<String, Set<String>> MEMBERS = read();
  }

  private LibraryMethods() {}

  /** Whether Rust's library has a member of this name for this type itself. */
  static boolean has(Type type, String name) {
    return Listed.MEMBERS.getOrDefault(key(Types.resolve(type)), Set.of()).contains(name);
  }

  private static String key(Type type) {
    if (type instanceof Type.Enumeration enumeration) {
      return isOfLibrary(type) ? enumeration.definition().name() : "";
    }
    if (type instanceof Type.Struct struct) {
      return isOfLibrary(type) ? struct.definition().name() : "";
    }
    if (Types.isInteger(type)) {
      return "integer";
    }
    if (type instanceof Type.Array) {
      return "array";
    }
    if (type instanceof Type.Slice) {
      return "slice";
    }
    if (type instanceof Type.RawPointer) {
      return "pointer";
    }
    if (type instanceof Type.Atomic) {
      return "atomic";
    }
    if (type instanceof Type.JoinHandle) {
      return "JoinHandle";
    }
    return Types.isText(type) ? "str" : type.text();
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
        || found.equals(AllocationChecker.LAYOUT)
        || Types.isText(found);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> members = new HashMap<>();
    for (String line : text().lines().toList()) {
      int colon = line.indexOf(':');
      if (!line.startsWith("#") && colon > 0) {
        members.put(line.substring(0, colon), Set.of(line.substring(colon + 2).split(" ", -1)));
      }
    }
    return members;
  }

  private static String text() {
    try (InputStream stream =
        LibraryMethods.class.getResourceAsStream("/dev/thawline/std-members.txt")) {
      if (stream == null) {
        throw new IllegalStateException("no list of the library's members");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
