package dev.thawline.explore.packed;

import dev.thawline.event.HashBits;

/**
 * A set of keys of a fixed number of words, none of them all zero: open addressing with linear
 * probing in one array, which is also the list of its members.
 */
final class PackedTable {
  private static final int LEAST_SLOTS = 1 << 10;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int words;
  private long[] slots;
  private int mask;
  private int size;

  /**
   * An empty set.
   *
   * @param expected how many keys there will be, if that is known
   */
  PackedTable(int words, int expected) {
    this.words = words;
    int capacity = LEAST_SLOTS;
    while (capacity < expected + expected / 2 && capacity < 1 << 29) {
      capacity *= 2;
    }
    slots = new long[capacity * words];
    mask = capacity - 1;
  }

  int size() {
    return size;
  }

  /** One more than the number of the last slot. */
  int slots() {
    return mask + 1;
  }

  /** The first word of a slot that holds a key may be zero; where all are, there is none. */
  boolean isUsed(int slot) {
    for (int w = 0; w < words; w++) {
      if (slots[slot * words + w] != 0) {
        return true;
      }
    }
    return false;
  }

  void read(int slot, long[] into) {
    System.arraycopy(slots, slot * words, into, 0, words);
  }

  /** Bytes that it takes. */
  long bytes() {
    return (long) slots.length * Long.BYTES;
  }

  /** Adds a key, which is copied; whether it is new. */
  boolean add(long[] key) {
    boolean added = words == 1 ? addOne(key[0]) : addRow(key);
    if (added && ++size > (mask + 1L) * 3 / 4) {
      grow();
    }
    return added;
  }

  private boolean addOne(long key) {
    long[] table = slots;
    int at = HashBits.mixed(key) & mask;
    while (true) {
      long there = table[at];
      if (there == 0) {
        table[at] = key;
        return true;
      } else if (there == key) {
        return false;
      }
      at = (at + 1) & mask;
    }
  }

  private boolean addRow(long[] key) {
    long hash = 0;
    for (int w = 0; w < words; w++) {
      hash = (hash ^ key[w]) * MIX;
      hash ^= hash >>> 29;
    }
    int at = HashBits.mixed(hash) & mask;
    while (isUsed(at)) {
      if (holds(at, key)) {
        return false;
      }
      at = (at + 1) & mask;
    }
    System.arraycopy(key, 0, slots, at * words, words);
    return true;
  }

  private boolean holds(int slot, long[] key) {
    for (int w = 0; w < words; w++) {
      if (slots[slot * words + w] != key[w]) {
        return false;
      }
    }
    return true;
  }

  /** The keys from a slot on. */
  PackedTable from(int first) {
    PackedTable rest = new PackedTable(words, 0);
    long[] key = new long[words];
    for (int slot = first; slot <= mask; slot++) {
      if (isUsed(slot)) {
        read(slot, key);
        rest.add(key);
      }
    }
    return rest;
  }

  /** The same keys in another layout. */
  PackedTable converted(KeyLayout from, KeyLayout to) {
    PackedTable converted = new PackedTable(to.words(), size);
    long[] key = new long[words];
    long[] wider = new long[to.words()];
    for (int slot = 0; slot <= mask; slot++) {
      if (isUsed(slot)) {
        read(slot, key);
        from.convert(key, to, wider);
        converted.add(wider);
      }
    }
    return converted;
  }

  private void grow() {
    PackedTable larger = new PackedTable(words, mask + 1);
    long[] key = new long[words];
    for (int slot = 0; slot <= mask; slot++) {
      if (isUsed(slot)) {
        read(slot, key);
        larger.add(key);
      }
    }
    slots = larger.slots;
    mask = larger.mask;
  }
}
