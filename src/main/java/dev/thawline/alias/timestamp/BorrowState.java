package dev.thawline.alias.timestamp;

import dev.thawline.alias.MonitorState;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a timestamp monitor: what it knows of every location, by location number, and of the
 * clock, where the freeze discipline has one that does not tick at every retag. Immutable.
 */
final class BorrowState implements MonitorState {
  static final BorrowState EMPTY = new BorrowState(new LocationState[0], List.of());

  private final @Nullable LocationState[] locations;
  private final List<Tag> contemporaries;
  private final int hash;

  private BorrowState(@Nullable LocationState[] locations, List<Tag> contemporaries) {
    this.locations = locations;
    this.contemporaries = contemporaries;
    this.hash = 31 * Arrays.hashCode(locations) + contemporaries.hashCode();
  }

  int size() {
    return locations.length;
  }

  @Nullable LocationState at(int location) {
    return location < locations.length ? locations[location] : null;
  }

  BorrowState with(int location, LocationState state) {
    @Nullable LocationState[] more =
        Arrays.copyOf(locations, Math.max(locations.length, location + 1));
    more[location] = state;
    return new BorrowState(more, contemporaries);
  }

  /** Without the names of a round; null where some location cannot do without them. */
  @Nullable BorrowState without(Repetition round, FreezeDiscipline discipline) {
    @Nullable LocationState[] left = locations.clone();
    for (int i = 0; i < left.length; i++) {
      LocationState at = left[i];
      if (at != null) {
        Freeze freeze = discipline.forgetting(at.freeze(), round);
        List<Item> stack = Item.without(at.stack(), round);
        if (freeze == null || stack == null) {
          return null;
        }
        left[i] = at.withFreeze(freeze).withStack(stack);
      }
    }
    return new BorrowState(left, contemporaries.stream().filter(tag -> !round.made(tag)).toList());
  }

  /** The tags that have the time which the next tag will get, ascending. */
  List<Tag> contemporaries() {
    return contemporaries;
  }

  BorrowState withContemporaries(List<Tag> tags) {
    return tags.equals(contemporaries) ? this : new BorrowState(locations, tags);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BorrowState state
        && hash == state.hash
        && Arrays.equals(locations, state.locations)
        && contemporaries.equals(state.contemporaries);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
