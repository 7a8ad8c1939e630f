package dev.thawline.theorems;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.program.PointerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The freezes of each location are totally ordered by happens-before (theorem C). */
final class FreezesOrdered extends Condition {
  FreezesOrdered() {
    super("freezes-ordered", "Any two shared retags of a location are ordered.");
  }

  private record Freezes(Map<Integer, List<EventName>> byLocation) implements MonitorState {}

  @Override
  public MonitorState initial() {
    return new Freezes(Map.of());
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    if (!(event instanceof Event.Retag retag) || retag.created().kind() != PointerKind.SHARED) {
      return state;
    }
    Map<Integer, List<EventName>> all = new TreeMap<>(((Freezes) state).byLocation());
    for (int location : PointerUse.covered(retag)) {
      List<EventName> freezes = new ArrayList<>(all.getOrDefault(location, List.of()));
      for (EventName earlier : freezes) {
        if (!around.order().orderedOrSame(earlier, event.name())) {
          return broken(event, location);
        }
      }
      freezes.add(event.name());
      all.put(location, List.copyOf(freezes));
    }
    return new Freezes(all);
  }
}
