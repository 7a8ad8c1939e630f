package dev.thawline.explore.packed;

import java.util.Arrays;

/** Sorts keys of several words, by their bits from one on; the last word counts most. */
final class KeyOrder {
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;

  /** Fewer are not worth counting digits for. */
  private static final int FEW = 1 << 5;

  private KeyOrder() {}

  /**
   * Sorts rows of words, stably, digit by digit from the least; digits in which all are equal are
   * passed over.
   *
   * @param rows the keys, side by side
   * @param count how many there are
   * @param words of each
   * @param first the bit from which on they are compared, as all words are counted
   * @return the sorted rows, in this array or in another
   */
  static long[] sorted(long[] rows, int count, int words, int first) {
    if (count <= FEW) {
      insert(rows, count, words, first);
      return rows;
    }
    long[] from = rows;
    long[] into = new long[count * words];
    int[] starts = new int[DIGITS + 1];
    for (int w = first / Long.SIZE; w < words; w++) {
      long varying = varying(from, count, words, w);
      int least = w == first / Long.SIZE ? first % Long.SIZE : 0;
      for (int shift = least; shift < Long.SIZE; shift += DIGIT_BITS) {
        if (((varying >>> shift) & (DIGITS - 1)) != 0) {
          pass(from, into, count, words, w, shift, starts);
          long[] other = from;
          from = into;
          into = other;
        }
      }
    }
    return from;
  }

  /** Whether two rows are equal from a bit on. */
  static boolean isEqual(long[] rows, int a, int b, int words, int first) {
    int w = first / Long.SIZE;
    if ((rows[a * words + w] ^ rows[b * words + w]) >>> first % Long.SIZE != 0) {
      return false;
    }
    while (++w < words) {
      if (rows[a * words + w] != rows[b * words + w]) {
        return false;
      }
    }
    return true;
  }

  private static void insert(long[] rows, int count, int words, int first) {
    for (int i = 1; i < count; i++) {
      for (int j = i; j > 0 && isLess(rows, j, j - 1, words, first); j--) {
        for (int k = 0; k < words; k++) {
          long word = rows[j * words + k];
          rows[j * words + k] = rows[(j - 1) * words + k];
          rows[(j - 1) * words + k] = word;
        }
      }
    }
  }

  private static boolean isLess(long[] rows, int a, int b, int words, int first) {
    for (int w = words - 1; w >= first / Long.SIZE; w--) {
      int shift = w == first / Long.SIZE ? first % Long.SIZE : 0;
      int order =
          Long.compareUnsigned(rows[a * words + w] >>> shift, rows[b * words + w] >>> shift);
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  private static long varying(long[] rows, int count, int words, int w) {
    long varying = 0;
    for (int i = 1; i < count; i++) {
      varying |= rows[i * words + w] ^ rows[w];
    }
    return varying;
  }

  private static void pass(
      long[] from, long[] into, int count, int words, int w, int shift, int[] starts) {
    Arrays.fill(starts, 0);
    for (int i = 0; i < count; i++) {
      starts[((int) (from[i * words + w] >>> shift) & (DIGITS - 1)) + 1]++;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      starts[digit + 1] += starts[digit];
    }
    for (int i = 0; i < count; i++) {
      int to = starts[(int) (from[i * words + w] >>> shift) & (DIGITS - 1)]++ * words;
      for (int k = 0; k < words; k++) {
        into[to + k] = from[i * words + k];
      }
    }
  }
}
