package dev.thawline.explore.packed;

import dev.thawline.explore.StepSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One of several workers on a layer. It keeps what it finds by the tables that it belongs to; and
 * it leaves states where something new comes up.
 */
final class LayerWorker implements SlotShare.Worker {
  /** How many successors it finds before they are looked up. */
  private static final int MANY = 1 << 16;

  private static final int CHECK_MASK = (1 << 6) - 1;

  private final StateExpander expander;
  private final StateKeys keys;
  private final Runnable check;
  private final LayerShards.Batch[] found;
  private final List<StepSink.Judged> judged = new ArrayList<>();
  private Frontier frontier = new Frontier(new long[0], 0);
  private int[] left = new int[64];
  private int leftCount;
  private LayerShards shards;
  private int pieces;
  private int size;
  private volatile boolean full;
  private long transitions;

  /**
   * A worker.
   *
   * @param check is run now and then; throws to stop
   */
  LayerWorker(StateExpander expander, StateKeys keys, LayerShards shards, Runnable check) {
    this.expander = expander;
    this.keys = keys;
    this.check = check;
    this.shards = shards;
    this.found = new LayerShards.Batch[LayerShards.MOST];
    Arrays.setAll(found, shard -> new LayerShards.Batch());
  }

  /**
   * Begins with states of a layer, from the first that is left.
   *
   * @param to where what it finds will be added
   */
  void begin(Frontier states, LayerShards to) {
    frontier = states;
    shards = to;
    leftCount = 0;
    size = 0;
    full = false;
    transitions = 0;
    judged.clear();
    expander.startAfresh();
  }

  @Override
  public void work(int from, int to) {
    if ((pieces++ & CHECK_MASK) == 0) {
      check.run();
    }
    int words = keys.words();
    for (int i = from; i < to; i++) {
      int state = frontier.next() + i;
      try {
        expander.expand(frontier.keys(), state * words);
      } catch (Growth.Shut | StateKeys.TooSmall somethingNew) {
        leave(state);
        continue;
      }
      Successors reached = expander.found;
      for (int number = reached.first(); number < reached.end(); number++) {
        transitions++;
        List<StepSink.Judged> said = reached.judged(number);
        if (said != null) {
          judged.addAll(said);
        }
        found[shards.shardOf(reached.keys(), number)].add(
            reached.keys(), number, words, reached.isComplete(number));
        size++;
      }
    }
    full = size >= MANY;
  }

  private void leave(int state) {
    if (leftCount == left.length) {
      left = Arrays.copyOf(left, 2 * leftCount);
    }
    left[leftCount++] = state;
    expander.startAfresh();
  }

  /** Whether what it has found is to be looked up before it finds more. */
  boolean isFull() {
    return full;
  }

  /** Adds what it has found to the table that it belongs to. */
  void addTo(int shard) {
    shards.add(shard, found[shard]);
  }

  /** The numbers of the states that it has left. */
  int[] left() {
    return Arrays.copyOf(left, leftCount);
  }

  /** What monitors said last in the steps that it took. */
  List<StepSink.Judged> judged() {
    return judged;
  }

  long transitions() {
    return transitions;
  }
}
