package dev.thawline.event;

import dev.thawline.program.ScalarType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a register or a memory cell holds. Cells hold scalars only. */
public sealed interface Value {

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

  /** A function of the program, by number. */
  record FunctionReference(int function) implements Value {}

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
