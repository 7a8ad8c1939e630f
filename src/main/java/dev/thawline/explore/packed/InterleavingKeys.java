package dev.thawline.explore.packed;

import java.util.Arrays;

/**
 * Keys of the states of {@link InterleavingSteps}: a field for every thread, then one for every
 * location. Fields get all the bits of the fewest words that hold what is known so far; where a
 * field turns out too small, everything begins again with another layout ({@link TooSmall}).
 */
final class InterleavingKeys {
  /** Beyond that a number is no {@code int}. */
  private static final int MOST_BITS = 30;

  /** From there on the number of threads is doubled, lest everything begins again too often. */
  private static final int FEW_THREADS = 8;

  /** The fields of a key are too small, or too few. */
  static final class TooSmall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSmall() {
      super("a field is too small", null, false, false);
    }
  }

  private int threads = 4;
  private int locations;

  /** By thread and by location: how many bits the contents known so far take. */
  private int[] threadBits = new int[threads];

  private int[] locationBits = {};
  private KeyLayout layout = new KeyLayout(new int[0]);

  /** Lays the fields out. */
  void layOut(int locationCount) {
    locations = locationCount;
    threadBits = Arrays.copyOf(threadBits, threads);
    locationBits = Arrays.copyOf(locationBits, locations);
    int[] bits = new int[threads + locations];
    for (int field = 0; field < bits.length; field++) {
      bits[field] =
          Math.max(2, field < threads ? threadBits[field] : locationBits[field - threads]);
    }
    layout = new KeyLayout(bits);
    for (boolean wider = true; wider; ) {
      wider = false;
      for (int field = 0; field < bits.length; field++) {
        wider |= widen(bits, field);
      }
    }
  }

  /** Gives a field one more bit if that takes no more words. */
  private boolean widen(int[] bits, int field) {
    if (bits[field] == MOST_BITS) {
      return false;
    }
    bits[field]++;
    KeyLayout wider = new KeyLayout(bits);
    if (wider.words() > layout.words()) {
      bits[field]--;
      return false;
    }
    layout = wider;
    return true;
  }

  int words() {
    return layout.words();
  }

  int threads() {
    return threads;
  }

  int fields() {
    return threads + locations;
  }

  KeyLayout layout() {
    return layout;
  }

  /** The field of a location. */
  int ofLocation(int location) {
    if (location >= locations) {
      throw new TooSmall();
    }
    return threads + location;
  }

  int get(long[] key, int field) {
    return layout.get(key, field);
  }

  /** Puts a number into a field, if there is room for it. */
  void put(long[] key, int field, int content) {
    if (!layout.fits(field, content)) {
      int bits = Integer.SIZE - Integer.numberOfLeadingZeros(content);
      if (bits > MOST_BITS) {
        throw new Unfit("more states of a thread, or more values, than a key can tell apart");
      }
      if (field < threads) {
        threadBits[field] = bits;
      } else {
        locationBits[field - threads] = bits;
      }
      throw new TooSmall();
    }
    layout.put(key, field, content);
  }

  /** Demands a field for a thread. */
  void requireThread(int thread) {
    if (thread >= threads) {
      threads = thread < FEW_THREADS ? thread + 1 : Math.max(thread + 1, 2 * threads);
      throw new TooSmall();
    }
  }
}
