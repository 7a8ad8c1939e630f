package dev.thawline.explore.packed;

import java.util.Arrays;

/** States that are still to be gone on from: their keys side by side. */
final class Frontier {
  private long[] keys;
  private int count;
  private int next;

  /**
   * All of some states.
   *
   * @param count how many they are
   */
  Frontier(long[] keys, int count) {
    this.keys = keys;
    this.count = count;
  }

  long[] keys() {
    return keys;
  }

  /** The number of the first that is left. */
  int next() {
    return next;
  }

  /** Bytes that the keys take. */
  long bytes() {
    return (long) keys.length * Long.BYTES;
  }

  /** How many have been gone on from. */
  int passed() {
    return next;
  }

  /** How many are left. */
  int left() {
    return count - next;
  }

  /** So many have been gone on from. */
  void pass(int states) {
    next += states;
  }

  /** Some of them, by number. */
  Frontier some(int[] numbers, int words) {
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    long[] copied = new long[sorted.length * words];
    for (int i = 0; i < sorted.length; i++) {
      System.arraycopy(keys, sorted[i] * words, copied, i * words, words);
    }
    return new Frontier(copied, sorted.length);
  }

  /** Keys have another layout from now on. */
  void convert(KeyLayout from, KeyLayout to) {
    keys = from.converted(keys, next, count - next, to);
    count -= next;
    next = 0;
  }
}
