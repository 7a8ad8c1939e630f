package dev.thawline.report.why;

import dev.thawline.alias.AliasModels;
import dev.thawline.alias.DeclaredAccess;
import dev.thawline.alias.FinalState;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.explore.Watcher;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.Witness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model judges the events of a trace once more, up to one of them: how that ends, and which
 * events it counts as accesses of one location, accesses or not.
 *
 * @param last what it says at the end
 * @param writes by event that counts as an access: whether it writes
 */
record CountedAccesses(MonitorState last, Map<EventName, Boolean> writes) {

  /** Of a model of the trace. */
  static CountedAccesses of(Witness witness, Trace.Model model, Rejection rejection) {
    AliasModels.Named named = DecidingSettings.named(model);
    return of(witness, named.resolved().monitor(named.canonical(), false), rejection);
  }

  /**
   * Of any monitor.
   *
   * @param rejection names the location and the last event
   */
  static CountedAccesses of(Witness witness, Monitor bare, Rejection rejection) {
    Monitor monitor = new Watcher("", bare).monitor();
    Map<EventName, Boolean> writes = new HashMap<>();
    MonitorState state = monitor.initial();
    for (Trace.Step step : witness.trace().steps()) {
      for (Trace.Happening happening : step.events()) {
        Event event = happening.event();
        boolean counts = event instanceof Event.Access || event instanceof Event.Deallocate;
        if (counts && Witness.touches(event, rejection.location())) {
          boolean reads = event instanceof Event.Access access && !access.access().writes();
          writes.put(event.name(), !reads);
        }
        state =
            monitor.observe(
                state, event, new Path(witness.trace().graph(), rejection.location(), writes));
        if (state instanceof FinalState || event.name().equals(rejection.event())) {
          return new CountedAccesses(state, writes);
        }
      }
    }
    return new CountedAccesses(state, writes);
  }

  /** Whether both events count as accesses, and one writes. */
  boolean conflict(Rejection.MissingEdge pair) {
    Boolean one = writes.get(pair.from());
    Boolean other = writes.get(pair.to());
    return one != null && other != null && (one || other);
  }

  /** A finished path: later events add nothing to the order of earlier ones. */
  private record Path(HappensBefore order, int location, Map<EventName, Boolean> writes)
      implements Surroundings {
    @Override
    public void implicitAccess(ImplicitAccess access) {
      if (access.location() == location) {
        writes.merge(access.event(), access.write(), Boolean::logicalOr);
      }
    }

    /** Nor are races judged that end one of several worlds. */
    @Override
    public @Nullable Rejection race(
        Event event, List<ImplicitAccess> declared, List<DeclaredAccess> earlier) {
      return null;
    }

    @Override
    public void note(Note note) {
      // Only what counts is asked for.
    }
  }
}
