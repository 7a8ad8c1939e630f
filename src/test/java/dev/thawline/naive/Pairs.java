package dev.thawline.naive;

import java.util.function.IntPredicate;

/**
 * A set of pairs of the numbers 0 to n-1: for each first component a row of bits, the rows behind
 * one another.
 */
final class Pairs {
  private final int size;
  private final int words;
  private final long[] bits;

  private Pairs(int size, long[] bits) {
    this.size = size;
    this.words = wordsOf(size);
    this.bits = bits;
  }

  /** The empty set. */
  Pairs(int size) {
    this(size, new long[size * wordsOf(size)]);
  }

  private static int wordsOf(int size) {
    return (size + Long.SIZE - 1) / Long.SIZE;
  }

  /** {@code [S]}: every node of S with itself. */
  static Pairs identity(int size, IntPredicate nodes) {
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      if (nodes.test(a)) {
        made.add(a, a);
      }
    }
    return made;
  }

  void add(int a, int b) {
    bits[a * words + b / Long.SIZE] |= 1L << b;
  }

  boolean has(int a, int b) {
    return (bits[a * words + b / Long.SIZE] >>> b & 1) != 0;
  }

  /** {@code this ∪ other}. */
  Pairs or(Pairs other) {
    long[] made = bits.clone();
    for (int i = 0; i < made.length; i++) {
      made[i] |= other.bits[i];
    }
    return new Pairs(size, made);
  }

  /** {@code this ∩ other}. */
  Pairs and(Pairs other) {
    long[] made = bits.clone();
    for (int i = 0; i < made.length; i++) {
      made[i] &= other.bits[i];
    }
    return new Pairs(size, made);
  }

  /** {@code this \ other}. */
  Pairs minus(Pairs other) {
    long[] made = bits.clone();
    for (int i = 0; i < made.length; i++) {
      made[i] &= ~other.bits[i];
    }
    return new Pairs(size, made);
  }

  /** {@code this ; other}: all (a, c) with (a, b) in this and (b, c) in other. */
  Pairs then(Pairs other) {
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      for (int w = 0; w < words; w++) {
        for (long left = bits[a * words + w]; left != 0; left &= left - 1) {
          made.addRow(a, other, w * Long.SIZE + Long.numberOfTrailingZeros(left));
        }
      }
    }
    return made;
  }

  /** {@code this?}. */
  Pairs orSame() {
    Pairs made = copy();
    for (int a = 0; a < size; a++) {
      made.add(a, a);
    }
    return made;
  }

  /** {@code this⁻¹}. */
  Pairs inverse() {
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        if (has(a, b)) {
          made.add(b, a);
        }
      }
    }
    return made;
  }

  /** {@code this⁺}, by Warshall: after round {@code via}, all paths through nodes up to it. */
  Pairs closure() {
    Pairs made = copy();
    for (int via = 0; via < size; via++) {
      for (int a = 0; a < size; a++) {
        if (made.has(a, via)) {
          made.addRow(a, made, via);
        }
      }
    }
    return made;
  }

  boolean isEmpty() {
    for (long word : bits) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  boolean isIrreflexive() {
    for (int a = 0; a < size; a++) {
      if (has(a, a)) {
        return false;
      }
    }
    return true;
  }

  boolean isAcyclic() {
    return closure().isIrreflexive();
  }

  private Pairs copy() {
    return new Pairs(size, bits.clone());
  }

  /** Relates {@code a} to everything that {@code b} is related to in the other set. */
  private void addRow(int a, Pairs other, int b) {
    for (int w = 0; w < words; w++) {
      bits[a * words + w] |= other.bits[b * words + w];
    }
  }
}
