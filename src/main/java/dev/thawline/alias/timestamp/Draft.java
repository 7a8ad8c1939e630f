package dev.thawline.alias.timestamp;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
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
  private BorrowState state;
  private @Nullable Rejection rejection;

  Draft(BorrowState state, Event event, Surroundings around) {
    this.state = state;
    this.event = event;
    this.around = around;
  }

  MonitorState result() {
    return rejection != null ? rejection : state;
  }

  boolean isRejected() {
    return rejection != null;
  }

  EventName event() {
    return event.name();
  }

  HappensBefore order() {
    return around.order();
  }

  /** How many locations there may be. */
  int size() {
    return state.size();
  }

  /** The state of a location; null if it was never allocated. */
  @Nullable LocationState known(int location) {
    return state.at(location);
  }

  List<Tag> contemporaries() {
    return state.contemporaries();
  }

  void setContemporaries(List<Tag> tags) {
    if (rejection == null) {
      state = state.withContemporaries(tags);
    }
  }

  boolean isFrozen(int location) {
    return at(location).freeze().isFrozen();
  }

  boolean isRawOnTop(int location) {
    return isOnTop(location, Item.RAW);
  }

  private boolean isOnTop(int location, Item item) {
    List<Item> stack = at(location).stack();
    return !stack.isEmpty() && stack.get(stack.size() - 1).equals(item);
  }

  /** The barrier of a call, where it does not stand on top already; none without a call. */
  void pushBarrier(int location, @Nullable EventName call) {
    if (call != null && !isOnTop(location, Item.barrier(call))) {
      push(location, Item.barrier(call), null);
    }
  }

  void push(int location, Item item, @Nullable Tag tag) {
    if (rejection == null) {
      put(location, at(location).push(item));
      note(Note.Effect.PUSHED, location, tag);
    }
  }

  boolean hasBarrier(int location) {
    return at(location).stack().stream().anyMatch(i -> i.kind() == Item.Kind.BARRIER);
  }

  boolean requireLive(int location, Tag tag) {
    if (at(location).live()) {
      return true;
    }
    reject(TimestampRules.DEALLOCATED, location, tag);
    return false;
  }

  /** The retag counts as an access for the race detector. */
  void declare(int location, boolean write) {
    if (rejection == null) {
      around.implicitAccess(new ImplicitAccess(event.name(), location, write));
    }
  }

  LocationState at(int location) {
    LocationState found = state.at(location);
    if (found == null) {
      throw new IllegalStateException("location " + location + " was never allocated");
    }
    return found;
  }

  void put(int location, LocationState newState) {
    if (rejection == null) {
      state = state.with(location, newState);
    }
  }

  void note(Note.Effect effect, int location, @Nullable Tag tag) {
    if (rejection == null) {
      around.note(new Note(effect, event.name(), location, tag));
    }
  }

  void reject(Rule rule, int location, Tag tag) {
    reject(new FreezeDiscipline.Objection(rule), location, tag);
  }

  void reject(FreezeDiscipline.Objection objection, int location, Tag tag) {
    if (rejection == null) {
      rejection =
          new Rejection(
              objection.rule(),
              event.name(),
              event.span(),
              location,
              tag,
              at(location).freeze().since(),
              objection.missing(),
              objection.needed());
    }
  }
}
