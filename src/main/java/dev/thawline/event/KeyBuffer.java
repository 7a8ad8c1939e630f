package dev.thawline.event;

import java.util.Arrays;

/** A growing row of ints, for exact keys. */
final class KeyBuffer {
  private int[] values = new int[64];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
