package dev.thawline.notation;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.ByteRange;
import dev.thawline.program.Operand;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a name stands for. */
sealed interface Binding {

  /** Where its value is. */
  Operand value();

  /** The same in another place: another function's register. */
  Binding at(Operand place);

  /** An integer that was read. */
  record ReadInteger(Operand value, ScalarType type) implements Binding {
    @Override
    public Binding at(Operand place) {
      return new ReadInteger(place, type);
    }
  }

  /**
   * A pointer.
   *
   * @param root for a root place, the kind of its allocation, else null
   * @param kind its static type; a root place, which has none, counts as raw
   * @param element what it points to one or several of
   * @param pointee the range it was made with
   * @param allocationCells the bytes of its allocation that lie in an UnsafeCell, from where it
   *     points; may start before it
   * @param location for a pointer to a pointer location, where that was declared
   * @param guessed whether its pointee is not known yet, since it was loaded ({@link PointerTypes})
   */
  record Pointer(
      Operand value,
      @Nullable AllocationKind root,
      PointerKind kind,
      Element element,
      Pointee pointee,
      List<ByteRange> allocationCells,
      @Nullable Span location,
      boolean guessed)
      implements Binding {

    /**
     * The root place of a new allocation of so many bytes.
     *
     * @param declared where
     */
    static Pointer root(
        Operand value,
        AllocationKind kind,
        Element element,
        int size,
        List<ByteRange> cells,
        Span declared) {
      Pointee pointee = new Pointee(size, cells, cells.isEmpty(), true);
      Span location = element == Element.POINTER ? declared : null;
      return new Pointer(
          value, kind, PointerKind.RAW_MUT, element, pointee, cells, location, false);
    }

    @Override
    public Pointer at(Operand place) {
      return new Pointer(place, root, kind, element, pointee, allocationCells, location, guessed);
    }

    /** A pointer into the same allocation, {@code offset} bytes further. */
    Pointer derived(Operand place, PointerKind newKind, int offset, Pointee newPointee) {
      List<ByteRange> cells = shifted(allocationCells, -offset);
      return new Pointer(place, null, newKind, element, newPointee, cells, location, guessed);
    }

    boolean isReference() {
      return root == null && !kind.isRaw();
    }
  }

  /** The ranges moved by so many bytes. */
  static List<ByteRange> shifted(List<ByteRange> ranges, int by) {
    return ranges.stream()
        .map(range -> new ByteRange(range.start() + by, range.end() + by))
        .toList();
  }

  /** What of the ranges lies in the first {@code size} bytes. */
  static List<ByteRange> clipped(List<ByteRange> ranges, int size) {
    return ranges.stream()
        .filter(range -> range.end() > 0 && range.start() < size)
        .map(range -> new ByteRange(Math.max(0, range.start()), Math.min(size, range.end())))
        .toList();
  }
}
