package dev.thawline.alias.scope;

import dev.thawline.alias.Lineage;
import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.view.TableView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code during=hb}: an access falls into a scope iff it does not happen before its begin and its
 * end does not happen before the access (models-other.md, W6). Begin is the retag that makes the
 * promise, which follows the entry at once. So every access is kept, and every scope: the verdict
 * on an execution does not depend on the order of steps.
 *
 * @param made the promises, by pointer
 * @param ends the ends of those scopes that have ended
 * @param uses the accesses of each location, sorted by event
 */
record HappensBeforeLog(
    SortedMap<Tag, Promise> made,
    SortedMap<EventName, EventName> ends,
    SortedMap<Integer, List<Use>> uses)
    implements AccessLog {
  static final HappensBeforeLog EMPTY =
      new HappensBeforeLog(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  HappensBeforeLog {
    made = Collections.unmodifiableSortedMap(made);
    ends = Collections.unmodifiableSortedMap(ends);
    uses = Collections.unmodifiableSortedMap(uses);
  }

  @Override
  public AccessLog with(Promise promise) {
    SortedMap<Tag, Promise> more = new TreeMap<>(made);
    more.put(promise.pointer(), promise);
    return new HappensBeforeLog(more, ends, uses);
  }

  @Override
  public AccessLog ended(EventName scope, EventName by) {
    if (made.values().stream().noneMatch(promise -> promise.scope().equals(scope))) {
      return this;
    }
    SortedMap<EventName, EventName> more = new TreeMap<>(ends);
    more.put(scope, by);
    return new HappensBeforeLog(made, more, uses);
  }

  @Override
  public AccessLog with(int location, Use use) {
    List<Use> here = new ArrayList<>(uses.getOrDefault(location, List.of()));
    here.add(use);
    here.sort(Comparator.comparing(Use::event));
    SortedMap<Integer, List<Use>> more = new TreeMap<>(uses);
    more.put(location, List.copyOf(here));
    return new HappensBeforeLog(made, ends, more);
  }

  @Override
  public List<Promise> running(EventName event, HappensBefore order) {
    return made.values().stream()
        .filter(promise -> !hasEnded(promise.scope(), event, order))
        .toList();
  }

  private boolean hasEnded(EventName scope, EventName now, HappensBefore order) {
    EventName end = ends.get(scope);
    return end != null && order.orderedOrSame(end, now);
  }

  @Override
  public Sides sides(Promise promise, int location, HappensBefore order) {
    Sides sides = Sides.NONE;
    for (Use use : during(promise, location, order)) {
      sides = sides.with(isInside(use, promise), use);
    }
    return sides;
  }

  /** The accesses that fall into the scope of a promise. */
  private List<Use> during(Promise promise, int location, HappensBefore order) {
    return uses.getOrDefault(location, List.of()).stream()
        .filter(use -> !order.orderedOrSame(use.event(), promise.pointer().name()))
        .filter(use -> !hasEnded(promise.scope(), use.event(), order))
        .toList();
  }

  private static boolean isInside(Use use, Promise promise) {
    return Lineage.isBasedOn(use.pointer(), promise.pointer());
  }

  /**
   * Where the last access is inside, every one outside would have to come before the begin; where
   * it is outside itself, it would have to come after the end, if that has come.
   */
  @Override
  public List<Rejection.MissingEdge> missing(
      Promise promise, int location, Use now, HappensBefore order) {
    EventName begin = promise.pointer().name();
    if (!isInside(now, promise)) {
      EventName end = ends.get(promise.scope());
      return end == null ? List.of() : List.of(new Rejection.MissingEdge(end, now.event()));
    }
    List<EventName> outside =
        during(promise, location, order).stream()
            .filter(use -> !isInside(use, promise))
            .map(Use::event)
            .toList();
    return outside.stream().anyMatch(use -> order.orderedOrSame(begin, use))
        ? List.of()
        : outside.stream().map(use -> new Rejection.MissingEdge(use, begin)).toList();
  }

  /**
   * The round did what the one before it did, at places that happens-before does not tell apart: of
   * its promises, ends and uses each says what an earlier one says. A promise whose scope runs is
   * no such one.
   */
  @Override
  public @Nullable HappensBeforeLog without(Repetition round) {
    SortedMap<Tag, Promise> promises = new TreeMap<>(made);
    for (Promise promise : made.values()) {
      if (round.made(promise.pointer())) {
        if (!ends.containsKey(promise.scope())) {
          return null;
        }
        promises.remove(promise.pointer());
      }
    }
    SortedMap<EventName, EventName> ended = new TreeMap<>(ends);
    ended.keySet().removeIf(round::contains);
    SortedMap<Integer, List<Use>> left = new TreeMap<>();
    for (Map.Entry<Integer, List<Use>> at : uses.entrySet()) {
      for (Use use : at.getValue()) {
        if (round.contains(use.event()) && !isKnown(at.getValue(), use, round)) {
          return null;
        }
      }
      left.put(
          at.getKey(), at.getValue().stream().filter(use -> !round.contains(use.event())).toList());
    }
    return new HappensBeforeLog(promises, ended, left);
  }

  private static boolean isKnown(List<Use> uses, Use repeated, Repetition round) {
    EventName original = round.original(repeated.event());
    return uses.stream()
        .anyMatch(
            use ->
                use.event().equals(original)
                    && use.reads() == repeated.reads()
                    && use.writes() == repeated.writes());
  }

  @Override
  public List<View<EventName>> view() {
    List<View<EventName>> views = new ArrayList<>();
    uses.forEach(
        (location, all) -> {
          List<TableView.Row<EventName>> rows = new ArrayList<>();
          for (Promise promise : made.values()) {
            Tag pointer = promise.pointer();
            if (owns(pointer, location)) {
              String state = ends.containsKey(promise.scope()) ? ": returned" : ": runs";
              rows.add(new TableView.Row<>(AccessLog.words(pointer) + state, pointer.name()));
            }
          }
          for (Use use : all) {
            rows.add(new TableView.Row<>(use.writes() ? "written" : "read", use.event()));
          }
          views.add(new TableView<>(location, rows));
        });
    return views;
  }

  private static boolean owns(Tag pointer, int location) {
    int cell = location - pointer.allocation().firstLocation();
    return cell >= 0 && cell < pointer.allocation().cells().size();
  }
}
