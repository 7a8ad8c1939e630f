package dev.thawline.explore.packed;

import dev.thawline.event.HashBits;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A set of words other than zero that several may add to at the same time: open addressing with
 * linear probing in one array, which is also the list of its members; who adds a word claims its
 * slot by compare-and-exchange (explorer-algorithm.md, section 5, lines 29 and 32). It grows only
 * when told to, while nobody adds anything.
 */
final class WordTable {
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int MOST_SLOTS = 1 << 30;

  private long[] slots;
  private int mask;
  private final AtomicInteger size = new AtomicInteger();

  /**
   * An empty set.
   *
   * @param leastSlots a power of two
   */
  WordTable(int leastSlots) {
    slots = new long[leastSlots];
    mask = leastSlots - 1;
  }

  int size() {
    return size.get();
  }

  /** One more than the number of the last slot. */
  int slots() {
    return mask + 1;
  }

  /** The word in a slot; zero where there is none. */
  long word(int slot) {
    return slots[slot];
  }

  /** Bytes that it takes. */
  long bytes() {
    return (long) slots.length * Long.BYTES;
  }

  /** Whether so many slots are taken that it should grow. */
  boolean isCrowded() {
    return size.get() > mask / 4 * 3;
  }

  /**
   * Empties it.
   *
   * @param slotCount a power of two: how many slots it is to have then
   */
  void clear(int slotCount) {
    if (slotCount > slots.length) {
      slots = new long[0];
      slots = allocated(slotCount);
    } else {
      Arrays.fill(slots, 0, slotCount, 0);
    }
    mask = slotCount - 1;
    size.set(0);
  }

  /** Doubles it. */
  void grow() {
    if (slots() >= MOST_SLOTS) {
      throw new Budget.Spent(Budget.TWO_LAYERS);
    }
    long[] from = slots;
    int count = slots();
    slots = allocated(2 * count);
    mask = 2 * count - 1;
    size.set(0);
    Batch batch = new Batch(0);
    for (int slot = 0; slot < count; slot++) {
      if (from[slot] != 0) {
        batch.words[batch.size++] = from[slot];
        if (batch.isFull()) {
          add(batch);
        }
      }
    }
    add(batch);
  }

  private static long[] allocated(int slotCount) {
    try {
      return new long[slotCount];
    } catch (OutOfMemoryError full) {
      throw new Budget.Spent(Budget.TWO_LAYERS);
    }
  }

  /** Words to be added together: so they wait for memory together. */
  static final class Batch {
    private static final int ENOUGH = 128;

    final long[] words;
    int size;
    private final int[] at;
    private final long[] found;

    /**
     * An empty one.
     *
     * @param room for how many words there is to be room when it is not yet full
     */
    Batch(int room) {
      words = new long[ENOUGH + room];
      at = new int[words.length];
      found = new long[words.length];
    }

    /** Whether it is to be added now. */
    boolean isFull() {
      return size >= ENOUGH;
    }
  }

  /** Adds words and empties their batch. */
  void add(Batch batch) {
    long[] table = slots;
    for (int i = 0; i < batch.size; i++) {
      int slot = HashBits.mixed(batch.words[i]) & mask;
      batch.at[i] = slot;
      batch.found[i] = (long) SLOT.getOpaque(table, slot);
    }
    int added = 0;
    for (int i = 0; i < batch.size; i++) {
      long word = batch.words[i];
      if (batch.found[i] != word && add(table, word, batch.at[i])) {
        added++;
      }
    }
    batch.size = 0;
    if (added > 0) {
      size.addAndGet(added);
    }
  }

  /** Adds a word at the first free slot from one on; whether it is new. */
  private boolean add(long[] table, long word, int from) {
    int slot = from;
    while (true) {
      long there = (long) SLOT.getOpaque(table, slot);
      if (there == 0) {
        there = (long) SLOT.compareAndExchange(table, slot, 0L, word);
        if (there == 0) {
          return true;
        }
      }
      if (there == word) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
  }
}
