package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.CellBoundaries;
import java.util.List;
import java.util.function.Function;

/**
 * An event that touches bytes of which only some belong to a cell: the exploration starts anew with
 * smaller cells.
 */
public final class CellMisfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Allocation allocation;
  private final transient List<Integer> offsets;

  /**
   * @param offsets where the allocation's cells must be divided, in bytes
   */
  CellMisfit(Allocation allocation, List<Integer> offsets) {
    super("the cells of " + allocation + " are too large", null, false, false);
    this.allocation = allocation;
    this.offsets = offsets;
  }

  /** The result of a task with cells that are small enough. */
  public static <T> T untilAllFit(CellBoundaries cells, Function<CellBoundaries, T> task) {
    while (true) {
      try {
        return task.apply(cells);
      } catch (CellMisfit misfit) {
        cells.divide(misfit.allocation, misfit.offsets);
      }
    }
  }
}
