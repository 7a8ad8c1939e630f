package dev.thawline.reference.agreement;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.model.Rule;
import dev.thawline.reference.Verdict;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;

/** A reference as a monitor: its state is all events so far, judged anew with every one. */
record ReferenceMonitor(Judge judge) implements Monitor {
  private record Seen(List<Event> events) implements MonitorState {
    Seen {
      events = List.copyOf(events);
    }
  }

  @Override
  public MonitorState initial() {
    return new Seen(List.of());
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    List<Event> events = new ArrayList<>(((Seen) state).events());
    events.add(event);
    Verdict verdict = judge.judge(events);
    return verdict.event() == Verdict.ACCEPTED
        ? new Seen(events)
        : new Rejection(
            new Rule("reference", verdict.reason(), "the reference", new Rule.Example("none", "")),
            event.name(),
            event.span(),
            verdict.location(),
            null,
            List.of(),
            List.of(),
            Rejection.Needed.ALL);
  }

  @Override
  public List<View<EventName>> view(MonitorState state) {
    return List.of();
  }
}
