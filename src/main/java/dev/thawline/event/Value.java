package dev.thawline.event;

import dev.thawline.program.ScalarType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a register or a memory cell holds. Cells hold scalars or parts of scalars only; the scalar
 * in a cell is one of as many bytes as the cell has.
 */
public sealed interface Value
    permits Value.Scalar,
        Value.Product,
        Value.Variant,
        Value.Pointer,
        Value.Address,
        Value.Fragment,
        Value.FunctionReference,
        Value.ThreadHandle,
        Value.Text,
        Value.CallHandle,
        Value.Uninitialized,
        Bytes {

  /** An integer, boolean or character; bits normalised by its type. */
  record Scalar(ScalarType type, long bits) implements Value {
    public boolean isTrue() {
      return bits != 0;
    }
  }

  /** A struct, tuple, array, environment; the unit value has no fields. */
  record Product(List<Value> fields) implements Value {
    public Product {
      fields = List.copyOf(fields);
    }
  }

  /** A value of an enum. */
  record Variant(int number, List<Value> fields) implements Value {
    public Variant {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A pointer or reference.
   *
   * @param allocation what it points into; null for the null pointer
   * @param offset bytes from the allocation's start; may lie outside
   * @param tag its provenance; null where it has none
   */
  record Pointer(@Nullable Allocation allocation, long offset, @Nullable Tag tag) implements Value {
    public static final Pointer NULL = new Pointer(null, 0, null);

    public boolean isNull() {
      return allocation == null && offset == 0;
    }

    /** Whether both have the same address. Addresses never see tags. */
    public boolean sameAddress(Pointer other) {
      return offset == other.offset && isAtSiteOf(other);
    }

    /** Whether both point into allocations of the same address, or both into none. */
    public boolean isAtSiteOf(Pointer other) {
      return (allocation == null || other.allocation == null)
          ? allocation == other.allocation
          : allocation.site() == other.allocation.site();
    }

    public Pointer withTag(@Nullable Tag newTag) {
      return new Pointer(allocation, offset, newTag);
    }

    public Pointer plus(long bytes) {
      return new Pointer(allocation, offset + bytes, tag);
    }
  }

  /**
   * An integer of a pointer's size that is the address of a place in an allocation. Bases are
   * symbolic (language.md, "Addresses"), so there is no number; it has no provenance.
   */
  record Address(Allocation allocation, long offset) implements Value {
    /** What it is as a pointer without provenance. */
    public Pointer pointer() {
      return new Pointer(allocation, offset, null);
    }

    /** The address of a pointer: a number where it points into no allocation. */
    public static Value of(Pointer pointer) {
      Allocation allocation = pointer.allocation();
      return allocation == null
          ? new Scalar(ScalarType.USIZE, pointer.offset())
          : new Address(allocation.site(), pointer.offset());
    }
  }

  /**
   * Some bytes of a value whose bytes have no numbers, in a cell smaller than it: a pointer keeps
   * its provenance byte by byte.
   *
   * @param whole the value; it has the size of a pointer
   * @param start the first of its bytes that is here
   * @param size how many
   */
  record Fragment(Value whole, int start, int size) implements Value {}

  /** A function of the program, by number. */
  record FunctionReference(int function) implements Value {}

  /** A string of the program. */
  record Text(String value) implements Value {}

  /** A spawned thread. */
  record ThreadHandle(int thread) implements Value {}

  /** A call with protected arguments, named by its entry event. */
  record CallHandle(EventName call) implements Value {}

  /** No value. */
  record Uninitialized() implements Value {
    public static final Uninitialized INSTANCE = new Uninitialized();
  }

  static Value of(boolean value) {
    return new Scalar(ScalarType.BOOL, value ? 1 : 0);
  }

  static Value unit() {
    return new Product(List.of());
  }
}
