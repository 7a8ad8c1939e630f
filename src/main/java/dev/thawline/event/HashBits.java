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
    bits = (bits ^ bits >>> 16) * 0x85EBCA6B;
    bits = (bits ^ bits >>> 13) * 0xC2B2AE35;
    return bits ^ bits >>> 16;
  }
}
