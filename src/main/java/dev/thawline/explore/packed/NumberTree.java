package dev.thawline.explore.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of numbers, each row with a number of its own: complete binary trees of pairs that are in
 * memory once (tree compression: Laarman, van de Pol, Weber, Parallel recursive state compression
 * for free, SPIN 2011). The row of zeros, and every part of it, has the number 0. Rows have as many
 * places as are asked for.
 */
final class NumberTree {
  private static final int PLACE_BITS = 12;
  private static final int NUMBER_BITS = 22;
  private static final long LEFT = -1L << Integer.SIZE;

  /** The pairs of one level. */
  private static final class Level {
    final LongTable numbers = new LongTable();
    long[] pairs = new long[16];
    int size;

    int number(long pair) {
      int known = numbers.get(pair);
      if (known == LongTable.ABSENT) {
        known = size++;
        if (known == pairs.length) {
          pairs = Arrays.copyOf(pairs, 2 * known);
        }
        pairs[known] = pair;
        numbers.put(pair, known);
      }
      return known;
    }
  }

  private final List<Level> levels = new ArrayList<>();

  /** By row, place and number: the row with that number there. */
  private final LongTable changes = new LongTable();

  private int[] path = new int[8];

  NumberTree() {
    Level first = new Level();
    first.number(0);
    levels.add(first);
  }

  /** The number at a place of a row. */
  int get(int row, int place) {
    if (place >>> levels.size() != 0) {
      return 0;
    }
    int at = row;
    for (int level = levels.size() - 1; level >= 0; level--) {
      at = part(level, at, place);
    }
    return at;
  }

  /** The row with another number at a place. */
  int with(int row, int place, int number) {
    while (place >>> levels.size() != 0) {
      rise();
    }
    boolean isSmall = place >>> PLACE_BITS == 0 && number >>> NUMBER_BITS == 0 && row >>> 29 == 0;
    long change =
        isSmall
            ? ((long) row << (PLACE_BITS + NUMBER_BITS)) | ((long) place << NUMBER_BITS) | number
            : 0;
    int known = isSmall ? changes.get(change) : LongTable.ABSENT;
    if (known == LongTable.ABSENT) {
      known = changed(row, place, number);
      if (isSmall) {
        changes.put(change, known);
      }
    }
    return known;
  }

  /** Twice as many places; the rows that there are keep their numbers. */
  private void rise() {
    Level below = levels.get(levels.size() - 1);
    Level top = new Level();
    for (int row = 0; row < below.size; row++) {
      top.number((long) row << Integer.SIZE);
    }
    levels.add(top);
    path = new int[levels.size()];
  }

  private int changed(int row, int place, int number) {
    int at = row;
    for (int level = levels.size() - 1; level >= 0; level--) {
      path[level] = at;
      at = part(level, at, place);
    }
    int changed = number;
    for (int level = 0; level < levels.size(); level++) {
      long old = levels.get(level).pairs[path[level]];
      long pair =
          isRight(level, place)
              ? (old & LEFT) | changed
              : (old & ~LEFT) | ((long) changed << Integer.SIZE);
      changed = levels.get(level).number(pair);
    }
    return changed;
  }

  private int part(int level, int at, int place) {
    long pair = levels.get(level).pairs[at];
    return (int) (isRight(level, place) ? pair : pair >>> Integer.SIZE);
  }

  private static boolean isRight(int level, int place) {
    return ((place >>> level) & 1) != 0;
  }
}
