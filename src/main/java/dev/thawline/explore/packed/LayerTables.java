package dev.thawline.explore.packed;

import dev.thawline.event.Allocation;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.memory.MemoryModel;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What states are made of, and where it lies in their keys: the same for all workers. */
final class LayerTables {
  final ThreadAutomata automata;
  final Histories histories;
  final StoreOrders orders;
  final MonitorStates.Tables monitors;
  final StateKeys keys = new StateKeys();

  /** The statics, by number of the allocation. */
  final BitSet statics = new BitSet();

  LayerTables(
      ThreadAutomata automata, MemoryModel memory, List<Watcher> watchers, Settings settings) {
    this.automata = automata;
    this.histories = new Histories(automata, memory);
    this.orders = new StoreOrders(automata.growth);
    this.monitors = new MonitorStates.Tables(watchers, settings, automata.growth);
    automata.statics().forEach(allocation -> statics.set(histories.number(allocation)));
  }

  /**
   * The allocations of statics, which are the doing of no thread.
   *
   * @param spans where each is in the source
   */
  List<History> statics(List<Span> spans) {
    List<Allocation> allocated = automata.statics();
    List<History> made = new ArrayList<>();
    for (int i = 0; i < allocated.size(); i++) {
      made.add(histories.ofStatic(allocated.get(i), spans.get(i), automata.main()));
    }
    return made;
  }

  /** What a thread has done in a state; null where it has not started. */
  @Nullable History history(long[] state, int thread) {
    int number = keys.history(state, thread);
    return number == 0 ? null : histories.get(thread, number);
  }
}
