package dev.thawline.alias.stacked;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.NotCovered;
import dev.thawline.alias.RememberingMonitor;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.PointerKind;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dispatches events to the rules of a version. */
final class StackedMonitor implements Monitor {
  private final StackedOptions options;
  private final Pointers pointers;
  private final Rules rules;
  private final boolean keepsTimes;
  private final boolean sorts;

  /** Makes the rules of a version for one event. */
  interface Rules {
    LocationRules of(StackedOptions options, Pointers pointers, Draft draft);
  }

  /**
   * @param keepsTimes whether it compares the times of shared references
   * @param sorts whether the order in blocks is by tag, not by age
   */
  private StackedMonitor(StackedOptions options, Rules rules, boolean keepsTimes, boolean sorts) {
    this.options = options;
    this.pointers = new Pointers(options);
    this.rules = rules;
    this.keepsTimes = keepsTimes;
    this.sorts = sorts;
  }

  /** Of a version with items. */
  static Monitor ofItems(StackedOptions options, Rules rules, boolean detailed) {
    return remembered(new StackedMonitor(options, rules, false, !detailed), detailed);
  }

  /** Of a version of 2018. */
  static Monitor freezable(StackedOptions options, boolean december, boolean detailed) {
    Rules rules =
        (opts, pointers, draft) -> new FreezableRules(pointers, draft, december, detailed);
    return remembered(new StackedMonitor(options, rules, true, !detailed), detailed);
  }

  private static Monitor remembered(Monitor monitor, boolean detailed) {
    return detailed ? monitor : new RememberingMonitor(monitor);
  }

  @Override
  public MonitorState initial() {
    return StackedState.EMPTY;
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    NotCovered uncovered =
        options.box() == StackedOptions.Box.NOT_COVERED ? NotCovered.ofBox(event) : null;
    if (uncovered != null) {
      return uncovered;
    }
    Draft draft = new Draft((StackedState) state, event, around, sorts);
    StackedEvents events =
        new StackedEvents(options, pointers, draft, rules.of(options, pointers, draft));
    switch (event.kind()) {
      case ALLOCATE -> events.allocate(((Event.Allocate) event).allocation());
      case DEALLOCATE -> events.deallocate((Event.Deallocate) event);
      case DEREF -> events.dereference((Event.Deref) event);
      case ACCESS -> events.access((Event.Access) event);
      case RETAG -> {
        events.retag((Event.Retag) event);
        remember(((Event.Retag) event).created(), draft);
      }
      case LEAVE -> events.leave(((Event.Leave) event).call());
      case FENCE, ENTER, SPAWN, JOIN, EXPOSE, FROM_EXPOSED -> {
        // No rule: an item brings its protector along.
      }
    }
    return draft.result();
  }

  /** Whose time is its identity, later freezes are compared with. */
  private void remember(Tag created, Draft draft) {
    if (keepsTimes
        && !draft.isRejected()
        && created.kind() == PointerKind.SHARED
        && !pointers.isTransparent(created)) {
      draft.set(draft.state().withShared(created));
    }
  }

  /** Unless it compares the times of shared references, wherever they point. */
  @Override
  public boolean judgesAllocationsApart() {
    return !keepsTimes;
  }

  /** Not where the pointer counts as untagged, or a retag has no rule. */
  @Override
  public boolean needs(Event event, Tag tag) {
    return switch (event.kind()) {
      case ACCESS -> isActedAs(tag, ((Event.Access) event).pointer());
      case DEALLOCATE -> isActedAs(tag, ((Event.Deallocate) event).pointer());
      case DEREF -> keepsTimes && isActedAs(tag, ((Event.Deref) event).pointer());
      case RETAG ->
          !pointers.isTransparent(((Event.Retag) event).created())
              && isActedAs(tag, ((Event.Retag) event).source());
      case ALLOCATE, FENCE, ENTER, LEAVE, EXPOSE, FROM_EXPOSED, SPAWN, JOIN -> false;
    };
  }

  private boolean isActedAs(Tag tag, Value.Pointer pointer) {
    Tag used = pointer.tag();
    return used != null && tag.equals(pointers.tag(used));
  }

  @Override
  public @Nullable MonitorState forgetting(MonitorState state, Repetition round) {
    return ((StackedState) state).without(round);
  }

  @Override
  public List<View<EventName>> view(MonitorState state) {
    StackedState stacks = (StackedState) state;
    List<View<EventName>> views = new ArrayList<>();
    for (int location = 0; location < stacks.size(); location++) {
      BorrowStack stack = stacks.at(location);
      if (stack != null) {
        views.add(stack.view(location));
      }
    }
    return views;
  }
}
