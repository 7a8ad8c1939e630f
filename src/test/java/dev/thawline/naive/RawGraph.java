package dev.thawline.naive;

import dev.thawline.event.EventName;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The events of a path in their order, and the modification order of every location. Immutable:
 * adding makes a copy.
 *
 * @param events the nodes; reads name their sources by index
 * @param modificationOrders by location, indices of writes
 */
record RawGraph(List<RawEvent> events, SortedMap<Integer, List<Integer>> modificationOrders) {
  static final RawGraph EMPTY = new RawGraph(List.of(), new TreeMap<>());

  /** With one more event that is no write. */
  RawGraph with(RawEvent event) {
    List<RawEvent> more = new ArrayList<>(events);
    more.add(event);
    return new RawGraph(more, modificationOrders);
  }

  /** With one more write, at a position of its location's modification order. */
  RawGraph withWrite(RawEvent event, int position) {
    List<Integer> order = new ArrayList<>(writes(event.location()));
    order.add(position, events.size());
    SortedMap<Integer, List<Integer>> orders = new TreeMap<>(modificationOrders);
    orders.put(event.location(), order);
    return new RawGraph(with(event).events(), orders);
  }

  /** With one more write, the last of its location. */
  RawGraph withLastWrite(RawEvent event) {
    return withWrite(event, writes(event.location()).size());
  }

  /** The writes of a location in modification order, as indices. */
  List<Integer> writes(int location) {
    return modificationOrders.getOrDefault(location, List.of());
  }

  /** The last write of a location, as an index. */
  int lastWrite(int location) {
    List<Integer> order = writes(location);
    return order.get(order.size() - 1);
  }

  /** The index of the last node with this name. */
  int indexOf(EventName name) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no event " + name);
  }

  /** The last event of a thread. */
  EventName last(int thread) {
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i).thread() == thread) {
        return events.get(i).name();
      }
    }
    throw new IllegalArgumentException("no events of thread " + thread);
  }
}
