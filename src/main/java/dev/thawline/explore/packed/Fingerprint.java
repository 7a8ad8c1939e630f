package dev.thawline.explore.packed;

/**
 * Fingerprints of 128 bits: of N keys, some two have the same with a chance of about N^2 / 2^129
 * (explorer-algorithm.md, section 5, line 31). Two sums of words, each mixed with a multiplier of
 * its own and with what came before; the finalizers are those of SplitMix64 (Steele, Lea, Flood,
 * Fast splittable pseudorandom number generators, OOPSLA 2014) and of MurmurHash3 (Appleby, 2011).
 */
final class Fingerprint {
  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xD6E8FEB86659FD93L;

  private Fingerprint() {}

  /** Puts the two words of a key's fingerprint somewhere. They are not both 0. */
  static void put(long[] keys, int from, int words, long[] into, int at) {
    long one = FIRST;
    long two = SECOND;
    for (int k = 0; k < words; k++) {
      one = splitMix(one + keys[from + k]) * FIRST;
      two = murmur(two ^ keys[from + k]) * SECOND + one;
    }
    into[at] = splitMix(one);
    into[at + 1] = murmur(two);
    if (into[at] == 0 && into[at + 1] == 0) {
      into[at] = 1;
    }
  }

  private static long splitMix(long word) {
    long bits = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }

  private static long murmur(long word) {
    long bits = (word ^ (word >>> 33)) * 0xFF51AFD7ED558CCDL;
    bits = (bits ^ (bits >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return bits ^ (bits >>> 33);
  }
}
