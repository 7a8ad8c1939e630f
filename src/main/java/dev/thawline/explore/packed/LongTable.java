package dev.thawline.explore.packed;

import dev.thawline.event.HashBits;
import java.util.Arrays;

/**
 * Numbers by keys of one word, for hot loops: open addressing with linear probing, the keys well
 * mixed, since they are numbers packed side by side. Neither keys nor numbers are below 0.
 */
final class LongTable {
  static final int ABSENT = -1;

  private static final int FIRST_SLOTS = 1 << 5;

  private long[] keys = empty(FIRST_SLOTS);
  private int[] numbers = new int[FIRST_SLOTS];
  private int size;

  private static long[] empty(int slots) {
    long[] keys = new long[slots];
    Arrays.fill(keys, ABSENT);
    return keys;
  }

  /** The number of a key; {@link #ABSENT} where it has none. */
  int get(long key) {
    int mask = keys.length - 1;
    int at = hash(key) & mask;
    while (keys[at] != key) {
      if (keys[at] == ABSENT) {
        return ABSENT;
      }
      at = (at + 1) & mask;
    }
    return numbers[at];
  }

  /** Gives a number to a key that has none. */
  void put(long key, int number) {
    if (2 * ++size > keys.length) {
      grow();
    }
    place(key, number);
  }

  private void place(long key, int number) {
    int mask = keys.length - 1;
    int at = hash(key) & mask;
    while (keys[at] != ABSENT) {
      at = (at + 1) & mask;
    }
    keys[at] = key;
    numbers[at] = number;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = empty(2 * oldKeys.length);
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != ABSENT) {
        place(oldKeys[i], oldNumbers[i]);
      }
    }
  }

  private static int hash(long key) {
    return HashBits.mixed(key);
  }
}
