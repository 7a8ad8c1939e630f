package dev.thawline.theorems;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.Tag;
import java.util.ArrayList;
import java.util.List;

/**
 * B3: no reference is used before the step that makes it. Only a memory model with promises could
 * break it.
 */
final class NoPromisedTags extends Condition {
  NoPromisedTags() {
    super("no-promised-tag", "A reference is made in an earlier step than it is used in.");
  }

  private record Made(List<Tag> tags) implements MonitorState {}

  @Override
  public MonitorState initial() {
    return new Made(List.of());
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    List<Tag> made = ((Made) state).tags();
    for (PointerUse use : PointerUse.of(event)) {
      if (!use.tag().isBase() && !made.contains(use.tag())) {
        return broken(event, use.location());
      }
    }
    if (!(event instanceof Event.Retag retag)) {
      return state;
    }
    List<Tag> more = new ArrayList<>(made);
    more.add(retag.created());
    return new Made(List.copyOf(more));
  }
}
