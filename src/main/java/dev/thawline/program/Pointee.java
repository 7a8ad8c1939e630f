package dev.thawline.program;

import java.util.ArrayList;
import java.util.List;

/**
 * What a retag knows of the type behind the new pointer. Aliasing models compute no types: these
 * facts are on the event.
 *
 * @param size {@code size_of_val}, in bytes: how far the retag reaches from the pointer
 * @param cells the bytes of that range that lie inside an UnsafeCell, as ranges from the pointer
 * @param freeze the type holds no UnsafeCell at all, not even one of size zero
 * @param unpin the type is Unpin
 * @param globalAllocator the pointer, if it is a Box, uses the global allocator; true for others
 */
public record Pointee(
    int size, List<ByteRange> cells, boolean freeze, boolean unpin, boolean globalAllocator) {
  public Pointee {
    cells = List.copyOf(cells);
  }

  /** Of a pointer that is no Box with an allocator of its own. */
  public Pointee(int size, List<ByteRange> cells, boolean freeze, boolean unpin) {
    this(size, cells, freeze, unpin, true);
  }

  /** The same behind a Box that has an allocator of its own. */
  public Pointee withOwnAllocator() {
    return new Pointee(size, cells, freeze, unpin, false);
  }

  /** Of a slice of so many of these. */
  public Pointee times(int count) {
    List<ByteRange> all = new ArrayList<>();
    for (int i = 0; i < count && !cells.isEmpty(); i++) {
      for (ByteRange range : cells) {
        all.add(new ByteRange(range.start() + i * size, range.end() + i * size));
      }
    }
    return new Pointee(count * size, all, freeze, unpin, globalAllocator);
  }

  /** The facts of an Unpin type of this layout. */
  public static Pointee of(Layout layout) {
    return new Pointee(layout.size(), layout.cellRanges(), layout.isFreeze(), true);
  }

  /** Whether the byte at {@code offset} from the pointer lies inside an UnsafeCell. */
  public boolean isInsideCell(int offset) {
    for (ByteRange range : cells) {
      if (range.contains(offset)) {
        return true;
      }
    }
    return false;
  }
}
