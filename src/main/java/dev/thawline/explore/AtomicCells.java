package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Bytes;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Value;
import dev.thawline.program.Layout;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cells of an atomic access: one, unless accesses of other sizes overlap it. Then it has an
 * event in each of them, all of one name, and they go together.
 *
 * <p>An access that overlaps a write of another size is ordered with it by happens-before, or races
 * with it (language.md, "Mixed sizes"; memory-models.md, A8). So behind the last such write the
 * modification orders of all cells are the same writes in the same order, and before it there is
 * nothing left to choose: a place in one cell's order, counted from its end, is the same place in
 * those of the others.
 */
record AtomicCells(Value.Pointer pointer, Allocation allocation, int first, int count) {

  static AtomicCells of(Value.Pointer pointer, Allocation allocation, ScalarType type) {
    int[] range = MemoryAccess.cellRange(pointer, allocation, type.size());
    return new AtomicCells(pointer, allocation, range[0], range[1] - range[0]);
  }

  int location(int i) {
    return allocation.location(first + i);
  }

  /** Places are told by their index in the modification order of the first cell. */
  int index(ExecutionGraph graph, int i, int place) {
    return place - graph.writeCount(location(0)) + graph.writeCount(location(i));
  }

  /** How many of the newest writes all cells have in common. */
  private int common(ExecutionGraph graph) {
    int end = graph.writeCount(location(0));
    for (int i = 1; i < count; i++) {
      end = Math.min(end, graph.writeCount(location(i)));
    }
    int common = 0;
    while (common < end && isCommon(graph, graph.writeCount(location(0)) - 1 - common)) {
      common++;
    }
    return common;
  }

  /** Whether one access wrote all that is at a place. */
  boolean isCommon(ExecutionGraph graph, int place) {
    MemoryEvent write = write(graph, 0, place);
    return IntStream.range(1, count)
        .allMatch(i -> write(graph, i, place).name().equals(write.name()));
  }

  /** The places whose writes can be read together, whatever a memory model says. */
  IntStream readable(ExecutionGraph graph) {
    int end = graph.writeCount(location(0));
    return count == 1
        ? IntStream.range(0, end)
        : IntStream.range(Math.max(0, end - 1 - common(graph)), end)
            .filter(place -> IntStream.range(1, count).allMatch(i -> index(graph, i, place) >= 0));
  }

  /** The places at which a write can land together, whatever a memory model says. */
  IntStream writable(ExecutionGraph graph) {
    int end = graph.writeCount(location(0));
    return IntStream.rangeClosed(count == 1 ? 1 : Math.max(1, end - common(graph)), end)
        .filter(place -> IntStream.range(1, count).allMatch(i -> index(graph, i, place) >= 1));
  }

  MemoryEvent write(ExecutionGraph graph, int i, int place) {
    return graph.write(location(i), index(graph, i, place));
  }

  /** What there is at a place, cell by cell. */
  List<MemoryEvent> writes(ExecutionGraph graph, int place) {
    List<MemoryEvent> writes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      writes.add(write(graph, i, place));
    }
    return writes;
  }

  /**
   * What is read from such writes.
   *
   * @throws MemoryAccess.MemoryUb where that is no value at the type
   */
  Value read(List<MemoryEvent> writes, ScalarType type, Span span) {
    if (count == 1) {
      return MemoryAccess.as(writes.get(0).value(), type, span);
    }
    Bytes bytes =
        MemoryAccess.bytes(
            pointer, allocation, type.size(), cell -> writes.get(cell - first).value());
    return MemoryAccess.decode(new Layout.Scalar(type), bytes, span);
  }

  /** The parts of a value that is written, by cell. */
  List<Value> parts(Value written, ScalarType type, Span span) {
    if (count == 1 || written instanceof Value.Uninitialized) {
      return Collections.nCopies(count, written);
    }
    Bytes bytes = MemoryAccess.encode(new Layout.Scalar(type), written, span);
    return MemoryAccess.cells(pointer, allocation, bytes).stream()
        .map(MemoryAccess.CellValue::value)
        .toList();
  }
}
