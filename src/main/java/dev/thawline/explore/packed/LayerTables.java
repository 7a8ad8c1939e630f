package dev.thawline.explore.packed;

import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.memory.MemoryModel;
import java.util.BitSet;
import java.util.List;

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
}
