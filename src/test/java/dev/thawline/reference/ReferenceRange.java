package dev.thawline.reference;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.Tag;
import dev.thawline.program.Pointee;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which cells of an allocation an event is about, for models that keep state a location. */
public final class ReferenceRange {
  private ReferenceRange() {}

  /** What the retag knew of the pointee. */
  public static Pointee pointee(Tag created) {
    return Objects.requireNonNull(created.pointee(), "a retag without a pointee");
  }

  /** All cells of an allocation. */
  public static List<Integer> cells(Allocation allocation) {
    List<Integer> cells = new ArrayList<>();
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      cells.add(cell);
    }
    return cells;
  }

  /** The cells that an access touches. */
  public static List<Integer> cells(Event.Access access) {
    List<Integer> cells = new ArrayList<>();
    for (int i = 0; i < access.cellCount(); i++) {
      cells.add(access.firstCell() + i);
    }
    return cells;
  }

  /** The cells whose first byte lies in the range that a retag covers. */
  public static List<Integer> cells(Tag created) {
    List<Integer> cells = new ArrayList<>();
    for (int cell : cells(created.allocation())) {
      if (created.covers(firstByte(created.allocation(), cell))) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /** Whether the first byte of a cell lies inside an UnsafeCell of the type that a retag gave. */
  public static boolean isInsideCell(Tag created, int cell) {
    return created.isInsideCell(firstByte(created.allocation(), cell));
  }

  /**
   * "size>0 must be dereferenceable" (models-tree.md, section 4, step 1; the same in
   * models-stacked.md, section 6): the bytes lie in an allocation that lives.
   *
   * <p>Open: where that is undefined. At the first cell of the allocation.
   */
  public static void requireDereferenceable(Event.Retag retag, Set<Allocation> dead) {
    Tag created = retag.created();
    Allocation allocation = created.allocation();
    int size = pointee(created).size();
    long start = retag.source().offset();
    boolean inBounds = start >= 0 && start + size <= allocation.size();
    if (size == 0 || (inBounds && !dead.contains(allocation))) {
      return;
    }
    throw new Verdict.Undefined(
        allocation.location(0), inBounds ? "retag of dead memory" : "retag out of bounds");
  }

  private static int firstByte(Allocation allocation, int cell) {
    return allocation.cells().get(cell).offset();
  }
}
