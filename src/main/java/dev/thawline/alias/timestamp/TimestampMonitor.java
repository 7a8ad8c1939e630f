package dev.thawline.alias.timestamp;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.NotCovered;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.program.AllocationKind;
import dev.thawline.view.StackView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dispatches events to the kernel's rules. */
final class TimestampMonitor implements Monitor {
  private final FreezeDiscipline discipline;
  private final KernelOptions options;

  TimestampMonitor(FreezeDiscipline discipline, KernelOptions options) {
    this.discipline = discipline;
    this.options = options;
  }

  @Override
  public MonitorState initial() {
    return BorrowState.EMPTY;
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    NotCovered uncovered = options.coversBoxes() ? null : NotCovered.ofBox(event);
    if (uncovered != null) {
      return uncovered;
    }
    Draft draft = new Draft((BorrowState) state, event, around);
    KernelEvents rules = new KernelEvents(discipline, options, draft);
    switch (event.kind()) {
      case ALLOCATE -> rules.allocate(((Event.Allocate) event).allocation());
      case DEALLOCATE -> rules.deallocate((Event.Deallocate) event);
      case ACCESS -> rules.access((Event.Access) event);
      case RETAG -> rules.retag((Event.Retag) event);
      case LEAVE -> rules.leave(((Event.Leave) event).call());
      case DEREF, FENCE, ENTER, EXPOSE, FROM_EXPOSED, SPAWN, JOIN -> {
        // No rule: a place expression is checked when it is used, a barrier is pushed by its retag.
      }
    }
    return draft.result();
  }

  @Override
  public boolean needs(Event event, Tag tag) {
    return Use.asksFor(tag, event, options);
  }

  @Override
  public @Nullable MonitorState forgetting(MonitorState state, Repetition round) {
    return ((BorrowState) state).without(round, discipline);
  }

  @Override
  public List<View<EventName>> view(MonitorState state) {
    BorrowState borrows = (BorrowState) state;
    List<View<EventName>> views = new ArrayList<>();
    for (int location = 0; location < borrows.size(); location++) {
      LocationState at = borrows.at(location);
      if (at == null || !at.live()) {
        continue;
      }
      List<StackView.Item<EventName>> items =
          at.stack().stream().map(TimestampMonitor::view).toList();
      Freeze freeze = at.freeze();
      views.add(
          new StackView<>(
              location,
              items,
              freeze.isFrozen()
                  ? new StackView.EventSet<>(discipline.caption(), freeze.since())
                  : null));
    }
    return views;
  }

  private static StackView.Item<EventName> view(Item item) {
    return switch (item.kind()) {
      case RAW -> new StackView.Item<>("Raw", null);
      case BARRIER -> new StackView.Item<>("Barrier", item.call());
      case UNIQUE -> {
        boolean own =
            item.tag() != null
                && item.tag().isBase()
                && item.tag().baseKind() == AllocationKind.LOCAL;
        yield new StackView.Item<>(
            own ? "Uniq (the local itself)" : "Uniq",
            own || item.tag() == null ? null : item.tag().name());
      }
    };
  }
}
