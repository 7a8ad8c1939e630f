package dev.thawline.explore.packed;

/**
 * Interleavings of sequentially consistent memory as states of values (memory-models.md, A1: the
 * forgetting form of SC): where every thread stands and what every location holds, packed into a
 * few words, layer by layer. States say nothing of how they were reached, so executions are not
 * counted; outcomes are exact.
 *
 * <p>Of programs whose threads access nothing but atomics beside others: then nothing can race.
 */
final class InterleavingDriver {
  private static final int CHECK_MASK = (1 << 14) - 1;

  private final InterleavingKeys keys = new InterleavingKeys();
  private final InterleavingSteps steps;
  private final Budget budget;
  private final long mostBytes;
  private final Sharing sharing;
  long states;
  long transitions;
  int layers;

  /**
   * What tables of states of one word took when they took most, in bytes; 0 where there were none.
   */
  long tableBytes;

  /** How many states were in them. */
  long tableStates;

  /** How many workers have shared it. */
  int workers = 1;

  /**
   * Of a program.
   *
   * @param mostBytes that two layers may take
   */
  InterleavingDriver(
      ThreadAutomata automata, Leaves leaves, Budget budget, long mostBytes, Sharing sharing) {
    this.steps = new InterleavingSteps(automata, leaves, keys);
    this.budget = budget;
    this.mostBytes = mostBytes;
    this.sharing = sharing;
  }

  /** Explores everything, with wider fields where those at first were too small. */
  void run() {
    while (true) {
      try {
        long[] first = steps.begin();
        if (first.length == 1) {
          exploreWords(first[0]);
        } else {
          exploreRows(first);
        }
        return;
      } catch (InterleavingKeys.TooSmall again) {
        // The keys know what they need now.
      }
    }
  }

  private void exploreWords(long first) {
    WordLayers words = new WordLayers(keys, steps, budget, mostBytes, sharing);
    try {
      words.run(first);
    } finally {
      states = words.states();
      transitions = words.transitions();
      layers = words.layers();
      workers = Math.max(workers, words.mostAtWork());
      tableBytes = words.tableBytes();
      tableStates = words.tableStates();
    }
  }

  private void exploreRows(long[] first) {
    states = 0;
    transitions = 1;
    layers = 0;
    long[] key = first;
    PackedTable next = new PackedTable(key.length, 0);
    next.add(key);
    while (next.size() > 0) {
      PackedTable layer = next;
      PackedTable following = new PackedTable(key.length, layer.size());
      next = following;
      layers++;
      for (int slot = 0; slot < layer.slots(); slot++) {
        if (layer.isUsed(slot)) {
          layer.read(slot, key);
          steps.expand(
              key,
              successor -> {
                transitions++;
                following.add(successor);
              },
              null);
          if ((++states & CHECK_MASK) == 0 || budget.isCounted()) {
            check(layer, following);
          }
        }
      }
    }
  }

  private void check(PackedTable layer, PackedTable next) {
    budget.check(states, layers);
    if (layer.bytes() + next.bytes() > mostBytes) {
      throw new Budget.Spent(Budget.TWO_LAYERS);
    }
  }
}
