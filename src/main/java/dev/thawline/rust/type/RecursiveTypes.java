package dev.thawline.rust.type;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses types that contain themselves without a pointer between, and types of huge size. */
final class RecursiveTypes {
  private static final long MAXIMAL_CELLS = 4096;

  /** How many definitions may stand within each other. */
  private static final int MAXIMAL_DEPTH = 100;

  private static final long INFINITE = Long.MAX_VALUE;
  private static final long TOO_DEEP = INFINITE - 1;

  private final Set<Object> running = new HashSet<>();
  private final Map<Object, Long> cells = new HashMap<>();

  private boolean refused;

  private RecursiveTypes() {}

  static void refuse(Items items, Diagnostics diagnostics) {
    RecursiveTypes check = new RecursiveTypes();
    items.structs.forEach(
        struct ->
            check.top(
                new Type.Struct(struct, struct.generics().asTypes()),
                struct.name(),
                struct.span(),
                diagnostics));
    items.enums.forEach(
        enumeration ->
            check.top(
                new Type.Enumeration(enumeration, enumeration.generics().asTypes()),
                enumeration.name(),
                enumeration.span(),
                diagnostics));
  }

  /** Whether a type, of definitions that were found sound, is too large to be laid out. */
  static boolean isTooLarge(Type type) {
    return TypeSize.isTooLarge(type) || new RecursiveTypes().count(type) > MAXIMAL_CELLS;
  }

  private void top(Type type, String name, @Nullable Span span, Diagnostics diagnostics) {
    long size = count(type);
    if (span == null || size <= MAXIMAL_CELLS || (refused && size != INFINITE)) {
      return;
    }
    // One type that is too large makes those around it so: the first is enough.
    refused |= size != INFINITE;
    diagnostics.add(
        size == INFINITE
            ? Diagnostic.error("E0072", "recursive type `" + name + "` has infinite size", span)
                .withHelp("put a reference or raw pointer in between")
            : Diagnostic.unsupported(
                size == TOO_DEEP
                    ? "types nested more than " + MAXIMAL_DEPTH + " levels deep"
                    : "types of more than " + MAXIMAL_CELLS + " fields",
                span));
  }

  /** The number of cells, or {@link #INFINITE}, or {@link #TOO_DEEP}. */
  private long count(Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Array array) {
      return times(plus(1, count(array.element())), Math.max(1, array.length()));
    }
    if (found instanceof Type.Tuple) {
      return sum(found);
    }
    Object key;
    if (found instanceof Type.Struct struct) {
      key = struct.arguments().isEmpty() ? struct.definition() : struct;
    } else if (found instanceof Type.Enumeration enumeration) {
      key = enumeration.arguments().isEmpty() ? enumeration.definition() : enumeration;
    } else {
      return 1;
    }
    Long known = cells.get(key);
    if (known != null) {
      return known;
    }
    if (!running.add(key)) {
      return INFINITE;
    }
    if (running.size() > MAXIMAL_DEPTH) {
      running.remove(key);
      return TOO_DEEP;
    }
    long result =
        found instanceof Type.Enumeration enumeration ? variants(enumeration) : sum(found);
    running.remove(key);
    cells.put(key, result);
    return result;
  }

  private long variants(Type.Enumeration type) {
    long total = 1;
    for (int i = 0; i < type.definition().variants().size(); i++) {
      for (Type field : Types.variantFields(type, i)) {
        total = plus(total, count(field));
      }
    }
    return total;
  }

  private long sum(Type type) {
    long total = 1;
    for (Type field : Types.fields(type)) {
      total = plus(total, count(field));
    }
    return total;
  }

  private static long plus(long a, long b) {
    return Math.max(a, b) >= TOO_DEEP ? Math.max(a, b) : Math.min(a + b, 1L << 40);
  }

  private static long times(long a, int b) {
    return a >= TOO_DEEP ? a : Math.min(a * b, 1L << 40) + 1;
  }
}
