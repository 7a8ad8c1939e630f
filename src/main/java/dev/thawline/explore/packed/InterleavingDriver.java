package dev.thawline.explore.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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

  /** A thread that has not started. */
  private static final int ABSENT = 0;

  /** A thread that has been joined. */
  private static final int JOINED = 1;

  private static final int FIRST_NODE = 2;

  /** The fields of a key are too small. */
  private static final class TooSmall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSmall() {
      super("a field is too small", null, false, false);
    }
  }

  private final ThreadAutomata automata;
  private final Leaves leaves;
  private final Budget budget;
  private final long mostBytes;

  /** By thread and number in a key: the node. */
  private ThreadNode[][] nodes = {};

  /** By thread: how many nodes are known. */
  private int[] known = {};

  /** By node number: its number in keys. */
  private int[] numberInKeys = new int[64];

  private int threads = 4;
  private int threadBits = 6;
  private int locations;
  private int valueBits = 4;
  private int words;
  private long[] key = {};
  private int[] fields = {};
  private int[] wordOf = {};
  private int[] shiftOf = {};
  private long[] maskOf = {};
  private PackedTable next = new PackedTable(1, 0);
  long states;
  long transitions;
  int layers;

  /**
   * Of a program.
   *
   * @param mostBytes that two layers may take
   */
  InterleavingDriver(ThreadAutomata automata, Leaves leaves, Budget budget, long mostBytes) {
    this.automata = automata;
    this.leaves = leaves;
    this.budget = budget;
    this.mostBytes = mostBytes;
  }

  /** Explores everything, with wider fields where those at first were too small. */
  void run() {
    while (true) {
      locations = automata.locationCount();
      try {
        explore();
        return;
      } catch (TooSmall again) {
        leaves.clear();
      }
    }
  }

  private void explore() {
    states = 0;
    transitions = 0;
    layers = 0;
    layOut();
    key = new long[words];
    fields = new int[threads + locations];
    next = new PackedTable(words, 0);
    put(0, number(automata.main()));
    for (int x = 0; x < locations; x++) {
      put(threads + x, automata.values().uninitialized);
    }
    transitions++;
    next.add(key);
    while (next.size() > 0) {
      PackedTable layer = next;
      next = new PackedTable(words, layer.size());
      layers++;
      for (int slot = 0; slot < layer.slots(); slot++) {
        if (layer.isUsed(slot)) {
          layer.read(slot, key);
          expand();
          if ((++states & CHECK_MASK) == 0 || budget.isCounted()) {
            check(layer);
          }
        }
      }
    }
  }

  private void check(PackedTable layer) {
    budget.check(states, layers);
    if (layer.bytes() + next.bytes() > mostBytes) {
      throw new Budget.Spent("max-memory for two layers of states");
    }
  }

  // ---- keys

  /** Lays the fields out; none lies across words unless there is only one. */
  private void layOut() {
    int count = threads + locations;
    wordOf = new int[count];
    shiftOf = new int[count];
    maskOf = new long[count];
    int bit = 0;
    for (int field = 0; field < count; field++) {
      int bits = field < threads ? threadBits : valueBits;
      if (bit % Long.SIZE + bits > Long.SIZE) {
        bit += Long.SIZE - bit % Long.SIZE;
      }
      wordOf[field] = bit / Long.SIZE;
      shiftOf[field] = bit % Long.SIZE;
      maskOf[field] = (1L << bits) - 1;
      bit += bits;
    }
    words = (bit + Long.SIZE - 1) / Long.SIZE;
  }

  private int get(int field) {
    return (int) (key[wordOf[field]] >>> shiftOf[field] & maskOf[field]);
  }

  private void put(int field, int content) {
    long mask = maskOf[field];
    if (content > mask) {
      if (field < threads) {
        threadBits += 4;
      } else {
        valueBits += 4;
      }
      throw new TooSmall();
    }
    int shift = shiftOf[field];
    int word = wordOf[field];
    key[word] = (key[word] & ~(mask << shift)) | ((long) content << shift);
  }

  private int number(ThreadNode node) {
    if (node.number >= numberInKeys.length) {
      numberInKeys = Arrays.copyOf(numberInKeys, 2 * node.number);
    }
    if (numberInKeys[node.number] == 0) {
      int t = node.thread;
      if (t >= nodes.length) {
        int from = nodes.length;
        nodes = Arrays.copyOf(nodes, t + 1);
        known = Arrays.copyOf(known, t + 1);
        for (int i = from; i <= t; i++) {
          nodes[i] = new ThreadNode[8];
        }
      }
      if (known[t] == nodes[t].length) {
        nodes[t] = Arrays.copyOf(nodes[t], 2 * known[t]);
      }
      numberInKeys[node.number] = FIRST_NODE + known[t];
      nodes[t][known[t]++] = node;
    }
    return numberInKeys[node.number];
  }

  private ThreadNode node(int thread, int number) {
    return nodes[thread][number - FIRST_NODE];
  }

  // ---- steps

  private void expand() {
    int unjoined = 0;
    boolean allEnded = true;
    for (int i = 0; i < fields.length; i++) {
      fields[i] = get(i);
    }
    for (int t = 1; t < threads; t++) {
      if (fields[t] >= FIRST_NODE) {
        unjoined++;
        allEnded &= node(t, fields[t]).kind == ThreadNode.Kind.END;
      }
    }
    ThreadNode main = node(0, fields[0]);
    boolean joins = main.kind == ThreadNode.Kind.JOIN;
    if (joins && (allEnded || main.joinsFirst < unjoined) && hasEnded(main.child)) {
      join(main);
    } else if (main.kind == ThreadNode.Kind.END && allEnded) {
      end(unjoined);
    } else if (main.kind == ThreadNode.Kind.SPAWN || unjoined == 0) {
      step(main, unjoined);
    } else {
      boolean moved = false;
      for (int t = 0; t < threads; t++) {
        if (fields[t] >= FIRST_NODE) {
          ThreadNode node = node(t, fields[t]);
          if (node.kind != ThreadNode.Kind.END && node.kind != ThreadNode.Kind.JOIN) {
            step(node, unjoined);
            moved = true;
          }
        }
      }
      if (!moved) {
        throw new Unfit("every thread waits");
      }
    }
  }

  private boolean hasEnded(int child) {
    return node(child, fields[child]).kind == ThreadNode.Kind.END;
  }

  private void end(int unjoined) {
    ThreadNode[] at = new ThreadNode[] {node(0, fields[0])};
    leaves.add(at, 1, unjoined, 1);
  }

  private void join(ThreadNode main) {
    ThreadNode child = node(main.child, fields[main.child]);
    put(main.child, JOINED);
    reached(main, automata.afterJoin(main, child.result));
    put(main.child, fields[main.child]);
  }

  private void step(ThreadNode node, int unjoined) {
    switch (node.kind) {
      case READ -> reached(node, after(node, value(node.location)));
      case WRITE -> write(node, node.value, next(node));
      case UPDATE -> {
        int read = value(node.location);
        write(node, automata.written(node, read), after(node, read));
      }
      case COMPARE_EXCHANGE -> {
        int read = value(node.location);
        int ways = automata.ways(node, read);
        if ((ways & 1) != 0) {
          write(node, node.value, automata.afterExchange(node, read, true));
        }
        if ((ways & 2) != 0) {
          reached(node, automata.afterExchange(node, read, false));
        }
      }
      case FENCE -> reached(node, next(node));
      case SPAWN -> spawn(node);
      case PLAIN_READ -> plainRead(node, unjoined);
      case PLAIN_WRITE -> plainWrite(node, unjoined);
      default -> throw new Unfit("an event that values do not tell: " + node.kind);
    }
  }

  private int value(int location) {
    if (location >= locations) {
      throw new TooSmall();
    }
    return fields[threads + location];
  }

  private ThreadNode after(ThreadNode node, int value) {
    ThreadNode known = ThreadNode.at(node.after, value);
    return known == null ? automata.after(node, value) : known;
  }

  private ThreadNode next(ThreadNode node) {
    return node.next == null ? automata.next(node) : node.next;
  }

  private void write(ThreadNode node, int value, ThreadNode to) {
    int field = threads + node.location;
    if (node.location >= locations) {
      throw new TooSmall();
    }
    put(field, value);
    reached(node, to);
    put(field, fields[field]);
  }

  private void spawn(ThreadNode node) {
    if (node.child >= threads) {
      threads = Math.max(node.child + 1, 2 * threads);
      throw new TooSmall();
    }
    ThreadNode start = Objects.requireNonNull(node.childStart);
    put(node.child, number(start));
    reached(node, next(node));
    put(node.child, ABSENT);
  }

  private void plainRead(ThreadNode node, int unjoined) {
    requireAlone(unjoined);
    List<Integer> values = new ArrayList<>();
    for (int x : node.locations) {
      values.add(value(x));
    }
    reached(node, automata.afterPlainRead(node, values));
  }

  private void plainWrite(ThreadNode node, int unjoined) {
    requireAlone(unjoined);
    for (int x : node.locations) {
      value(x);
    }
    for (int i = 0; i < node.locations.length; i++) {
      put(threads + node.locations[i], node.values[i]);
    }
    reached(node, next(node));
    for (int x : node.locations) {
      put(threads + x, fields[threads + x]);
    }
  }

  private static void requireAlone(int unjoined) {
    if (unjoined > 0) {
      throw new Unfit("a plain access beside other threads");
    }
  }

  private void reached(ThreadNode from, ThreadNode to) {
    if (to.kind == ThreadNode.Kind.END && to.thread != 0 && to.prints) {
      throw new Unfit("a thread other than main prints");
    }
    put(from.thread, number(to));
    transitions++;
    next.add(key);
    put(from.thread, fields[from.thread]);
  }
}
