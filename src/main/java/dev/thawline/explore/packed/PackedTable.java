package dev.thawline.explore.packed;

import dev.thawline.event.HashBits;

/**
 * A set of keys of a fixed number of words, none of them all zero: open addressing with linear
 * probing in one array, which is also the list of its members.
 */
final class PackedTable {
  private static final int LEAST_SLOTS = 1 << 6;
  private static final int MOST_WORDS = 1 << 30;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int words;
  private long[] slots;
  private int mask;
  private int size;

  /** Where keys that are being added would go. */
  private int[] at = {};

  /** Of no use but that looks at slots have an effect, without which they would be left out. */
  long touched;

  /**
   * An empty set.
   *
   * @param expected how many keys there will be, if that is known
   */
  PackedTable(int words, int expected) {
    this.words = words;
    int capacity = LEAST_SLOTS;
    while (capacity < expected + expected / 2) {
      capacity *= 2;
      if ((long) capacity * words > MOST_WORDS) {
        throw new Budget.Spent(Budget.TWO_LAYERS);
      }
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

  /** The keys side by side, in no order. */
  long[] members() {
    long[] members = new long[size * words];
    int at = 0;
    for (int slot = 0; slot <= mask; slot++) {
      if (isUsed(slot)) {
        System.arraycopy(slots, slot * words, members, at, words);
        at += words;
      }
    }
    return members;
  }

  /** Bytes that it takes. */
  long bytes() {
    return (long) slots.length * Long.BYTES;
  }

  /** Adds a key, which is copied; whether it is new. */
  boolean add(long[] key) {
    makeRoom(1);
    return add(key, 0, slotOf(key, 0));
  }

  /**
   * Adds keys that lie side by side in an array. Where each goes is looked up for all of them
   * first: main memory, which takes its time for each, then works on several at once.
   *
   * @param first the number of the first of them
   * @param count how many they are
   * @param isNew is told of each whether it is new
   */
  void addAll(long[] keys, int first, int count, boolean[] isNew) {
    makeRoom(count);
    if (count > at.length) {
      at = new int[count];
    }
    long seen = 0;
    for (int i = 0; i < count; i++) {
      int slot = slotOf(keys, (first + i) * words);
      at[i] = slot;
      seen ^= slots[slot * words];
    }
    touched = seen;
    for (int i = 0; i < count; i++) {
      isNew[i] = add(keys, (first + i) * words, at[i]);
    }
  }

  private int slotOf(long[] keys, int from) {
    if (words == 1) {
      return HashBits.mixed(keys[from]) & mask;
    }
    long hash = 0;
    for (int w = 0; w < words; w++) {
      hash = (hash ^ keys[from + w]) * MIX;
      hash ^= hash >>> 29;
    }
    return HashBits.mixed(hash) & mask;
  }

  private boolean add(long[] keys, int from, int first) {
    if (words == 1) {
      return addOne(keys[from], first);
    }
    int slot = first;
    while (isUsed(slot)) {
      if (holds(slot, keys, from)) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    for (int w = 0; w < words; w++) {
      slots[slot * words + w] = keys[from + w];
    }
    size++;
    return true;
  }

  private boolean addOne(long key, int first) {
    long[] table = slots;
    int slot = first;
    while (table[slot] != 0) {
      if (table[slot] == key) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    table[slot] = key;
    size++;
    return true;
  }

  private boolean holds(int slot, long[] keys, int from) {
    for (int w = 0; w < words; w++) {
      if (slots[slot * words + w] != keys[from + w]) {
        return false;
      }
    }
    return true;
  }

  private void makeRoom(int more) {
    if (size + more > (mask + 1L) * 3 / 4) {
      PackedTable larger = new PackedTable(words, Math.max(mask + 1, size + more));
      larger.place(members(), size);
      slots = larger.slots;
      mask = larger.mask;
    }
  }

  /** Adds so many different keys, for which there is room. */
  private void place(long[] keys, int count) {
    for (int i = 0; i < count; i++) {
      add(keys, i * words, slotOf(keys, i * words));
    }
  }
}
