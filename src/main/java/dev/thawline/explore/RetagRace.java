package dev.thawline.explore;

import dev.thawline.alias.CommonRules;
import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.race.Race;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a race with an implicit access into a rejection by the model that declared it. */
final class RetagRace {
  private RetagRace() {}

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
