package dev.thawline.memory;

import java.util.function.IntPredicate;

/**
 * A binary relation over the nodes 0 to n-1 of one graph, as rows of bits; the algebra of the
 * memory-model papers.
 */
final class Relation {
  /** Whether a pair of nodes is related. */
  interface Pairs {
    boolean test(int from, int to);
  }

  private final int size;
  private final int words;
  private final long[] bits;

  private Relation(int size) {
    this.size = size;
    this.words = (size + Long.SIZE - 1) / Long.SIZE;
    this.bits = new long[size * words];
  }

  static Relation of(int size, Pairs pairs) {
    Relation made = new Relation(size);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        if (pairs.test(a, b)) {
          made.add(a, b);
        }
      }
    }
    return made;
  }

  /** The identity on the nodes that satisfy the condition, the papers' {@code [S]}. */
  static Relation identityOn(int size, IntPredicate nodes) {
    Relation made = new Relation(size);
    for (int node = 0; node < size; node++) {
      if (nodes.test(node)) {
        made.add(node, node);
      }
    }
    return made;
  }

  private void add(int from, int to) {
    bits[from * words + to / Long.SIZE] |= 1L << to;
  }

  boolean contains(int from, int to) {
    return (bits[from * words + to / Long.SIZE] >>> to & 1) != 0;
  }

  /** {@code this ∪ other}. */
  Relation or(Relation other) {
    Relation made = new Relation(size);
    for (int i = 0; i < bits.length; i++) {
      made.bits[i] = bits[i] | other.bits[i];
    }
    return made;
  }

  /** {@code this ∩ other}. */
  Relation and(Relation other) {
    Relation made = new Relation(size);
    for (int i = 0; i < bits.length; i++) {
      made.bits[i] = bits[i] & other.bits[i];
    }
    return made;
  }

  /** {@code this \ other}. */
  Relation minus(Relation other) {
    Relation made = new Relation(size);
    for (int i = 0; i < bits.length; i++) {
      made.bits[i] = bits[i] & ~other.bits[i];
    }
    return made;
  }

  /** {@code this ; other}. */
  Relation then(Relation other) {
    Relation made = new Relation(size);
    for (int i = 0; i < bits.length; i++) {
      int row = i / words * words;
      int firstOfWord = i % words * Long.SIZE;
      for (long left = bits[i]; left != 0; left &= left - 1) {
        int via = firstOfWord + Long.numberOfTrailingZeros(left);
        for (int w = 0; w < words; w++) {
          made.bits[row + w] |= other.bits[via * words + w];
        }
      }
    }
    return made;
  }

  /** {@code this?}, the reflexive closure. */
  Relation optional() {
    return or(identityOn(size, node -> true));
  }

  /** {@code this⁻¹}. */
  Relation inverse() {
    return of(size, (a, b) -> contains(b, a));
  }

  /** {@code this⁺}, the transitive closure. */
  Relation closure() {
    Relation made = or(new Relation(size));
    for (int via = 0; via < size; via++) {
      for (int a = 0; a < size; a++) {
        if (made.contains(a, via)) {
          for (int w = 0; w < words; w++) {
            made.bits[a * words + w] |= made.bits[via * words + w];
          }
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
      if (contains(a, a)) {
        return false;
      }
    }
    return true;
  }

  boolean isAcyclic() {
    return closure().isIrreflexive();
  }
}
