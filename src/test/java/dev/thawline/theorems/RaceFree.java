package dev.thawline.theorems;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.program.PointerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * No data race (memory-models.md, A8). By itself, so that racy executions can be explored and told
 * apart; what it counts as an access is the bit "race A" or "race A+R" of models-timestamps.md,
 * section 6.
 */
final class RaceFree extends Condition {
  private final Set<PointerKind> counted;

  private RaceFree(String id, String statement, Set<PointerKind> counted) {
    super(id, statement);
    this.counted = counted;
  }

  /** Among accesses. */
  static Condition amongAccesses() {
    return new RaceFree("race-free", "Conflicting accesses are ordered.", Set.of());
  }

  /** Where a shared retag counts as a read and a mutable one as a write. */
  static Condition withRetags() {
    return new RaceFree(
        "race-free-with-retags",
        "Conflicting accesses and retags are ordered.",
        Set.of(PointerKind.SHARED, PointerKind.MUTABLE));
  }

  /** Where a cast to a raw pointer counts as a read as well, for it uses its source. */
  static Condition withRetagsAndCasts() {
    return new RaceFree(
        "race-free-with-retags-and-casts",
        "Conflicting accesses, retags and casts to raw pointers are ordered.",
        Set.of(
            PointerKind.SHARED, PointerKind.MUTABLE, PointerKind.RAW_MUT, PointerKind.RAW_CONST));
  }

  private record Touch(EventName event, int location, boolean writes, boolean atomic) {
    boolean conflictsWith(Touch other) {
      return location == other.location
          && (writes || other.writes)
          && !(atomic && other.atomic)
          && event.thread() != other.event.thread();
    }
  }

  private record Touches(List<Touch> all) implements MonitorState {}

  @Override
  public MonitorState initial() {
    return new Touches(List.of());
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    List<Touch> now = touches(event);
    if (now.isEmpty()) {
      return state;
    }
    List<Touch> all = new ArrayList<>(((Touches) state).all());
    for (Touch later : now) {
      for (Touch earlier : all) {
        if (later.conflictsWith(earlier)
            && !around.order().orderedOrSame(earlier.event(), later.event())) {
          return broken(event, later.location());
        }
      }
    }
    all.addAll(now);
    return new Touches(List.copyOf(all));
  }

  private List<Touch> touches(Event event) {
    List<Touch> found = new ArrayList<>();
    if (event instanceof Event.Access access) {
      for (PointerUse use : PointerUse.of(event)) {
        boolean writes = access.access().writes();
        found.add(new Touch(event.name(), use.location(), writes, access.order().isAtomic()));
      }
    } else if (event instanceof Event.Retag retag) {
      PointerKind kind = retag.created().kind();
      if (kind != null && counted.contains(kind)) {
        for (int location : PointerUse.covered(retag)) {
          found.add(new Touch(event.name(), location, kind == PointerKind.MUTABLE, false));
        }
      }
    }
    return found;
  }
}
