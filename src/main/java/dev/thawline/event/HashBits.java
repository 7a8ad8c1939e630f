package dev.thawline.event;

/**
 * Hash codes of parts, before they are added up: sums of what is alike but for small numbers would
 * often be equal.
 */
public final class HashBits {
  private HashBits() {}

  /** The finalizer of MurmurHash3 (Appleby, 2011): each bit depends on every bit of the input. */
  public static int mixed(int hash) {
    int bits = hash;
    bits = (bits ^ (bits >>> 16)) * 0x85EBCA6B;
    bits = (bits ^ (bits >>> 13)) * 0xC2B2AE35;
    return bits ^ (bits >>> 16);
  }

  /** A hash code for numbers packed into one word, all bits of which are to count. */
  public static int mixed(long word) {
    long bits = word * 0x9E3779B97F4A7C15L;
    bits = (bits ^ (bits >>> 32)) * 0xD6E8FEB86659FD93L;
    return (int) (bits ^ (bits >>> 32));
  }
}
