package dev.thawline.naive;

import java.util.function.IntPredicate;

/** A set of pairs of the numbers 0 to n-1: a row of bits for each first component. */
final class Pairs {
  private final int size;
  private final int words;
  private final long[][] rows;

  Pairs(int size) {
    this.size = size;
    this.words = (size + Long.SIZE - 1) / Long.SIZE;
    this.rows = new long[size][words];
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
    rows[a][b / Long.SIZE] |= 1L << b;
  }

  boolean has(int a, int b) {
    return (rows[a][b / Long.SIZE] >>> b & 1) != 0;
  }

  /** {@code this ∪ other}. */
  Pairs or(Pairs other) {
    Pairs made = copy();
    for (int a = 0; a < size; a++) {
      addRow(made.rows[a], other.rows[a]);
    }
    return made;
  }

  /** {@code this ∩ other}. */
  Pairs and(Pairs other) {
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      for (int w = 0; w < words; w++) {
        made.rows[a][w] = rows[a][w] & other.rows[a][w];
      }
    }
    return made;
  }

  /** {@code this \ other}. */
  Pairs minus(Pairs other) {
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      for (int w = 0; w < words; w++) {
        made.rows[a][w] = rows[a][w] & ~other.rows[a][w];
      }
    }
    return made;
  }

  /** {@code this ; other}: all (a, c) with (a, b) in this and (b, c) in other. */
  Pairs then(Pairs other) {
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      for (int w = 0; w < words; w++) {
        for (long left = rows[a][w]; left != 0; left &= left - 1) {
          int b = w * Long.SIZE + Long.numberOfTrailingZeros(left);
          addRow(made.rows[a], other.rows[b]);
        }
      }
    }
    return made;
  }

  /** {@code this?}. */
  Pairs orSame() {
    return or(identity(size, node -> true));
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
          addRow(made.rows[a], made.rows[via]);
        }
      }
    }
    return made;
  }

  boolean isEmpty() {
    for (long[] row : rows) {
      for (long word : row) {
        if (word != 0) {
          return false;
        }
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
    Pairs made = new Pairs(size);
    for (int a = 0; a < size; a++) {
      made.rows[a] = rows[a].clone();
    }
    return made;
  }

  private static void addRow(long[] to, long[] from) {
    for (int w = 0; w < to.length; w++) {
      to[w] |= from[w];
    }
  }
}
