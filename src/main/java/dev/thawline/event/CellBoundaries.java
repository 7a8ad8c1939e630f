package dev.thawline.event;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.Layout;
import dev.thawline.program.ScalarType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * How the bytes of allocations are divided into cells (language.md, "Locations are bytes in
 * meaning"). At first a cell is a scalar of the allocation's layout. An access or a borrow that
 * begins or ends within a cell divides it, for all allocations alike in kind, name and layout: not
 * while states are explored, but by exploring anew with what was learnt. So cells never change
 * within one exploration, and at worst are bytes.
 */
public final class CellBoundaries {
  private record Site(AllocationKind kind, String label, Layout layout) {}

  private final Map<Site, NavigableSet<Integer>> learnt = new HashMap<>();

  /** Divides the cells of allocations like this one at these byte offsets. */
  public void divide(Allocation like, List<Integer> offsets) {
    Site site = new Site(like.kind(), like.label(), like.layout());
    NavigableSet<Integer> known = learnt.computeIfAbsent(site, s -> new TreeSet<>());
    int before = known.size();
    known.addAll(offsets);
    if (known.size() == before) {
      throw new IllegalStateException(like + " is divided at " + offsets + " already");
    }
  }

  List<Layout.Cell> cells(AllocationKind kind, String label, Layout layout) {
    List<Layout.Cell> scalars = layout.cellsWithPadding();
    NavigableSet<Integer> known = learnt.get(new Site(kind, label, layout));
    NavigableSet<Integer> cuts = known == null ? new TreeSet<>() : new TreeSet<>(known);
    boolean overlap = false;
    int covered = 0;
    for (Layout.Cell cell : scalars) {
      overlap |= cell.offset() < covered;
      covered = Math.max(covered, cell.offset() + cell.type().size());
    }
    if (cuts.isEmpty() && !overlap) {
      return scalars;
    }
    // Variants of an enum may use the same bytes for different scalars.
    for (Layout.Cell cell : scalars) {
      cuts.add(cell.offset());
      cuts.add(cell.offset() + cell.type().size());
    }
    List<Layout.Cell> divided = new ArrayList<>();
    int start = 0;
    for (int cut : cuts) {
      if (cut > start) {
        divided.add(cell(scalars, start, cut - start));
        start = cut;
      }
    }
    return List.copyOf(divided);
  }

  private static Layout.Cell cell(List<Layout.Cell> scalars, int start, int size) {
    Layout.Cell number = new Layout.Cell(start, new ScalarType(ScalarType.Kind.UNSIGNED, size));
    return scalars.stream()
        .filter(c -> c.offset() == start && c.type().size() == size)
        .findFirst()
        .orElse(number);
  }
}
