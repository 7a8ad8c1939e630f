package dev.thawline.reference.agreement;

import dev.thawline.alias.AliasModels;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where some models are after the events of a program so far; the program grows event by event.
 *
 * @param states of each model its state; null if it has rejected an event
 */
record Run(List<Monitor> models, List<@Nullable MonitorState> states) {

  /** After a program; the empty one has made its local. */
  static Run begin(SmallProgram program, String... ids) {
    List<Monitor> models = new ArrayList<>();
    List<@Nullable MonitorState> states = new ArrayList<>();
    for (String id : ids) {
      AliasModels.Named named = AliasModels.parse(id);
      Monitor model = named.resolved().monitor(named.canonical(), false);
      models.add(model);
      states.add(model.initial());
    }
    Run run = new Run(models, states);
    for (Event event : program.events()) {
      run = run.after(event);
    }
    return run;
  }

  Run after(Event event) {
    List<@Nullable MonitorState> next = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      MonitorState before = states.get(i);
      MonitorState after =
          before == null ? null : models.get(i).observe(before, event, Judge.Alone.AROUND);
      next.add(after instanceof Rejection ? null : after);
    }
    return new Run(models, next);
  }

  boolean isRejectedBy(int model) {
    return states.get(model) == null;
  }
}
