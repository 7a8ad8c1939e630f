package dev.thawline.alias.timestamp;

import dev.thawline.alias.MonitorState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The state of a timestamp monitor: what it knows of every location, by location number. Immutable.
 */
final class BorrowState implements MonitorState {
  static final BorrowState EMPTY = new BorrowState(new LocationState[0]);

  private final @Nullable LocationState[] locations;
  private final int hash;

  private BorrowState(@Nullable LocationState[] locations) {
    this.locations = locations;
    this.hash = Arrays.hashCode(locations);
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
    return new BorrowState(more);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BorrowState state
        && hash == state.hash
        && Arrays.equals(locations, state.locations);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
