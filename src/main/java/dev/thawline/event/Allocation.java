package dev.thawline.event;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.ByteRange;
import dev.thawline.program.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An allocation, named by the event that made it. Interned by {@link Allocations}: one object an
 * allocation, compared by identity. Its memory is a row of cells, one a scalar or smaller ({@link
 * CellBoundaries}) and some for padding; cell number i of it is the location {@code firstLocation +
 * i}.
 */
public final class Allocation {
  private final EventName name;
  private final int serial;
  private final AllocationKind kind;
  private final String label;
  private final Layout layout;
  private final List<Layout.Cell> cells;
  private final List<ByteRange> unsafeCells;
  private final int firstLocation;
  private final Allocation site;
  private final Tag base;

  Allocation(
      EventName name,
      int serial,
      AllocationKind kind,
      String label,
      Layout layout,
      List<Layout.Cell> cells,
      int firstLocation,
      @Nullable Allocation reused) {
    this.name = name;
    this.serial = serial;
    this.kind = kind;
    this.label = label;
    this.layout = layout;
    this.cells = cells;
    this.unsafeCells = layout.cellRanges();
    this.firstLocation = firstLocation;
    this.site = reused == null ? this : reused.site;
    this.base = Tag.newBase(this);
  }

  Tag base() {
    return base;
  }

  /** The event that made it. */
  public EventName name() {
    return name;
  }

  /** Its number among the allocations that one event made; statics share their event. */
  public int serial() {
    return serial;
  }

  public AllocationKind kind() {
    return kind;
  }

  /** The variable's name, or {@code heap}. */
  public String label() {
    return label;
  }

  /** What it was made for. */
  Layout layout() {
    return layout;
  }

  /** Bytes. */
  public int size() {
    return layout.size();
  }

  /** Of its first byte. */
  public int alignment() {
    return layout.alignment();
  }

  /**
   * The first allocation at its address: itself, unless it took the memory of one that had ended.
   * Two allocations have the same address if and only if they have the same site.
   */
  public Allocation site() {
    return site;
  }

  public List<Layout.Cell> cells() {
    return cells;
  }

  /** Whether the byte at {@code offset} lies inside an UnsafeCell of its own type. */
  public boolean isInsideCell(int offset) {
    return unsafeCells.stream().anyMatch(range -> range.contains(offset));
  }

  public int firstLocation() {
    return firstLocation;
  }

  /** The location of cell number {@code cell}. */
  public int location(int cell) {
    return firstLocation + cell;
  }

  /** The number of the first cell that does not start before byte {@code offset}. */
  public int cellFrom(int offset) {
    int cell = 0;
    while (cell < cells.size() && cells.get(cell).offset() < offset) {
      cell++;
    }
    return cell;
  }

  /** Whether no cell lies on both sides of byte {@code offset}. */
  public boolean isBoundary(int offset) {
    int next = cellFrom(offset);
    if (next == 0 || offset >= layout.size()) {
      return true;
    }
    Layout.Cell before = cells.get(next - 1);
    return before.offset() + before.type().size() <= offset;
  }

  /**
   * The number of the cell that starts at byte {@code offset} and has {@code size} bytes, or -1.
   */
  public int cellAt(int offset, int size) {
    for (int i = 0; i < cells.size(); i++) {
      Layout.Cell cell = cells.get(i);
      if (cell.offset() == offset) {
        return cell.type().size() == size ? i : -1;
      }
    }
    return -1;
  }

  /** How people see one of its cells: the label, with an index where there are several. */
  public String cellLabel(int cell) {
    return cells.size() == 1 ? label : label + "[" + cell + "]";
  }

  @Override
  public String toString() {
    return label;
  }
}
