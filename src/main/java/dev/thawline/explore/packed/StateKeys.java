package dev.thawline.explore.packed;

import dev.thawline.explore.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys of states: the history of each thread, for each location that several threads store to
 * the order of these stores, and the parts of what monitors are in; all as numbers, 0 where there
 * is nothing. Fields come as they are needed and grow with what is put into them. What is the graph
 * counts more than what monitors are in, where keys are compared.
 */
final class StateKeys {
  private static final int FIRST_BITS = 4;
  private static final int NO_FIELD = -1;

  /** Fields of one kind, by what they are of. */
  private static final class Fields {
    final boolean isGraph;
    int[] of = {};

    Fields(boolean isGraph) {
      this.isGraph = isGraph;
    }

    int get(int index) {
      return index < of.length ? of[index] : NO_FIELD;
    }
  }

  /** What is to be put into a field that is too small for it, or is not there yet. */
  private record Lack(Fields kind, int index, int content) {}

  /** Some fields are too small for what is to be put there, or are not there yet. */
  static final class TooSmall extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Lack> lacks;

    private TooSmall(List<Lack> lacks) {
      super("fields are too small", null, false, false);
      this.lacks = List.copyOf(lacks);
    }
  }

  /** What a step does to a key: the fields that it changes. Each worker has one. */
  final class Writer {
    private final List<Lack> lacks = new ArrayList<>();
    private long[] clears = {};
    private long[] sets = {};

    /** Nothing is changed yet. */
    void begin() {
      int words = layout.words();
      if (clears.length != words) {
        clears = new long[words];
        sets = new long[words];
      } else {
        for (int k = 0; k < words; k++) {
          clears[k] = 0;
          sets[k] = 0;
        }
      }
    }

    void history(int thread, int number) {
      put(histories, thread, number);
    }

    void order(int location, int number) {
      put(orders, location, number);
    }

    void part(int part, int content) {
      put(parts, part, content);
    }

    private void put(Fields kind, int index, int content) {
      int field = kind.get(index);
      if (field != NO_FIELD && layout.fits(field, content)) {
        layout.put(clears, sets, field, content);
      } else if (field != NO_FIELD || content != 0) {
        lacks.add(new Lack(kind, index, content));
      }
    }

    /**
     * All that is changed has been said.
     *
     * @throws TooSmall where some of it had no room; it tells all that had none
     */
    void end() {
      if (!lacks.isEmpty()) {
        TooSmall small = new TooSmall(lacks);
        lacks.clear();
        throw small;
      }
    }

    int words() {
      return clears.length;
    }

    /** Puts the changed key into an array. */
    void apply(long[] key, long[] into, int from) {
      for (int k = 0; k < key.length; k++) {
        into[from + k] = (key[k] & ~clears[k]) | sets[k];
      }
    }

    /** Puts the change itself into arrays: the bits that it clears, and those that it sets. */
    void put(long[] intoClears, long[] intoSets, int from) {
      for (int k = 0; k < clears.length; k++) {
        intoClears[from + k] = clears[k];
        intoSets[from + k] = sets[k];
      }
    }
  }

  private final Fields histories = new Fields(true);
  private final Fields orders = new Fields(true);
  private final Fields parts = new Fields(false);
  private KeyLayout layout = new KeyLayout(new int[0]);
  private long[] one = {};

  StateKeys() {
    widen(new Lack(histories, 0, 1));
  }

  KeyLayout layout() {
    return layout;
  }

  int words() {
    return layout.words();
  }

  /** The bit from which on all are the graph's. */
  int graph() {
    return layout.firstHigh();
  }

  // ---- what is in a key

  /** How many threads may have a history, at most. */
  int threads() {
    return histories.of.length;
  }

  int history(long[] key, int thread) {
    return get(key, histories, thread);
  }

  /** How many locations may have an order of stores, at most. */
  int orders() {
    return orders.of.length;
  }

  int order(long[] key, int location) {
    return get(key, orders, location);
  }

  /** How many parts may be other than 0, at most. */
  int parts() {
    return parts.of.length;
  }

  int part(long[] key, int part) {
    return get(key, parts, part);
  }

  private int get(long[] key, Fields kind, int index) {
    int field = kind.get(index);
    return field == NO_FIELD ? 0 : layout.get(key, field);
  }

  // ---- keys that hold whatever the layout is

  /** The contents of all fields, as far as some are other than 0, of a key among others. */
  Key contents(long[] rows, int number) {
    int words = words();
    System.arraycopy(rows, number * words, one(words), 0, words);
    int[] contents = new int[layout.fields()];
    int count = 0;
    for (int field = 0; field < contents.length; field++) {
      contents[field] = layout.get(one, field);
      count = contents[field] == 0 ? count : field + 1;
    }
    return new Key(Arrays.copyOf(contents, count));
  }

  /** Puts a key of these contents into an array, among others. */
  void put(Key contents, long[] rows, int number) {
    int words = words();
    long[] key = one(words);
    Arrays.fill(key, 0);
    for (int field = 0; field < contents.length(); field++) {
      layout.put(key, field, contents.get(field));
    }
    System.arraycopy(key, 0, rows, number * words, words);
  }

  private long[] one(int words) {
    if (one.length != words) {
      one = new long[words];
    }
    return one;
  }

  // ---- wider keys

  /** Makes room for what had none. Keys that there are must be converted to the new layout. */
  void widen(TooSmall small) {
    small.lacks.forEach(this::widen);
  }

  private void widen(Lack lack) {
    Fields kind = lack.kind();
    int field = kind.get(lack.index());
    if (field != NO_FIELD) {
      layout = layout.widened(field, lack.content());
      return;
    }
    int known = kind.of.length;
    if (lack.index() >= known) {
      kind.of = Arrays.copyOf(kind.of, lack.index() + 1);
      Arrays.fill(kind.of, known, lack.index() + 1, NO_FIELD);
    }
    kind.of[lack.index()] = layout.fields();
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(lack.content());
    layout = kind.isGraph ? layout.with(Math.max(FIRST_BITS, bits + 1)) : layout.withLow(bits);
  }
}
