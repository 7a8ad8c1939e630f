package dev.thawline.alias.stacked;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.Tag;
import dev.thawline.model.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The borrow state while one event changes it. The first rule broken ends that: what is changed
 * afterwards is lost.
 */
final class Draft {
  private final Event event;
  private final Surroundings around;
  private final boolean sorts;
  private StackedState state;
  private @Nullable Rejection rejection;

  /**
   * @param sorts whether items are kept by tag where nobody sees their order
   */
  Draft(StackedState state, Event event, Surroundings around, boolean sorts) {
    this.state = state;
    this.event = event;
    this.around = around;
    this.sorts = sorts;
  }

  MonitorState result() {
    return rejection != null ? rejection : state;
  }

  StackedState state() {
    return state;
  }

  void set(StackedState changed) {
    state = changed;
  }

  EventName event() {
    return event.name();
  }

  boolean isRejected() {
    return rejection != null;
  }

  /** Where an item is put that comes to stand at the top of a block. */
  int place(ItemStack stack, int top, Item item) {
    return sorts ? stack.placeInBlock(top, item) : top;
  }

  BorrowStack at(int location) {
    BorrowStack stack = state.at(location);
    if (stack == null) {
      throw new IllegalStateException("location " + location + " is not alive");
    }
    return stack;
  }

  void put(int location, BorrowStack stack) {
    if (rejection == null) {
      state = state.with(location, stack);
    }
  }

  void note(Note.Effect effect, int location, @Nullable Tag tag) {
    if (rejection == null) {
      around.note(new Note(effect, event.name(), location, tag));
    }
  }

  /** The event counts as an access for the race detector. */
  void declare(int location, boolean write) {
    if (rejection == null) {
      around.implicitAccess(new ImplicitAccess(event.name(), location, write));
    }
  }

  /**
   * @param tag whose right is missing, or whose protector is broken; null for an untagged pointer
   */
  void reject(Rule rule, int location, @Nullable Tag tag) {
    if (rejection == null) {
      rejection =
          new Rejection(
              rule,
              event.name(),
              event.span(),
              location,
              tag,
              List.of(),
              List.of(),
              Rejection.Needed.ALL);
    }
  }
}
