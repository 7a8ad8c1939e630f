package dev.thawline.naive;

import dev.thawline.event.Allocation;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.Layout;
import dev.thawline.program.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Values in memory: which cells an access touches, what they hold, and memory safety. */
final class Cells {
  private final NaivePath path;
  private final Value.Pointer pointer;
  private final int size;

  /** Undefined behaviour under every model. */
  static final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undefined(String message) {
      super(message, null, false, false);
    }
  }

  private Cells(NaivePath path, Value.Pointer pointer, int size) {
    this.path = path;
    this.pointer = pointer;
    this.size = size;
  }

  /** The value of a pointer operand; a wildcard points to what is at its address now. */
  static Value.Pointer pointer(NaivePath path, Value value) {
    if (value instanceof Value.Uninitialized) {
      throw new Undefined("using an uninitialised pointer");
    }
    Value.Pointer pointer = (Value.Pointer) value;
    Allocation allocation = pointer.allocation();
    Tag tag = pointer.tag();
    if (allocation == null || tag == null || !tag.isWildcard()) {
      return pointer;
    }
    Allocation latest = path.latestAt(allocation);
    return new Value.Pointer(latest, pointer.offset(), tag.wildcardAt(latest));
  }

  /** What an integer, or a pointer, is the address of. */
  static Value.Pointer place(NaivePath path, Value value) {
    if (value instanceof Value.Scalar number) {
      return new Value.Pointer(null, number.bits(), null);
    }
    return value instanceof Value.Address address
        ? new Value.Pointer(address.allocation(), address.offset(), null)
        : pointer(path, value);
  }

  /** A pointer into an allocation without provenance may touch nothing of it. */
  static void requireProvenance(Value.Pointer pointer) {
    if (pointer.allocation() != null && pointer.tag() == null) {
      throw new Undefined("access through a pointer without provenance");
    }
  }

  /** The bytes of an access, which must lie in a live allocation. */
  static Cells of(NaivePath path, Value.Pointer pointer, int size) {
    Allocation target = pointer.allocation();
    if (target == null) {
      throw new Undefined(
          pointer.isNull() ? "access through a null pointer" : "access through a dangling pointer");
    }
    requireProvenance(pointer);
    if (path.deallocated.contains(target)) {
      throw new Undefined("access to `" + target + "` after its deallocation");
    }
    if (pointer.offset() < 0 || pointer.offset() + size > target.size()) {
      throw new Undefined(
          ("access out of bounds: " + size + (size == 1 ? " byte" : " bytes"))
              + (" at offset " + pointer.offset())
              + (" of `" + target + "`, which has " + target.size()));
    }
    return new Cells(path, pointer, size);
  }

  Allocation allocation() {
    return Objects.requireNonNull(pointer.allocation());
  }

  /** The numbers of the cells in its bytes, ascending. */
  List<Integer> numbers() {
    List<Integer> found = new ArrayList<>();
    List<Layout.Cell> cells = allocation().cells();
    for (int i = 0; i < cells.size(); i++) {
      int offset = cells.get(i).offset();
      if (offset >= pointer.offset() && offset < pointer.offset() + size) {
        found.add(i);
      }
    }
    return found;
  }

  /** The cell of a scalar that lies {@code offset} bytes behind the pointer. */
  int number(int offset, ScalarType type) {
    int at = (int) pointer.offset() + offset;
    int cell = allocation().cellAt(at, type.size());
    if (cell < 0) {
      if (at % type.size() != 0) {
        throw new Undefined("misaligned access to `" + allocation() + "`");
      }
      throw new UnsupportedOperationException("accesses of different sizes to the same memory");
    }
    return cell;
  }

  /** What a value fills the cells with, by number. */
  SortedMap<Integer, Value> split(Layout layout, Value value) {
    SortedMap<Integer, Value> cells = new TreeMap<>();
    split(layout, 0, value, cells);
    return cells;
  }

  private void split(Layout layout, int base, Value value, SortedMap<Integer, Value> cells) {
    if (layout instanceof Layout.Scalar scalar) {
      cells.put(number(base, scalar.type()), value);
    } else if (layout instanceof Layout.Product product) {
      for (int i = 0; i < product.fields().size(); i++) {
        Layout.Field field = product.fields().get(i);
        Value part =
            value instanceof Value.Product whole
                ? whole.fields().get(i)
                : Value.Uninitialized.INSTANCE;
        split(field.layout(), base + field.offset(), part, cells);
      }
    } else if (layout instanceof Layout.Sum sum) {
      if (!(value instanceof Value.Variant variant)) {
        throw new Undefined("storing an uninitialised value");
      }
      for (int cell : new Cells(path, pointer.plus(base), sum.size()).numbers()) {
        cells.put(cell, Value.Uninitialized.INSTANCE);
      }
      cells.put(number(base, sum.tag()), new Value.Scalar(sum.tag(), variant.number()));
      split(sum.variants().get(variant.number()), base, new Value.Product(variant.fields()), cells);
    }
  }

  /** The value that the cells hold. */
  Value join(Layout layout, IntFunction<Value> cells) {
    return join(layout, 0, cells);
  }

  private Value join(Layout layout, int base, IntFunction<Value> cells) {
    if (layout instanceof Layout.Scalar scalar) {
      return as(cells.apply(number(base, scalar.type())), scalar.type());
    } else if (layout instanceof Layout.Product product) {
      List<Value> fields = new ArrayList<>();
      for (Layout.Field field : product.fields()) {
        fields.add(join(field.layout(), base + field.offset(), cells));
      }
      return new Value.Product(fields);
    }
    Layout.Sum sum = (Layout.Sum) layout;
    Value tag = as(cells.apply(number(base, sum.tag())), sum.tag());
    long number = ((Value.Scalar) tag).bits();
    if (number < 0 || number >= sum.variants().size()) {
      throw new Undefined("an invalid enum value");
    }
    Value fields = join(sum.variants().get((int) number), base, cells);
    return new Value.Variant((int) number, ((Value.Product) fields).fields());
  }

  /** The content of a cell, read at a type. */
  static Value as(Value value, ScalarType type) {
    if (value instanceof Value.Uninitialized) {
      throw new Undefined("reading uninitialised memory");
    }
    if (!(value instanceof Value.Scalar scalar) || scalar.type().equals(type)) {
      return value;
    }
    long bits = type.normalize(scalar.bits());
    if (type.kind() == ScalarType.Kind.BOOL && bits != 0 && bits != 1) {
      throw new Undefined("an invalid bool");
    }
    if (type.kind() == ScalarType.Kind.CHAR
        && (!Character.isValidCodePoint((int) bits)
            || (bits >= Character.MIN_SURROGATE && bits <= Character.MAX_SURROGATE))) {
      throw new Undefined("an invalid char");
    }
    return new Value.Scalar(type, bits);
  }
}
