package dev.thawline.alias.stacked;

import dev.thawline.alias.MonitorState;
import dev.thawline.event.HashBits;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stacks of all live locations, by location number; and the shared references made so far,
 * where a version compares their times. Immutable.
 */
final class StackedState implements MonitorState {
  static final StackedState EMPTY = new StackedState(new BorrowStack[0], List.of());

  private final @Nullable BorrowStack[] stacks;
  private final List<Tag> shared;
  private final int stacksHash;
  private final int hash;

  private StackedState(@Nullable BorrowStack[] stacks, List<Tag> shared) {
    this(stacks, shared, hash(stacks));
  }

  /**
   * @param stacksHash the sum of those of the stacks, so that a change of one changes it at once
   */
  private StackedState(@Nullable BorrowStack[] stacks, List<Tag> shared, int stacksHash) {
    this.stacks = stacks;
    this.shared = List.copyOf(shared);
    this.stacksHash = stacksHash;
    this.hash = stacksHash + shared.hashCode();
  }

  private static int hash(@Nullable BorrowStack[] stacks) {
    int sum = 0;
    for (int i = 0; i < stacks.length; i++) {
      sum += hash(i, stacks[i]);
    }
    return sum;
  }

  private static int hash(int location, @Nullable BorrowStack stack) {
    return stack == null ? 0 : HashBits.mixed(31 * location + stack.hashCode());
  }

  /** How many locations there may be. */
  int size() {
    return stacks.length;
  }

  /** Null where nothing lives. */
  @Nullable BorrowStack at(int location) {
    return location < stacks.length ? stacks[location] : null;
  }

  StackedState with(int location, @Nullable BorrowStack stack) {
    @Nullable BorrowStack[] more = Arrays.copyOf(stacks, Math.max(stacks.length, location + 1));
    more[location] = stack;
    int changed = stacksHash - hash(location, at(location)) + hash(location, stack);
    return new StackedState(more, shared, changed);
  }

  /** Without the tags of a round; null where some stack cannot do without one. */
  @Nullable StackedState without(Repetition round) {
    @Nullable BorrowStack[] left = stacks.clone();
    for (int i = 0; i < left.length; i++) {
      BorrowStack stack = left[i];
      if (stack != null) {
        BorrowStack rest = stack.without(round);
        if (rest == null) {
          return null;
        }
        left[i] = rest;
      }
    }
    return new StackedState(left, shared.stream().filter(tag -> !round.made(tag)).toList());
  }

  /** Ascending. */
  List<Tag> shared() {
    return shared;
  }

  StackedState withShared(Tag tag) {
    List<Tag> more = new ArrayList<>(shared);
    more.add(tag);
    more.sort(null);
    return new StackedState(stacks, more);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof StackedState state
            && hash == state.hash
            && Arrays.equals(stacks, state.stacks)
            && shared.equals(state.shared));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
