package dev.thawline.alias.timestamp;

import dev.thawline.alias.MonitorState;
import dev.thawline.event.HashBits;
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
  static final BorrowState EMPTY = new BorrowState(new LocationState[0], List.of(), 0);

  private final @Nullable LocationState[] locations;
  private final List<Tag> contemporaries;
  private final int locationsHash;

  private BorrowState(
      @Nullable LocationState[] locations, List<Tag> contemporaries, int locationsHash) {
    this.locations = locations;
    this.contemporaries = contemporaries;
    this.locationsHash = locationsHash;
  }

  /** The sum of these makes up the hash, so that a change of one location changes it at once. */
  private static int hash(int location, @Nullable LocationState state) {
    return state == null ? 0 : HashBits.mixed(31 * location + state.hashCode());
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
    int hash = locationsHash - hash(location, at(location)) + hash(location, state);
    return new BorrowState(more, contemporaries, hash);
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
    int hash = 0;
    for (int i = 0; i < left.length; i++) {
      hash += hash(i, left[i]);
    }
    return new BorrowState(
        left, contemporaries.stream().filter(tag -> !round.made(tag)).toList(), hash);
  }

  /** The tags that have the time which the next tag will get, ascending. */
  List<Tag> contemporaries() {
    return contemporaries;
  }

  BorrowState withContemporaries(List<Tag> tags) {
    return tags.equals(contemporaries) ? this : new BorrowState(locations, tags, locationsHash);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BorrowState state
        && locationsHash == state.locationsHash
        && Arrays.equals(locations, state.locations)
        && contemporaries.equals(state.contemporaries);
  }

  @Override
  public int hashCode() {
    return 31 * locationsHash + contemporaries.hashCode();
  }
}
