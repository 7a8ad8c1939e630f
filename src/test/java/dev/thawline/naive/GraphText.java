package dev.thawline.naive;

import dev.thawline.event.Allocation;
import dev.thawline.event.Allocations;
import dev.thawline.event.EventName;
import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of an execution graph: its accesses and fences by name, with what they read
 * from, then modification orders. Locations are named by the event that allocated them.
 *
 * <pre>
 * T1.1 W rlx x@T0.1
 * T2.1 R acq x@T0.1 &lt;- T1.1
 * mo x@T0.1: T0.1 T0.2 T1.1
 * </pre>
 */
final class GraphText {
  private final Allocations allocations;
  private final SortedMap<EventName, List<String>> events = new TreeMap<>();
  private final SortedMap<String, List<EventName>> modificationOrders = new TreeMap<>();

  /** What a line is about. */
  enum Kind {
    R,
    W,
    /** A read-modify-write. */
    U,
    F
  }

  /**
   * @param allocations where the locations' numbers come from
   */
  GraphText(Allocations allocations) {
    this.allocations = allocations;
  }

  /** A read, write, update or fence; those of one event in the order of their cells. */
  void event(
      EventName name, Kind kind, MemoryOrder order, int location, @Nullable EventName source) {
    String text = name + " " + kind + " " + order.shortName();
    text += kind == Kind.F ? "" : " " + label(location);
    text += source == null ? "" : " <- " + source;
    events.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
  }

  /** One more write of a location in modification order. */
  void modification(int location, EventName write) {
    modificationOrders.computeIfAbsent(label(location), l -> new ArrayList<>()).add(write);
  }

  private String label(int location) {
    Allocation owner = allocations.owner(location);
    int cell = location - owner.firstLocation();
    return owner.cellLabel(cell)
        + "@"
        + owner.name()
        + (owner.serial() == 0 ? "" : "#" + owner.serial())
        + (owner.site() == owner ? "" : " where " + owner.site().name() + " was");
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    events.values().forEach(lines::addAll);
    modificationOrders.forEach(
        (location, writes) ->
            lines.add(
                "mo "
                    + location
                    + ": "
                    + String.join(" ", writes.stream().map(EventName::toString).toList())));
    return String.join("\n", lines);
  }

  /**
   * @param part the indices of the events that count
   */
  static String of(RawGraph graph, BitSet part, Allocations allocations) {
    GraphText text = new GraphText(allocations);
    for (int index : part.stream().toArray()) {
      RawEvent event = graph.events().get(index);
      EventName source = event.isRead() ? graph.events().get(event.source()).name() : null;
      if (event.isRead()) {
        Kind kind = event.exchange() ? Kind.U : Kind.R;
        text.event(event.name(), kind, event.order(), event.location(), source);
      } else if (event.isWrite() && !event.exchange()) {
        text.event(event.name(), Kind.W, event.order(), event.location(), null);
      } else if (event.isFence()) {
        text.event(event.name(), Kind.F, event.order(), event.location(), null);
      }
    }
    graph
        .modificationOrders()
        .forEach(
            (location, writes) ->
                writes.stream()
                    .filter(part::get)
                    .forEach(
                        write -> text.modification(location, graph.events().get(write).name())));
    return text.toString();
  }
}
