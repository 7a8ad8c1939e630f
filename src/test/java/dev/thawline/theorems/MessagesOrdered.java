package dev.thawline.theorems;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.program.ScalarType;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every reference travels along synchronisation (theorem F): the store of a pointer happens before
 * the load that reads it. Without atomics a load reads the latest store in the order of steps.
 */
final class MessagesOrdered extends Condition {
  MessagesOrdered() {
    super("messages-ordered", "The store of a pointer happens before its load.");
  }

  private record Latest(Map<Integer, EventName> stores) implements MonitorState {}

  @Override
  public MonitorState initial() {
    return new Latest(Map.of());
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    if (!(event instanceof Event.Access access)) {
      return state;
    }
    Map<Integer, EventName> stores = new TreeMap<>(((Latest) state).stores());
    for (PointerUse use : PointerUse.of(event)) {
      Allocation allocation = use.tag().allocation();
      int cell = use.location() - allocation.firstLocation();
      if (allocation.cells().get(cell).type().kind() != ScalarType.Kind.POINTER) {
        continue;
      }
      if (access.access().reads()) {
        EventName store = access.source() != null ? access.source() : stores.get(use.location());
        if (store != null && !around.order().orderedOrSame(store, event.name())) {
          return broken(event, use.location());
        }
      }
      if (access.access().writes()) {
        stores.put(use.location(), event.name());
      }
    }
    return new Latest(stores);
  }
}
