package dev.thawline.explore.packed;

import dev.thawline.alias.FinalState;
import dev.thawline.event.HappensBefore;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import org.jspecify.annotations.Nullable;

/** The states of one monitor, numbered, and what events do to them. */
interface Slots {

  /** What can be asked about the graph as it is at the event. */
  interface Graph extends HappensBefore {
    /** Whether some access to a location would race with one that the thread does now. */
    boolean conflicts(int thread, int location, boolean write);
  }

  /** Those of a watcher. */
  static Slots of(Watcher watcher, Settings settings) {
    SlotTable table = new SlotTable(watcher, settings);
    return watcher.monitor().judgesAllocationsApart() ? new SlotsByAllocation(table) : table;
  }

  /** The number of the first state. */
  int initial();

  /**
   * The number of the state after an event, which is in the graph.
   *
   * @param done what the thread has done, the event included
   */
  int after(int slot, History done, Graph graph);

  /** Whether it is known what an event leads to, to no final state, whatever the graph is. */
  boolean isSure(int slot, History done);

  /** The final state that the last event led to; null where it led to none. */
  @Nullable FinalState last();

  boolean isRejected(int slot);

  boolean isNotCovered(int slot);
}
