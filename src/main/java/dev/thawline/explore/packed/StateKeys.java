package dev.thawline.explore.packed;

import java.util.Arrays;

/**
 * The keys of states: the history of each thread, for each location that several threads store to
 * the order of these stores, and the parts of what monitors are in; all as numbers, 0 where there
 * is nothing. Fields come as they are needed and grow with what is put into them. What is the graph
 * counts more than what monitors are in, where keys are compared.
 */
final class StateKeys {
  private static final int FIRST_BITS = 4;
  private static final int NO_FIELD = -1;

  /** What a field is of. */
  private enum Kind {
    HISTORY,
    ORDER,
    PART
  }

  /** A field is too small for what is to be put there, or is not there yet. */
  static final class TooSmall extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final int index;
    private final int content;

    private TooSmall(Kind kind, int index, int content) {
      super("a field is too small", null, false, false);
      this.kind = kind;
      this.index = index;
      this.content = content;
    }
  }

  /** By kind, and by what it is of: the field. */
  private final int[][] fields = new int[Kind.values().length][];

  private KeyLayout layout = new KeyLayout(new int[0]);

  StateKeys() {
    Arrays.fill(fields, new int[0]);
    widen(new TooSmall(Kind.HISTORY, 0, 1));
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
    return fields[Kind.HISTORY.ordinal()].length;
  }

  int history(long[] key, int thread) {
    return get(key, Kind.HISTORY, thread);
  }

  /** How many locations may have an order of stores, at most. */
  int orders() {
    return fields[Kind.ORDER.ordinal()].length;
  }

  int order(long[] key, int location) {
    return get(key, Kind.ORDER, location);
  }

  /** How many parts may be other than 0, at most. */
  int parts() {
    return fields[Kind.PART.ordinal()].length;
  }

  int part(long[] key, int part) {
    return get(key, Kind.PART, part);
  }

  private int get(long[] key, Kind kind, int index) {
    int[] of = fields[kind.ordinal()];
    int field = index < of.length ? of[index] : NO_FIELD;
    return field == NO_FIELD ? 0 : layout.get(key, field);
  }

  void putHistory(long[] key, int thread, int number) {
    put(key, Kind.HISTORY, thread, number);
  }

  void putOrder(long[] key, int location, int number) {
    put(key, Kind.ORDER, location, number);
  }

  void putPart(long[] key, int part, int content) {
    put(key, Kind.PART, part, content);
  }

  private void put(long[] key, Kind kind, int index, int content) {
    int[] of = fields[kind.ordinal()];
    int field = index < of.length ? of[index] : NO_FIELD;
    if (field != NO_FIELD && layout.fits(field, content)) {
      layout.put(key, field, content);
    } else if (field != NO_FIELD || content != 0) {
      throw new TooSmall(kind, index, content);
    }
  }

  // ---- wider keys

  /** Makes room for what had none. Keys that there are must be converted to the new layout. */
  void widen(TooSmall small) {
    int kind = small.kind.ordinal();
    int known = fields[kind].length;
    if (small.index >= known) {
      fields[kind] = Arrays.copyOf(fields[kind], small.index + 1);
      Arrays.fill(fields[kind], known, small.index + 1, NO_FIELD);
    }
    int field = fields[kind][small.index];
    if (field != NO_FIELD) {
      layout = layout.widened(field, small.content);
      return;
    }
    fields[kind][small.index] = layout.fields();
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(small.content);
    layout =
        small.kind == Kind.PART
            ? layout.withLow(bits)
            : layout.with(Math.max(FIRST_BITS, bits + 1));
  }
}
