package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Value;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.ByteRange;
import dev.thawline.program.Operand;
import dev.thawline.program.Pointee;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What references refer to, once it is known how many elements a slice has. */
public final class Pointees {
  /** Bytes. What models would do with more cells takes too long. */
  private static final int LARGEST_SLICE = 1 << 20;

  private Pointees() {}

  /** Of a slice where there is a number of elements. */
  public static Pointee of(ThreadState running, Pointee element, @Nullable Operand count) {
    if (count == null || element.size() == 0) {
      return element;
    }
    Value number = running.value(count);
    long length = number instanceof Value.Scalar scalar ? scalar.bits() : -1;
    if (length < 0 || length > Long.MAX_VALUE / element.size()) {
      throw new MemoryAccess.MemoryUb("a slice of more bytes than any allocation can have");
    }
    long weight = Math.max(element.size(), element.cells().size());
    if (length > LARGEST_SLICE / weight) {
      throw new SpecException(
          Diagnostic.unsupported(
              "borrows of more than " + LARGEST_SLICE + " bytes", running.span()));
    }
    return element.times((int) length);
  }

  /** Monitors judge cells: each must lie within the range and its UnsafeCells, or outside. */
  public static void requireCells(Value.Pointer pointer, Pointee pointee) {
    Allocation allocation = pointer.allocation();
    if (allocation == null) {
      return;
    }
    List<Integer> misfits = new ArrayList<>();
    int start = (int) pointer.offset();
    misfit(allocation, start, misfits);
    misfit(allocation, start + pointee.size(), misfits);
    for (ByteRange range : pointee.cells()) {
      misfit(allocation, start + range.start(), misfits);
      misfit(allocation, start + range.end(), misfits);
    }
    if (!misfits.isEmpty()) {
      throw new CellMisfit(allocation, misfits);
    }
  }

  private static void misfit(Allocation allocation, int offset, List<Integer> out) {
    if (offset > 0 && !allocation.isBoundary(offset)) {
      out.add(offset);
    }
  }
}
