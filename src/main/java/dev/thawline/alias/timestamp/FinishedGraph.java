package dev.thawline.alias.timestamp;

import dev.thawline.alias.Rejection.MissingEdge;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * "Frozen" read as an axiom over the finished graph instead of machine state (models-timestamps.md,
 * 2.4, FROZEN_STATE). A use u needs a freeze f that its {@link Check} accepts and no unfreezing
 * event w in between:
 *
 * <pre>
 * HB_LENIENT : bad iff f hb w and w hb u             (an unordered write does not matter)
 * HB_STRICT  : bad iff not w hb f and not u hb w     (an unordered write is fatal)
 * </pre>
 *
 * Nothing is ever forgotten, and borrow stacks are not consulted. An event may turn out to lie in
 * between only later: then the strict form rejects at that later event.
 */
final class FinishedGraph implements FreezeDiscipline {
  private final Check check;
  private final boolean strict;

  FinishedGraph(Check check, boolean strict) {
    this.check = check;
    this.strict = strict;
  }

  /** All freezes, all unfreezing events, and (strict only) all uses so far; each ascending. */
  private record History(List<EventName> freezes, List<EventName> writes, List<EventName> uses)
      implements Freeze {
    static final History EMPTY = new History(List.of(), List.of(), List.of());

    static History of(Freeze freeze) {
      return freeze instanceof History history ? history : EMPTY;
    }

    @Override
    public boolean isFrozen() {
      return !freezes.isEmpty();
    }

    @Override
    public List<EventName> since() {
      return freezes;
    }
  }

  @Override
  public Freeze freeze(Freeze before, Tag created, HappensBefore order, List<Tag> contemporaries) {
    History history = History.of(before);
    return new History(with(history.freezes(), created.name()), history.writes(), history.uses());
  }

  @Override
  public Freeze unfreeze(Freeze before, EventName event) {
    History history = History.of(before);
    return new History(history.freezes(), with(history.writes(), event), history.uses());
  }

  @Override
  public Freeze used(Freeze before, EventName event) {
    History history = History.of(before);
    return strict
        ? new History(history.freezes(), history.writes(), with(history.uses(), event))
        : history;
  }

  @Override
  public @Nullable Objection objectionToUnfreeze(
      Freeze freeze, EventName event, HappensBefore order) {
    // A freeze is older than this event, so `event hb f` cannot be; only `u hb event` can save an
    // earlier use.
    List<MissingEdge> unordered =
        History.of(freeze).uses().stream()
            .filter(use -> !order.orderedOrSame(use, event))
            .map(use -> new MissingEdge(use, event))
            .toList();
    return unordered.isEmpty()
        ? null
        : Objection.toAllOf(TimestampRules.WRITTEN_BETWEEN, unordered);
  }

  @Override
  public @Nullable Objection objectionToUse(
      Freeze freeze, Tag created, EventName event, HappensBefore order) {
    History history = History.of(freeze);
    if (!history.isFrozen()) {
      return new Objection(TimestampRules.NOT_FROZEN);
    }
    List<EventName> intact =
        history.freezes().stream()
            .filter(f -> history.writes().stream().noneMatch(w -> isBetween(f, w, event, order)))
            .toList();
    Objection withoutWrites = check.objection(history.freezes(), created.name(), event, order);
    if (withoutWrites != null) {
      return withoutWrites;
    }
    boolean allowed = check.objection(intact, created.name(), event, order) == null;
    return allowed ? null : new Objection(TimestampRules.WRITTEN_BETWEEN);
  }

  /** What the round did at places that happens-before does not tell from those before. */
  @Override
  public Freeze forgetting(Freeze before, Repetition round) {
    return before instanceof History history
        ? new History(
            originals(history.freezes(), round),
            originals(history.writes(), round),
            originals(history.uses(), round))
        : before;
  }

  private static List<EventName> originals(List<EventName> events, Repetition round) {
    return events.stream().map(round::original).distinct().sorted().toList();
  }

  @Override
  public String caption() {
    return "was frozen at";
  }

  @Override
  public boolean ignoresStacks() {
    return true;
  }

  private boolean isBetween(EventName freeze, EventName write, EventName use, HappensBefore order) {
    // The write was executed before the use, so `use hb write` cannot be. A two-phase borrow writes
    // and then freezes: its write is not between its freeze and anything.
    if (write.equals(freeze)) {
      return false;
    }
    return strict
        ? !order.orderedOrSame(write, freeze)
        : order.orderedOrSame(freeze, write) && order.orderedOrSame(write, use);
  }

  private static List<EventName> with(List<EventName> events, EventName event) {
    Predicate<EventName> same = other -> Objects.equals(other, event);
    if (events.stream().anyMatch(same)) {
      return events;
    }
    List<EventName> more = new ArrayList<>(events);
    more.add(event);
    more.sort(null);
    return List.copyOf(more);
  }
}
