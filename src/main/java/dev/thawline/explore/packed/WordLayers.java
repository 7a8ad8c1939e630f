package dev.thawline.explore.packed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Layers of states whose keys are of one word, each the next one's frontier (explorer-algorithm.md,
 * section 5, lines 29 to 33). Workers share the scan of a layer; all of them are done before the
 * next one begins. What is found does not depend on them: it is sums and sets.
 */
final class WordLayers {
  private static final int PIECES_UNCHECKED = 64;

  private final InterleavingKeys keys;
  private final InterleavingSteps steps;
  private final Budget budget;
  private final long mostBytes;
  private final Sharing sharing;
  private final long start = System.nanoTime();
  private final AtomicLong states = new AtomicLong();
  private final AtomicLong transitions = new AtomicLong(1);
  private final List<Worker> workers = new ArrayList<>();
  private final int leastSlots;
  private WordTable layer;
  private WordTable next;
  private int layers;
  private long tableBytes;
  private long tableStates;
  private int mostAtWork = 1;

  /**
   * Nothing is explored yet.
   *
   * @param steps that have begun
   * @param mostBytes that two layers may take
   */
  WordLayers(
      InterleavingKeys keys,
      InterleavingSteps steps,
      Budget budget,
      long mostBytes,
      Sharing sharing) {
    this.keys = keys;
    this.steps = steps;
    this.budget = budget;
    this.mostBytes = mostBytes;
    this.sharing = sharing;
    // A table that is not crowded has room for what workers add before they look again.
    int room = sharing.workers() * SlotShare.PIECE * mostSuccessors();
    this.leastSlots = Integer.highestOneBit(4 * room) << 1;
    this.layer = new WordTable(leastSlots);
    this.next = new WordTable(leastSlots);
  }

  /** A compare-exchange may do two things, everything else one. */
  private int mostSuccessors() {
    return 2 * keys.threads();
  }

  long states() {
    return states.get();
  }

  long transitions() {
    return transitions.get();
  }

  int layers() {
    return layers;
  }

  /** How many have worked at the same time. */
  int mostAtWork() {
    return mostAtWork;
  }

  /** Explores everything that follows a state. */
  void run(long first) {
    WordTable.Batch batch = new WordTable.Batch(0);
    batch.words[batch.size++] = first;
    next.add(batch);
    while (next.size() > 0) {
      WordTable last = layer;
      int lastSize = last.size();
      layer = next;
      next = last;
      next.clear(slotsAfter(lastSize));
      layers++;
      SlotShare share = new SlotShare(layer.slots(), next::isCrowded);
      while (!share.isDone()) {
        share.run(atWork());
        if (next.isCrowded()) {
          grow();
        }
      }
      if (layer.bytes() + next.bytes() > tableBytes) {
        tableBytes = layer.bytes() + next.bytes();
        tableStates = (long) layer.size() + next.size();
      }
    }
  }

  /** What two layers took when they took most, in bytes. */
  long tableBytes() {
    return tableBytes;
  }

  /** How many states they had then. */
  long tableStates() {
    return tableStates;
  }

  /** Slots for the next layer: if it grows, or shrinks, as this one did. */
  private int slotsAfter(int lastSize) {
    double growth = Math.min(2, (double) layer.size() / Math.max(1, lastSize));
    double expected = layer.size() * Math.max(0.5, growth);
    int slots = leastSlots;
    while (slots * 0.7 < expected && fits(2 * slots, layer.bytes())) {
      slots *= 2;
    }
    return slots;
  }

  private void grow() {
    if (!fits(2 * next.slots(), layer.bytes() + next.bytes())) {
      throw new Budget.Spent(Budget.TWO_LAYERS);
    }
    next.grow();
  }

  private boolean fits(int slots, long others) {
    return slots > 0 && (long) slots * Long.BYTES + others <= mostBytes;
  }

  private List<Worker> atWork() {
    boolean shared =
        layer.size() >= sharing.leastStates() && System.nanoTime() - start >= sharing.aloneFor();
    int count = shared ? sharing.workers() : 1;
    while (workers.size() < count) {
      workers.add(new Worker(workers.isEmpty()));
    }
    mostAtWork = Math.max(mostAtWork, count);
    return workers.subList(0, count);
  }

  /** Goes through slots of the layer. The first asks the budget. */
  private final class Worker implements SlotShare.Worker {
    private final boolean first;
    private final KnownMoves moves = new KnownMoves(keys);
    private final WordTable.Batch batch = new WordTable.Batch(mostSuccessors());
    private final long[] key = new long[1];
    private int pieces;

    Worker(boolean first) {
      this.first = first;
    }

    @Override
    public void work(int from, int to) {
      if (budget.isCounted()) {
        for (int slot = from; slot < to; slot++) {
          expand(slot, slot + 1);
          budget.check(states(), layers);
        }
      } else {
        expand(from, to);
        if (first && ++pieces % PIECES_UNCHECKED == 0 && states() > 0) {
          budget.check(states(), layers);
        }
      }
    }

    private void expand(int from, int to) {
      WordTable scanned = layer;
      WordTable.Batch added = batch;
      int expanded = 0;
      int successors = 0;
      for (int slot = from; slot < to; slot++) {
        long word = scanned.word(slot);
        if (word == 0) {
          continue;
        }
        int before = added.size;
        int end = moves.successors(word, added.words, before);
        if (end == KnownMoves.NOT_KNOWN) {
          expandUnknown(word);
        } else {
          added.size = end;
        }
        expanded++;
        successors += added.size - before;
        if (added.isFull()) {
          next.add(added);
        }
      }
      next.add(added);
      states.addAndGet(expanded);
      transitions.addAndGet(successors);
    }

    private void expandUnknown(long word) {
      synchronized (steps) {
        key[0] = word;
        steps.expand(key, successor -> batch.words[batch.size++] = successor[0], moves);
      }
    }
  }
}
