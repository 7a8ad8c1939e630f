package dev.thawline.alias.timestamp;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.program.PointerKind;
import dev.thawline.view.StackView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last-write clock with the kernel's borrow stacks for mutable references and raw pointers
 * (models-timestamps.md, 2.5, MUT: K's U-part): both must accept.
 */
final class WithStacks implements Monitor {
  private final Monitor clock;
  private final Monitor stacks =
      new TimestampMonitor(
          new NothingFreezes(), KernelOptions.of(parameter -> parameter.defaultValue()));

  WithStacks(Monitor clock) {
    this.clock = clock;
  }

  private record Both(MonitorState clock, MonitorState stacks) implements MonitorState {}

  /** Stacks alone: shared references are the clock's affair. */
  private static final class NothingFreezes implements FreezeDiscipline {
    @Override
    public Freeze freeze(
        Freeze before, Tag created, HappensBefore order, List<Tag> contemporaries) {
      return before;
    }

    @Override
    public Freeze forgetting(Freeze before, Repetition round) {
      return before;
    }

    @Override
    public @Nullable Objection objectionToUse(
        Freeze freeze, Tag created, EventName event, HappensBefore order) {
      return null;
    }
  }

  @Override
  public MonitorState initial() {
    return new Both(clock.initial(), stacks.initial());
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    Both now = (Both) state;
    MonitorState first = clock.observe(now.clock(), event, around);
    MonitorState second = stacks.observe(now.stacks(), event, around);
    if (first instanceof Rejection late && second instanceof Rejection popped) {
      return popped.location() < late.location() ? popped : late;
    }
    return first instanceof Rejection
        ? first
        : second instanceof Rejection ? second : new Both(first, second);
  }

  /** What the stacks say of shared references they say of any. */
  @Override
  public boolean needs(Event event, Tag tag) {
    return clock.needs(event, tag)
        || (tag.kind() != PointerKind.SHARED && stacks.needs(event, tag));
  }

  @Override
  public @Nullable MonitorState forgetting(MonitorState state, Repetition round) {
    Both now = (Both) state;
    MonitorState first = clock.forgetting(now.clock(), round);
    MonitorState second = stacks.forgetting(now.stacks(), round);
    return first == null || second == null ? null : new Both(first, second);
  }

  @Override
  public List<View<EventName>> view(MonitorState state) {
    Both now = (Both) state;
    List<View<EventName>> views = new ArrayList<>();
    for (View<EventName> view : stacks.view(now.stacks())) {
      StackView<EventName> stack = (StackView<EventName>) view;
      StackView.EventSet<EventName> written =
          clock.view(now.clock()).stream()
              .filter(other -> other.location() == stack.location())
              .map(other -> ((StackView<EventName>) other).frozen())
              .findFirst()
              .orElse(null);
      views.add(new StackView<>(stack.location(), stack.items(), written));
    }
    return views;
  }
}
