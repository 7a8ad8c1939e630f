package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.Layout;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Values and the cells they fill: which cells an access touches, and memory safety without any
 * aliasing model.
 */
final class MemoryAccess {
  private MemoryAccess() {}

  /** A cell of an allocation with a value. */
  record CellValue(int cell, Value value) {}

  /** Undefined behaviour under every model. */
  static final class MemoryUb extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MemoryUb(String message) {
      super(message, null, false, false);
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

  /** A pointer into an allocation may touch it only if it has provenance of any kind. */
  static void requireProvenance(Value.Pointer pointer) {
    if (pointer.allocation() != null && pointer.tag() == null) {
      throw new MemoryUb("access through a pointer without provenance");
    }
  }

  /** The live allocation that an access of {@code size} bytes through the pointer lies in. */
  static Allocation target(Value.Pointer pointer, int size, Lifetimes lifetimes) {
    Allocation allocation = pointer.allocation();
    if (allocation == null) {
      throw new MemoryUb(
          pointer.isNull() ? "access through a null pointer" : "access through a dangling pointer");
    }
    requireProvenance(pointer);
    if (lifetimes.hasEnded(allocation)) {
      throw new MemoryUb("access to `" + allocation + "` after its deallocation");
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
              + allocation.size());
    }
    return allocation;
  }

  /** The number of the cell that a scalar at the pointer's place plus {@code offset} fills. */
  static int cell(
      Value.Pointer pointer, Allocation allocation, int offset, ScalarType type, Span span) {
    int at = (int) pointer.offset() + offset;
    int cell = allocation.cellAt(at, type.size());
    if (cell >= 0) {
      return cell;
    }
    if (at % type.size() != 0) {
      throw new MemoryUb("misaligned access to `" + allocation + "`");
    }
    throw new SpecException(
        Diagnostic.unsupported("accesses of different sizes to the same memory", span));
  }

  /** The numbers of the first cell and behind the last cell that lie in the bytes of an access. */
  static int[] cellRange(Value.Pointer pointer, Allocation allocation, int size) {
    int first = 0;
    List<Layout.Cell> cells = allocation.cells();
    while (first < cells.size() && cells.get(first).offset() < pointer.offset()) {
      first++;
    }
    int end = first;
    while (end < cells.size() && cells.get(end).offset() < pointer.offset() + size) {
      end++;
    }
    return new int[] {first, end};
  }

  /**
   * The cells that a value of this layout fills, ascending; unused bytes of an enum and padding
   * become uninitialised.
   */
  static List<CellValue> cells(
      Value.Pointer pointer, Allocation allocation, Layout layout, Value value, Span span) {
    List<CellValue> found = new ArrayList<>();
    collect(pointer, allocation, layout, 0, value, span, found);
    found.sort(Comparator.comparingInt(CellValue::cell));
    return found;
  }

  private static void collect(
      Value.Pointer pointer,
      Allocation allocation,
      Layout layout,
      int base,
      Value value,
      Span span,
      List<CellValue> out) {
    if (layout instanceof Layout.Scalar scalar) {
      out.add(new CellValue(cell(pointer, allocation, base, scalar.type(), span), value));
    } else if (layout instanceof Layout.Product product) {
      List<Layout.Field> fields = product.fields();
      List<Value> values = value instanceof Value.Product p ? p.fields() : null;
      for (int i = 0; i < fields.size(); i++) {
        Layout.Field field = fields.get(i);
        Value part = values == null ? Value.Uninitialized.INSTANCE : values.get(i);
        collect(pointer, allocation, field.layout(), base + field.offset(), part, span, out);
      }
      fillRest(cellRange(pointer.plus(base), allocation, product.size()), out);
    } else if (layout instanceof Layout.Sum sum) {
      if (!(value instanceof Value.Variant variant)) {
        throw new MemoryUb("storing an uninitialised value");
      }
      Value tag = new Value.Scalar(sum.tag(), variant.number());
      out.add(new CellValue(cell(pointer, allocation, base, sum.tag(), span), tag));
      Layout.Product active = sum.variants().get(variant.number());
      collect(pointer, allocation, active, base, new Value.Product(variant.fields()), span, out);
      fillRest(cellRange(pointer.plus(base), allocation, sum.size()), out);
    }
  }

  private static void fillRest(int[] range, List<CellValue> out) {
    for (int cell = range[0]; cell < range[1]; cell++) {
      int number = cell;
      if (out.stream().noneMatch(c -> c.cell() == number)) {
        out.add(new CellValue(number, Value.Uninitialized.INSTANCE));
      }
    }
  }

  /** Reads one cell. */
  interface CellReader {
    Value read(int cell);
  }

  /** The value of this layout that the cells hold. */
  static Value assemble(
      Value.Pointer pointer,
      Allocation allocation,
      Layout layout,
      int base,
      Span span,
      CellReader reader) {
    if (layout instanceof Layout.Scalar scalar) {
      Value value = reader.read(cell(pointer, allocation, base, scalar.type(), span));
      return as(value, scalar.type(), span);
    } else if (layout instanceof Layout.Product product) {
      List<Value> fields = new ArrayList<>();
      for (Layout.Field field : product.fields()) {
        fields.add(
            assemble(pointer, allocation, field.layout(), base + field.offset(), span, reader));
      }
      return new Value.Product(fields);
    }
    Layout.Sum sum = (Layout.Sum) layout;
    Value tag = as(reader.read(cell(pointer, allocation, base, sum.tag(), span)), sum.tag(), span);
    int number = (int) ((Value.Scalar) tag).bits();
    if (number < 0 || number >= sum.variants().size()) {
      throw new MemoryUb("an invalid enum value");
    }
    Layout.Product active = sum.variants().get(number);
    Value fields = assemble(pointer, allocation, active, base, span, reader);
    return new Value.Variant(number, ((Value.Product) fields).fields());
  }

  /** What a cell holds, read at a type of its size: the same bits, which must be valid there. */
  static Value as(Value value, ScalarType type, Span span) {
    if (value instanceof Value.Uninitialized) {
      throw new MemoryUb("reading uninitialised memory");
    } else if (value instanceof Value.Scalar scalar) {
      return scalarAs(scalar, type, span);
    } else if (value instanceof Value.Pointer && type.kind() != ScalarType.Kind.POINTER) {
      throw new SpecException(Diagnostic.unsupported("reading a pointer as something else", span));
    }
    return value;
  }

  /** Whether a value is one at a type. */
  static boolean isValid(Value value, ScalarType type, Span span) {
    try {
      as(value, type, span);
      return true;
    } catch (MemoryUb invalid) {
      return false;
    }
  }

  private static Value scalarAs(Value.Scalar scalar, ScalarType type, Span span) {
    if (scalar.type().equals(type)) {
      return scalar;
    }
    long bits = type.normalize(scalar.bits());
    switch (type.kind()) {
      case POINTER, FUNCTION, THREAD ->
          throw new SpecException(Diagnostic.unsupported("reading an integer as a pointer", span));
      case BOOL -> {
        if ((bits & ~1L) != 0) {
          throw new MemoryUb("an invalid bool");
        }
      }
      case CHAR -> {
        boolean surrogate = bits >= Character.MIN_SURROGATE && bits <= Character.MAX_SURROGATE;
        if (surrogate || bits < 0 || bits > Character.MAX_CODE_POINT) {
          throw new MemoryUb("an invalid char");
        }
      }
      case SIGNED, UNSIGNED -> {}
    }
    return new Value.Scalar(type, bits);
  }
}
