package dev.thawline.explore.packed;

import java.util.Arrays;

/**
 * Where the fields of a state's key lie: none across words, low fields before high ones. Immutable.
 */
final class KeyLayout {
  private final int[] bits;
  private final boolean[] low;
  private final int[] words;
  private final int[] shifts;
  private final long[] masks;
  private final int count;
  private final int firstHigh;

  /**
   * A layout of high fields.
   *
   * @param bits how many each field has
   */
  KeyLayout(int[] bits) {
    this(bits.clone(), new boolean[bits.length]);
  }

  private KeyLayout(int[] bits, boolean[] low) {
    this.bits = bits;
    this.low = low;
    int fields = bits.length;
    this.words = new int[fields];
    this.shifts = new int[fields];
    this.masks = new long[fields];
    this.firstHigh = place(0, true);
    int end = place(firstHigh, false);
    this.count = Math.max(1, (end + Long.SIZE - 1) / Long.SIZE);
  }

  /** Places the low fields, or the high ones, from a bit on; the bit behind them. */
  private int place(int from, boolean lowOnes) {
    int bit = from;
    for (int field = 0; field < bits.length; field++) {
      if (low[field] == lowOnes) {
        if (bit % Long.SIZE + bits[field] > Long.SIZE) {
          bit += Long.SIZE - bit % Long.SIZE;
        }
        words[field] = bit / Long.SIZE;
        shifts[field] = bit % Long.SIZE;
        masks[field] = (1L << bits[field]) - 1;
        bit += bits[field];
      }
    }
    return bit;
  }

  /** How many words a key has. */
  int words() {
    return count;
  }

  int fields() {
    return bits.length;
  }

  /** How many bits a field has. */
  int bits(int field) {
    return bits[field];
  }

  /** Where in its word a field begins. */
  int shift(int field) {
    return shifts[field];
  }

  /** The first bit that belongs to no low field, as all words are counted. */
  int firstHigh() {
    return firstHigh;
  }

  int get(long[] key, int field) {
    return (int) ((key[words[field]] >>> shifts[field]) & masks[field]);
  }

  /** Whether a field has room for a number. */
  boolean fits(int field, int content) {
    return content <= masks[field];
  }

  void put(long[] key, int field, int content) {
    int word = words[field];
    long mask = masks[field] << shifts[field];
    key[word] = (key[word] & ~mask) | ((long) content << shifts[field]);
  }

  /** Makes a number of a field what a change of keys sets; all bits of the field are cleared. */
  void put(long[] clears, long[] sets, int field, int content) {
    int word = words[field];
    long mask = masks[field] << shifts[field];
    clears[word] |= mask;
    sets[word] = (sets[word] & ~mask) | ((long) content << shifts[field]);
  }

  /** The same with room for a number in a field and, where it is a high one, for a few more. */
  KeyLayout widened(int field, int content) {
    int[] more = bits.clone();
    more[field] = Integer.SIZE - Integer.numberOfLeadingZeros(content) + (low[field] ? 0 : 1);
    return new KeyLayout(more, low);
  }

  /** The same with more high fields. */
  KeyLayout with(int... more) {
    return with(false, more);
  }

  /** The same with more low fields. */
  KeyLayout withLow(int... more) {
    return with(true, more);
  }

  private KeyLayout with(boolean lowOnes, int[] more) {
    int[] all = Arrays.copyOf(bits, bits.length + more.length);
    System.arraycopy(more, 0, all, bits.length, more.length);
    boolean[] allLow = Arrays.copyOf(low, all.length);
    Arrays.fill(allLow, bits.length, all.length, lowOnes);
    return new KeyLayout(all, allLow);
  }

  /** A key in another layout that has these fields, and perhaps more, which are 0. */
  void convert(long[] key, KeyLayout to, long[] into) {
    Arrays.fill(into, 0);
    for (int field = 0; field < bits.length; field++) {
      to.put(into, field, get(key, field));
    }
  }

  /**
   * Some of the keys that lie side by side in an array, in another layout.
   *
   * @param first the number of the first of them
   * @param count how many they are
   */
  long[] converted(long[] rows, int first, int count, KeyLayout to) {
    long[] converted = new long[count * to.words()];
    long[] key = new long[words()];
    long[] wider = new long[to.words()];
    for (int i = 0; i < count; i++) {
      System.arraycopy(rows, (first + i) * key.length, key, 0, key.length);
      convert(key, to, wider);
      System.arraycopy(wider, 0, converted, i * wider.length, wider.length);
    }
    return converted;
  }
}
