package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Bytes;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.machine.Encoding;
import dev.thawline.machine.LocalStop;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.Layout;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values and the cells they fill: which cells an access touches, and memory safety without any
 * aliasing model.
 */
public final class MemoryAccess {
  private MemoryAccess() {}

  /** A cell of an allocation with a value. */
  public record CellValue(int cell, Value value) {}

  /** Undefined behaviour under every model. */
  public static final class MemoryUb extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Allocation about;

    MemoryUb(String message) {
      this(message, null);
    }

    /**
     * @param about the allocation that matters, or null
     */
    MemoryUb(String message, @Nullable Allocation about) {
      super(message, null, false, false);
      this.about = about;
    }

    @Nullable Allocation about() {
      return about;
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * The pointer in a register that is about to be used. One made of an integer points to what lives
   * at its address now.
   */
  static Value.Pointer pointer(Value value, Lifetimes lifetimes) {
    if (value instanceof Value.Pointer pointer) {
      Allocation allocation = pointer.allocation();
      Tag tag = pointer.tag();
      if (allocation == null || tag == null || !tag.isWildcard()) {
        return pointer;
      }
      Allocation latest = lifetimes.latestAt(allocation);
      return latest == allocation
          ? pointer
          : new Value.Pointer(latest, pointer.offset(), tag.wildcardAt(latest));
    }
    if (value instanceof Value.Uninitialized) {
      throw new MemoryUb("using an uninitialised pointer");
    }
    throw new IllegalStateException("expected a pointer, found " + value);
  }

  /** A number of bytes, as a register has it. */
  static int size(Value value) {
    return size(value, 1);
  }

  /** As many times {@code unit} bytes as a register says. */
  public static int size(Value value, int unit) {
    if (value instanceof Value.Uninitialized) {
      throw new MemoryUb("using an uninitialised value");
    }
    long size = value instanceof Value.Scalar number ? number.bits() : -1;
    if (size < 0 || size > Integer.MAX_VALUE / Math.max(1, unit)) {
      throw new MemoryUb("more bytes than any allocation can have");
    }
    return (int) size * unit;
  }

  /** A pointer into an allocation may touch it only if it has provenance of any kind. */
  static void requireProvenance(Value.Pointer pointer) {
    if (pointer.allocation() != null && pointer.tag() == null) {
      throw new MemoryUb("access through a pointer without provenance");
    }
  }

  /**
   * The live allocation that an access of {@code size} bytes through the pointer lies in.
   *
   * @param alignment that the access needs; the base of an allocation is aligned as it asked for
   *     and, in some execution, no better
   */
  static Allocation target(Value.Pointer pointer, int size, int alignment, Lifetimes lifetimes) {
    Allocation allocation = pointer.allocation();
    if (allocation == null) {
      throw new MemoryUb(
          pointer.isNull() ? "access through a null pointer" : "access through a dangling pointer");
    }
    requireProvenance(pointer);
    if (lifetimes.hasEnded(allocation)) {
      throw new MemoryUb("access to `" + allocation + "` after its deallocation", allocation);
    }
    if (pointer.offset() < 0 || pointer.offset() + size > allocation.size()) {
      throw new MemoryUb(
          "access out of bounds: "
              + size
              + (size == 1 ? " byte" : " bytes")
              + " at offset "
              + pointer.offset()
              + " of `"
              + allocation
              + "`, which has "
              + allocation.size(),
          allocation);
    }
    if (pointer.offset() % alignment != 0) {
      throw new MemoryUb("misaligned access to `" + allocation + "`", allocation);
    }
    if (allocation.alignment() < alignment) {
      throw new MemoryUb(
          "misaligned access: `"
              + allocation
              + "` is aligned to "
              + allocation.alignment()
              + ", the access needs "
              + alignment,
          allocation);
    }
    return allocation;
  }

  /** The same of an allocation that is known to live. */
  public static Allocation liveTarget(Value.Pointer pointer, int size, int alignment) {
    return target(pointer, size, alignment, Lifetimes.EMPTY);
  }

  /**
   * The numbers of the first cell of some bytes of an allocation and of the one behind the last.
   */
  static int[] cellRange(Allocation allocation, int from, int to) {
    List<Integer> misfits = Stream.of(from, to).filter(at -> !allocation.isBoundary(at)).toList();
    if (!misfits.isEmpty()) {
      throw new CellMisfit(allocation, misfits);
    }
    return new int[] {allocation.cellFrom(from), allocation.cellFrom(to)};
  }

  /** The cells of an access of {@code size} bytes. */
  public static int[] cellRange(Value.Pointer pointer, Allocation allocation, int size) {
    int from = (int) pointer.offset();
    return cellRange(allocation, from, from + size);
  }

  /**
   * The cells that a row of bytes fills from where the pointer points, ascending. Bytes of
   * different kinds are not put into one cell.
   */
  public static List<CellValue> cells(Value.Pointer pointer, Allocation allocation, Bytes bytes) {
    int start = (int) pointer.offset();
    int[] range = cellRange(pointer, allocation, bytes.size());
    List<CellValue> found = new ArrayList<>();
    for (int i = range[0]; i < range[1]; i++) {
      Layout.Cell cell = allocation.cells().get(i);
      int from = cell.offset() - start;
      int to = from + cell.type().size();
      Value value = bytes.at(from, to);
      if (value == null) {
        throw new CellMisfit(
            allocation, bytes.boundaries(from, to).stream().map(at -> at + start).toList());
      }
      found.add(new CellValue(i, value));
    }
    return found;
  }

  /** Reads one cell. */
  public interface CellReader {
    Value read(int cell);
  }

  /** What the cells of an access hold. */
  public static Bytes bytes(
      Value.Pointer pointer, Allocation allocation, int size, CellReader reader) {
    int[] range = cellRange(pointer, allocation, size);
    List<Bytes.Part> parts = new ArrayList<>();
    for (int i = range[0]; i < range[1]; i++) {
      Layout.Cell cell = allocation.cells().get(i);
      int at = cell.offset() - (int) pointer.offset();
      parts.add(new Bytes.Part(at, cell.type().size(), reader.read(i)));
    }
    return new Bytes(size, parts);
  }

  /** What a cell of its size holds, read at a type. */
  public static Value as(Value value, ScalarType type, Span span) {
    return judged(span, () -> Encoding.as(value, type));
  }

  /** The bytes of a value. */
  public static Bytes encode(Layout layout, Value value, Span span) {
    return judged(span, () -> Encoding.encode(layout, value));
  }

  /** The value of bytes. */
  public static Value decode(Layout layout, Bytes bytes, Span span) {
    return judged(span, () -> Encoding.decode(layout, bytes));
  }

  /** The result of a computation, or what stops it as explorers have it. */
  public static <T> T judged(Span span, Supplier<T> computation) {
    try {
      return computation.get();
    } catch (LocalStop stop) {
      if (stop.status() == ThreadState.Status.UNSUPPORTED) {
        throw new SpecException(Diagnostic.unsupported(stop.reason(), span));
      }
      throw new MemoryUb(stop.reason());
    }
  }
}
