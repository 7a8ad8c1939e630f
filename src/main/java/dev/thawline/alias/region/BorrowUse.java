package dev.thawline.alias.region;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * One location that an event uses through a borrow: an access, a deallocation (W everywhere) or the
 * retag of a reference (W of a mutable one, R of a shared one).
 *
 * @param borrow through which
 */
record BorrowUse(Tag borrow, int location, boolean write) {

  /** What an event uses, location by location; nothing for most events. */
  static List<BorrowUse> of(Event event, Borrows borrows) {
    List<BorrowUse> uses = new ArrayList<>();
    if (event instanceof Event.Access access) {
      boolean write = access.access().writes();
      add(uses, access.pointer(), access.firstCell(), access.cellCount(), write, borrows);
    } else if (event instanceof Event.Deallocate free && free.pointer().allocation() != null) {
      int cells = free.pointer().allocation().cells().size();
      add(uses, free.pointer(), 0, cells, true, borrows);
    } else if (event instanceof Event.Retag retag
        && retag.source().tag() != null
        && borrows.takesOne(retag.created())) {
      Tag created = retag.created();
      for (int location : Pointers.covered(created)) {
        if (borrows.isAccess(created, location)) {
          Tag source = borrows.borrow(retag.source().tag());
          uses.add(new BorrowUse(source, location, borrows.isExclusive(created)));
        }
      }
    }
    return uses;
  }

  private static void add(
      List<BorrowUse> uses,
      Value.Pointer pointer,
      int first,
      int count,
      boolean write,
      Borrows borrows) {
    Allocation allocation = pointer.allocation();
    if (allocation == null || pointer.tag() == null) {
      return;
    }
    Tag borrow = borrows.borrow(pointer.tag());
    for (int cell = first; cell < first + count; cell++) {
      uses.add(new BorrowUse(borrow, allocation.location(cell), write));
    }
  }
}
