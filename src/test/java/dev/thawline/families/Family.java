package dev.thawline.families;

import java.math.BigInteger;
import java.util.Locale;

/** Programs that grow with a number, and how many executions rc11 gives them. */
public enum Family {
  /** As many threads, a fetch_add each: any order of them. */
  INC("inc"),
  /** One writer, and as many readers, each before or after it. */
  READERS("readers"),
  /** Each thread stores to its location and loads the next one: both values, independently. */
  SB_RING("SBring"),
  /** Likewise, SC: not all of them read the old value. */
  SB_SC("SBsc"),
  /** Loads before stores: not all of them read the new value. */
  LB_RING("LBring"),
  /** Two writers, and as many readers of both: four pairs of values each. */
  IRIW("IRIWn"),
  /**
   * Each thread stores its value and loads: for each order of the stores, the load of the thread
   * whose store is k-th reads one of the last N+1-k.
   */
  COWR("CoWR"),
  /** So many stores, then as many loads of what the other thread stores: rising sequences. */
  SB_K("SBk"),
  /** So much data behind one flag: where it is seen all data is, else any part of it. */
  MP_K("MPk"),
  /** Each thread stores to two locations: any two orders. */
  TWO_W("2W");

  private final String title;

  Family(String title) {
    this.title = title;
  }

  /** As tables call it. */
  public String title() {
    return title;
  }

  /** The one that a table calls so, in letters of any size. */
  public static Family titled(String title) {
    for (Family family : values()) {
      if (family.title.toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT))) {
        return family;
      }
    }
    throw new IllegalArgumentException(title);
  }

  /** How many executions the program of this size has under rc11. */
  public BigInteger executions(int size) {
    return switch (this) {
      case INC -> factorial(size);
      case READERS, SB_RING -> powerOfTwo(size);
      case SB_SC, LB_RING -> powerOfTwo(size).subtract(BigInteger.ONE);
      case IRIW -> powerOfTwo(2 * size);
      case COWR, TWO_W -> factorial(size).pow(2);
      case SB_K -> binomial(2 * size, size).pow(2);
      case MP_K -> powerOfTwo(size).add(BigInteger.ONE);
    };
  }

  /**
   * The program, a litmus test in herd's C.
   *
   * @param size at least 2
   * @param observed whether all registers are told, else nothing is
   */
  public String program(int size, boolean observed) {
    LitmusText test = new LitmusText(title + "-" + size);
    switch (this) {
      case INC -> increments(test, size);
      case READERS -> readers(test, size);
      case SB_RING -> storeRing(test, size, "relaxed");
      case SB_SC -> storeRing(test, size, "seq_cst");
      case LB_RING -> loadRing(test, size);
      case IRIW -> independentReads(test, size);
      case COWR -> coherence(test, size);
      case SB_K -> manyStores(test, size);
      case MP_K -> messages(test, size);
      case TWO_W -> twoStores(test, size);
    }
    return test.text(observed);
  }

  private static void increments(LitmusText test, int size) {
    for (int i = 0; i < size; i++) {
      test.thread().increment("x", "relaxed");
    }
  }

  private static void readers(LitmusText test, int size) {
    test.thread().store("x", 1, "relaxed");
    for (int i = 0; i < size; i++) {
      test.thread().load("x", "relaxed");
    }
  }

  private static void storeRing(LitmusText test, int size, String order) {
    for (int i = 0; i < size; i++) {
      test.thread().store("x" + i, 1, order).load("x" + (i + 1) % size, order);
    }
  }

  private static void loadRing(LitmusText test, int size) {
    for (int i = 0; i < size; i++) {
      test.thread().load("x" + i, "relaxed").store("x" + (i + 1) % size, 1, "relaxed");
    }
  }

  private static void independentReads(LitmusText test, int size) {
    test.thread().store("x", 1, "relaxed");
    test.thread().store("y", 1, "relaxed");
    for (int i = 0; i < size; i++) {
      boolean turned = i % 2 == 1;
      test.thread().load(turned ? "y" : "x", "relaxed").load(turned ? "x" : "y", "relaxed");
    }
  }

  private static void coherence(LitmusText test, int size) {
    for (int i = 0; i < size; i++) {
      test.thread().store("x", i + 1, "relaxed").load("x", "relaxed");
    }
  }

  private static void manyStores(LitmusText test, int size) {
    for (String[] names : new String[][] {{"x", "y"}, {"y", "x"}}) {
      test.thread();
      for (int i = 0; i < size; i++) {
        test.store(names[0], i + 1, "relaxed");
      }
      for (int i = 0; i < size; i++) {
        test.load(names[1], "relaxed");
      }
    }
  }

  private static void messages(LitmusText test, int size) {
    test.thread();
    for (int i = 0; i < size; i++) {
      test.store("x" + i, 1, "relaxed");
    }
    test.store("flag", 1, "release").thread().load("flag", "acquire");
    for (int i = 0; i < size; i++) {
      test.load("x" + i, "relaxed");
    }
  }

  private static void twoStores(LitmusText test, int size) {
    for (int i = 0; i < size; i++) {
      test.thread().store("x", i + 1, "relaxed").store("y", i + 1, "relaxed");
    }
  }

  private static BigInteger factorial(int size) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= size; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  private static BigInteger powerOfTwo(int size) {
    return BigInteger.TWO.pow(size);
  }

  private static BigInteger binomial(int of, int chosen) {
    return factorial(of).divide(factorial(chosen).multiply(factorial(of - chosen)));
  }
}
