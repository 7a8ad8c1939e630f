package dev.thawline.program;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a value in memory: which scalars lie at which byte offsets. A scalar is one memory
 * cell; two fields never share one.
 */
public sealed interface Layout {

  /** Bytes. */
  int size();

  /** Bytes; a power of two. */
  int alignment();

  /** One cell. */
  record Scalar(ScalarType type) implements Layout {
    @Override
    public int size() {
      return type.size();
    }

    @Override
    public int alignment() {
      return Math.min(type.size(), ScalarType.POINTER_SIZE);
    }
  }

  /**
   * A struct, tuple, array, closure environment or the unit type.
   *
   * @param fields in declaration order; their offsets need not ascend
   * @param interiorMutable true for {@code UnsafeCell} and atomics: all bytes lie inside an
   *     UnsafeCell
   */
  record Product(List<Field> fields, int size, int alignment, boolean interiorMutable)
      implements Layout {
    public Product {
      fields = List.copyOf(fields);
    }
  }

  /**
   * An enum: a tag cell at offset 0, behind it the fields of the active variant.
   *
   * @param variants in declaration order; the offsets of their fields count from the start of the
   *     enum
   */
  record Sum(ScalarType tag, List<Product> variants, int size, int alignment) implements Layout {
    public Sum {
      variants = List.copyOf(variants);
    }
  }

  /**
   * A union, such as {@code MaybeUninit}: its value is its bytes as they are, whatever they hold.
   *
   * @param shape of what it can hold: its size, its alignment, where its scalars probably lie
   */
  record Union(Layout shape) implements Layout {
    @Override
    public int size() {
      return shape.size();
    }

    @Override
    public int alignment() {
      return shape.alignment();
    }
  }

  /** Memory that has no type yet: its value is its bytes. */
  record Untyped(int size, int alignment) implements Layout {}

  /** A part of a product, at a byte offset from its start. */
  record Field(int offset, Layout layout) {}

  /** One scalar of a layout. */
  record Cell(int offset, ScalarType type) {}

  /** The type without values to store, {@code ()}. */
  static Layout unit() {
    return new Product(List.of(), 0, 1, false);
  }

  static Layout of(ScalarType type) {
    return new Scalar(type);
  }

  /** All scalars by ascending offset. Variants of a sum whose cells coincide share them. */
  default List<Cell> cells() {
    List<Cell> found = new ArrayList<>();
    collectCells(this, 0, found);
    return found.stream()
        .distinct()
        .sorted(java.util.Comparator.comparingInt(Cell::offset))
        .toList();
  }

  /**
   * The scalars and, between and behind them, cells for the bytes that no value of the layout uses:
   * memory like any other, which pointers can reach. Enums have theirs in their variants.
   */
  default List<Cell> cellsWithPadding() {
    if (this instanceof Untyped untyped) {
      ScalarType whole = new ScalarType(ScalarType.Kind.UNSIGNED, untyped.size());
      return untyped.size() == 0 ? List.of() : List.of(new Cell(0, whole));
    }
    List<Cell> found = new ArrayList<>();
    int end = 0;
    for (Cell cell : cells()) {
      pad(end, cell.offset(), found);
      found.add(cell);
      end = Math.max(end, cell.offset() + cell.type().size());
    }
    pad(end, size(), found);
    return List.copyOf(found);
  }

  /** Aligned words where they fit, else bytes: so that an {@code i32} may lie there. */
  private static void pad(int from, int to, List<Cell> out) {
    int at = from;
    while (at < to) {
      boolean fits = at % ScalarType.U32.size() == 0 && at + ScalarType.U32.size() <= to;
      ScalarType type = fits ? ScalarType.U32 : ScalarType.U8;
      out.add(new Cell(at, type));
      at += type.size();
    }
  }

  /**
   * True where {@code &T} of such a T freezes every byte, Rust's {@code Freeze}: no UnsafeCell
   * anywhere.
   */
  default boolean isFreeze() {
    return cellRanges().isEmpty() && !hasInteriorMutability(this);
  }

  /**
   * The byte ranges that lie inside an UnsafeCell; an enum or union that contains one counts whole.
   */
  default List<ByteRange> cellRanges() {
    List<ByteRange> found = new ArrayList<>();
    collectCellRanges(this, 0, found);
    return List.copyOf(found);
  }

  private static void collectCells(Layout layout, int base, List<Cell> out) {
    if (layout instanceof Scalar scalar) {
      out.add(new Cell(base, scalar.type()));
    } else if (layout instanceof Product product) {
      product.fields().forEach(f -> collectCells(f.layout(), base + f.offset(), out));
    } else if (layout instanceof Sum sum) {
      out.add(new Cell(base, sum.tag()));
      sum.variants().forEach(v -> collectCells(v, base, out));
    } else if (layout instanceof Union union) {
      collectCells(union.shape(), base, out);
    }
  }

  private static void collectCellRanges(Layout layout, int base, List<ByteRange> out) {
    if (layout instanceof Product product) {
      if (product.interiorMutable()) {
        if (product.size() > 0) {
          out.add(new ByteRange(base, base + product.size()));
        }
      } else {
        product.fields().forEach(f -> collectCellRanges(f.layout(), base + f.offset(), out));
      }
    } else if (layout instanceof Sum sum && hasInteriorMutability(sum)) {
      out.add(new ByteRange(base, base + sum.size()));
    } else if (layout instanceof Union union && hasInteriorMutability(union)) {
      out.add(new ByteRange(base, base + union.size()));
    }
  }

  private static boolean hasInteriorMutability(Layout layout) {
    if (layout instanceof Product product) {
      return product.interiorMutable()
          || product.fields().stream().anyMatch(f -> hasInteriorMutability(f.layout()));
    }
    if (layout instanceof Union union) {
      return hasInteriorMutability(union.shape());
    }
    return layout instanceof Sum sum
        && sum.variants().stream().anyMatch(Layout::hasInteriorMutability);
  }
}
