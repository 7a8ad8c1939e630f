package dev.thawline.explore;

import dev.thawline.alias.CommonRules;
import dev.thawline.alias.DeclaredAccess;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.race.ImplicitHistory;
import dev.thawline.race.Race;
import dev.thawline.race.RaceDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a race with an implicit access into a rejection by the model that declared it. */
final class RetagRace {
  private RetagRace() {}

  /**
   * The race that an event completes in one world of a model ({@link
   * dev.thawline.alias.Surroundings#race}); null where there is none.
   *
   * @param order happens-before as the model is shown it
   * @param now what the event implies there
   * @param earlier what that world alone has declared
   * @param common what every world has declared; explicit accesses are judged against it elsewhere
   */
  static @Nullable Rejection inWorld(
      ExecutionGraph graph,
      HappensBefore order,
      Event event,
      List<ImplicitAccess> now,
      List<DeclaredAccess> earlier,
      ImplicitHistory common) {
    List<ImplicitHistory.Entry> declared =
        earlier.stream().map(e -> new ImplicitHistory.Entry(e.access(), e.span())).toList();
    ImplicitHistory own = ImplicitHistory.EMPTY.with(declared);
    ImplicitHistory all = now.isEmpty() ? common : common.with(declared);
    List<Race> races = new ArrayList<>();
    for (ImplicitAccess access : now) {
      races.addAll(RaceDetector.ofImplicit(graph, order, access, event.span(), all));
    }
    for (int location : touched(event)) {
      boolean write = !(event instanceof Event.Access access) || access.access().writes();
      races.addAll(own.conflicts(order, event.name(), event.span(), location, write));
    }
    return races.isEmpty() ? null : rejection(races);
  }

  /** The locations that an event accesses by itself. */
  private static List<Integer> touched(Event event) {
    List<Integer> locations = new ArrayList<>();
    if (event instanceof Event.Access access && access.pointer().allocation() != null) {
      for (int cell = 0; cell < access.cellCount(); cell++) {
        locations.add(access.pointer().allocation().location(access.firstCell() + cell));
      }
    } else if (event instanceof Event.Deallocate end && end.pointer().allocation() != null) {
      for (int cell = 0; cell < end.pointer().allocation().cells().size(); cell++) {
        locations.add(end.pointer().allocation().location(cell));
      }
    }
    return locations;
  }

  /**
   * @param races all that one event completes; the first is told, but the last access of each other
   *     thread would have to happen before the event
   */
  static Rejection rejection(List<Race> races) {
    Race first = races.get(0);
    SortedMap<Integer, EventName> last = new TreeMap<>();
    for (Race race : races) {
      EventName earlier = race.earlier();
      last.merge(earlier.thread(), earlier, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
    return new Rejection(
        CommonRules.RETAG_RACE,
        first.later(),
        first.laterSpan(),
        first.location(),
        null,
        List.of(),
        last.values().stream().map(e -> new Rejection.MissingEdge(e, first.later())).toList(),
        Rejection.Needed.ALL);
  }
}
