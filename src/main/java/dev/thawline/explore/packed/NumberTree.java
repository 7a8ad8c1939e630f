package dev.thawline.explore.packed;

import java.util.Arrays;

/**
 * Rows of numbers, each row with a number of its own: complete binary trees of pairs that are in
 * memory once (tree compression: Laarman, van de Pol, Weber, Parallel recursive state compression
 * for free, SPIN 2011). The row of zeros, and every part of it, has the number 0.
 */
final class NumberTree {
  private static final int LEVELS = 8;

  /** By level: the numbers of pairs, and the pairs. */
  private final LongTable[] numbers = new LongTable[LEVELS];

  private final long[][] pairs = new long[LEVELS][16];
  private final int[] sizes = new int[LEVELS];
  private final int[] path = new int[LEVELS];

  NumberTree() {
    for (int level = 0; level < LEVELS; level++) {
      numbers[level] = new LongTable();
      numbers[level].put(0, 0);
      sizes[level] = 1;
    }
  }

  /** The number at a place of a row. */
  int get(int row, int place) {
    require(place);
    int at = row;
    for (int level = LEVELS - 1; level >= 0; level--) {
      at = part(level, at, place);
    }
    return at;
  }

  /** The row with another number at a place. */
  int with(int row, int place, int number) {
    require(place);
    int at = row;
    for (int level = LEVELS - 1; level >= 0; level--) {
      path[level] = at;
      at = part(level, at, place);
    }
    int changed = number;
    for (int level = 0; level < LEVELS; level++) {
      long old = pairs[level][path[level]];
      boolean right = (place >>> level & 1) != 0;
      long pair =
          right
              ? old & -1L << Integer.SIZE | changed
              : old & (1L << Integer.SIZE) - 1 | (long) changed << Integer.SIZE;
      changed = number(level, pair);
    }
    return changed;
  }

  private int part(int level, int at, int place) {
    long pair = pairs[level][at];
    return (int) ((place >>> level & 1) != 0 ? pair : pair >>> Integer.SIZE);
  }

  private int number(int level, long pair) {
    int known = numbers[level].get(pair);
    if (known != LongTable.ABSENT) {
      return known;
    }
    int number = sizes[level]++;
    if (number == pairs[level].length) {
      pairs[level] = Arrays.copyOf(pairs[level], 2 * number);
    }
    pairs[level][number] = pair;
    numbers[level].put(pair, number);
    return number;
  }

  private static void require(int place) {
    if (place >= 1 << LEVELS) {
      throw new Unfit("more than " + (1 << LEVELS) + " allocations");
    }
  }
}
