package dev.thawline.explore.packed;

import dev.thawline.alias.FinalState;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * The states of a monitor that judges allocations apart: one state for each allocation, which is
 * told only what concerns it. So the rules run once for each state of one allocation, however many
 * ways there are to put such states together.
 */
final class SlotsByAllocation implements Slots {
  private static final int REJECTED = 0;
  private static final int NOT_COVERED = 1;
  private static final int FIRST = 2;

  private final SlotTable table;
  private final NumberTree tree = new NumberTree();
  private @Nullable FinalState last;

  /**
   * States of a monitor.
   *
   * @param table those of one allocation
   */
  SlotsByAllocation(SlotTable table) {
    this.table = table;
    if (table.initial() != 0) {
      throw new IllegalStateException("what is not there has another number");
    }
  }

  @Override
  public int initial() {
    return FIRST;
  }

  @Override
  public int after(int slot, History done, Graph graph) {
    last = null;
    if (slot < FIRST) {
      return slot;
    }
    if (done.event instanceof Event.Enter enter && enter.noWritable()) {
      throw new Unfit("a function without implicit writes");
    }
    int parts = slot - FIRST;
    for (int allocation : done.concerned) {
      int before = tree.get(parts, allocation);
      int after = table.after(before, done, graph);
      last = table.last();
      if (last != null) {
        return last instanceof Rejection ? REJECTED : NOT_COVERED;
      }
      parts = before == after ? parts : tree.with(parts, allocation, after);
    }
    return parts + FIRST;
  }

  @Override
  public boolean isSure(int slot, History done) {
    if (slot >= FIRST) {
      for (int allocation : done.concerned) {
        if (!table.isSure(tree.get(slot - FIRST, allocation), done)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public @Nullable FinalState last() {
    return last;
  }

  @Override
  public boolean isRejected(int slot) {
    return slot == REJECTED;
  }

  @Override
  public boolean isNotCovered(int slot) {
    return slot == NOT_COVERED;
  }
}
