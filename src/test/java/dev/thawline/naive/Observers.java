package dev.thawline.naive;

import dev.thawline.alias.CommonRules;
import dev.thawline.alias.DeclaredAccess;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.NotCovered;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows events to the monitors. What a monitor declares as implicit accesses is checked for races
 * for that model alone; such a race is the model's own verdict (language.md).
 */
final class Observers {
  private final List<Monitor> monitors;
  private final OrderView view;
  private final boolean strictProvenance;

  Observers(List<Monitor> monitors, OrderView view, boolean strictProvenance) {
    this.monitors = monitors;
    this.view = view;
    this.strictProvenance = strictProvenance;
  }

  void start(NaivePath path) {
    monitors.forEach(monitor -> path.watching.add(Watching.starting(monitor.initial())));
  }

  /** An event that is the newest of the path. */
  void observe(NaivePath path, Event event) {
    for (int i = 0; i < monitors.size(); i++) {
      Watching before = path.watching.get(i);
      MonitorState state = before.state();
      if (state != null) {
        path.watching.set(i, after(path, monitors.get(i), before, state, event));
      }
    }
  }

  private Watching after(
      NaivePath path, Monitor monitor, Watching before, MonitorState state, Event event) {
    List<ImplicitAccess> declared = new ArrayList<>();
    MonitorState next = monitor.observe(state, event, around(path, declared, before.implicit()));
    if (next instanceof Rejection rejection) {
      return Watching.rejected(rejection.rule(), rejection.span());
    }
    if (next instanceof NotCovered open) {
      return Watching.notCovered(open.feature(), open.span());
    }
    Watching after = before.with(next);
    NaiveRaces races = new NaiveRaces(path);
    for (ImplicitAccess access : declared) {
      if (races.any(access)
          || races.any(event.name(), access.location(), access.write(), before.implicit())) {
        return Watching.rejected(CommonRules.RETAG_RACE, event.span());
      }
      after = after.with(access);
    }
    return after;
  }

  /**
   * An access that the monitors are about to observe: does it race with what they declared before?
   */
  void checkDeclared(NaivePath path, Event event, int location, boolean write) {
    for (int i = 0; i < monitors.size(); i++) {
      Watching now = path.watching.get(i);
      if (now.state() != null
          && new NaiveRaces(path).any(event.name(), location, write, now.implicit())) {
        path.watching.set(i, Watching.rejected(CommonRules.RETAG_RACE, event.span()));
      }
    }
  }

  /**
   * @param common what the model has declared before for every world
   */
  private Surroundings around(
      NaivePath path, List<ImplicitAccess> declared, List<ImplicitAccess> common) {
    return new Surroundings() {
      @Override
      public HappensBefore order() {
        return view.of(path.relations());
      }

      @Override
      public void implicitAccess(ImplicitAccess access) {
        declared.add(access);
      }

      @Override
      public boolean strictProvenance() {
        return strictProvenance;
      }

      @Override
      public @Nullable Rejection race(
          Event event, List<ImplicitAccess> now, List<DeclaredAccess> earlier) {
        return WorldRaces.of(path, event, now, earlier, common);
      }

      @Override
      public void note(Note note) {
        // Explanations are none of our business.
      }
    };
  }
}
