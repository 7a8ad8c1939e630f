package dev.thawline.explore.packed;

import dev.thawline.machine.ThreadState;
import org.jspecify.annotations.Nullable;

/** A node of a thread's automaton, by all that the thread will do. */
final class NodeKey {
  private final int thread;
  private final int made;
  private final int spawned;
  private final ThreadState state;

  NodeKey(int thread, int made, int spawned, ThreadState state) {
    this.thread = thread;
    this.made = made;
    this.spawned = spawned;
    this.state = state;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NodeKey key
        && thread == key.thread
        && made == key.made
        && spawned == key.spawned
        && state.isLike(key.state);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * thread + made) + spawned) + state.hashOfLike();
  }
}
