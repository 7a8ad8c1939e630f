package dev.thawline.event;

import dev.thawline.program.ScalarType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of bytes as memory holds them (language.md, "Locations are bytes in meaning"): each has a
 * number, is a byte of a pointer, or has no value. Bytes that belong together are one part, so that
 * whole scalars stay whole; how a row is divided has no meaning. Numbers are little endian.
 *
 * @param size how many bytes
 * @param parts by ascending offset, without gaps
 */
public record Bytes(int size, List<Part> parts) implements Value {
  private static final long BYTE_MASK = 0xFF;

  /** Bytes of one kind that follow each other. */
  public record Part(int offset, int size, Value value) {
    int end() {
      return offset + size;
    }
  }

  public Bytes {
    parts = List.copyOf(parts);
  }

  /** Bytes without values. */
  public static Bytes uninitialized(int size) {
    return repeat(size, Uninitialized.INSTANCE);
  }

  /** The same byte many times: a number, or no value. */
  public static Bytes repeat(int size, Value value) {
    boolean isOneKind =
        value instanceof Uninitialized || (value instanceof Scalar number && number.bits() == 0);
    List<Part> parts = new ArrayList<>();
    for (int at = 0; at < size; at += isOneKind ? size : 1) {
      int length = isOneKind ? size : 1;
      parts.add(new Part(at, length, cut(value, 0, length)));
    }
    return new Bytes(size, parts);
  }

  /**
   * What the bytes from {@code from} to {@code to} hold as one value: a number, a pointer or a part
   * of one, nothing; null where they are of different kinds.
   */
  public @Nullable Value at(int from, int to) {
    Value joined = null;
    for (Part part : slice(from, to).parts) {
      joined = joined == null ? part.value : join(joined, part.offset, part.value, part.size);
      if (joined == null) {
        return null;
      }
    }
    return joined;
  }

  /** The bytes from {@code from} to {@code to}. */
  public Bytes slice(int from, int to) {
    List<Part> found = new ArrayList<>();
    for (Part part : parts) {
      int start = Math.max(from, part.offset);
      int end = Math.min(to, part.end());
      if (start < end) {
        boolean isWhole = start == part.offset && end == part.end();
        Value value =
            isWhole ? part.value : cut(part.value, start - part.offset, end - part.offset);
        found.add(new Part(start - from, end - start, value));
      }
    }
    return new Bytes(to - from, found);
  }

  /** The same bytes, those of pointers only as those of their addresses. */
  public Bytes withoutProvenance() {
    return new Bytes(
        size,
        parts.stream()
            .map(part -> new Part(part.offset, part.size, withoutProvenance(part.value)))
            .toList());
  }

  private static Value withoutProvenance(Value value) {
    if (value instanceof Fragment fragment) {
      return fragment(withoutProvenance(fragment.whole()), fragment.start(), fragment.size());
    }
    return value instanceof Pointer pointer ? Address.of(pointer) : value;
  }

  /** Whether a byte from {@code from} to {@code to} has no value. */
  public boolean isUninitialized(int from, int to) {
    return parts.stream()
        .anyMatch(
            part -> part.offset < to && from < part.end() && part.value instanceof Uninitialized);
  }

  /** Where parts begin between {@code from} and {@code to}. */
  public List<Integer> boundaries(int from, int to) {
    return parts.stream().map(Part::offset).filter(at -> from < at && at < to).toList();
  }

  /** Some bytes of a value. */
  private static Value cut(Value value, int from, int to) {
    if (value instanceof Uninitialized) {
      return value;
    } else if (value instanceof Scalar number) {
      long bits = from >= Long.BYTES ? 0 : number.bits() >>> (from * Byte.SIZE);
      return number(bits, to - from);
    } else if (value instanceof Pointer pointer && pointer.allocation() == null) {
      return cut(number(pointer.offset(), Long.BYTES), from, to);
    } else if (value instanceof Fragment fragment) {
      return fragment(fragment.whole(), fragment.start() + from, to - from);
    }
    return fragment(value, from, to - from);
  }

  private static @Nullable Value join(Value low, int lowSize, Value high, int highSize) {
    Value first = withoutAllocation(low);
    Value second = withoutAllocation(high);
    if (first instanceof Uninitialized && second instanceof Uninitialized) {
      return first;
    } else if (first instanceof Scalar a && second instanceof Scalar b) {
      if (lowSize + highSize > Long.BYTES) {
        return null;
      }
      long mask = (1L << (lowSize * Byte.SIZE)) - 1;
      return number((a.bits() & mask) | (b.bits() << (lowSize * Byte.SIZE)), lowSize + highSize);
    } else if (first instanceof Fragment a && second instanceof Fragment b) {
      boolean continues = a.whole().equals(b.whole()) && a.start() + a.size() == b.start();
      return continues ? fragment(a.whole(), a.start(), lowSize + highSize) : null;
    }
    return null;
  }

  /** A pointer into nothing is its number. */
  private static Value withoutAllocation(Value value) {
    return value instanceof Pointer pointer && pointer.allocation() == null
        ? number(pointer.offset(), Long.BYTES)
        : value;
  }

  private static Value fragment(Value whole, int start, int size) {
    return start == 0 && size == ScalarType.POINTER_SIZE ? whole : new Fragment(whole, start, size);
  }

  private static Scalar number(long bits, int size) {
    ScalarType type = new ScalarType(ScalarType.Kind.UNSIGNED, size);
    return new Scalar(type, type.normalize(bits));
  }

  /** The lowest byte of a number. */
  public static Scalar byteOf(long bits) {
    return number(bits & BYTE_MASK, 1);
  }
}
