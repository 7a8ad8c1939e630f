package dev.thawline.families;

import java.math.BigInteger;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/** Programs that grow with a number, and how many executions rc11 gives them. */
public enum Family {
  /** As many threads, a fetch_add each: any order of them. */
  INC("inc", Family::increments, Family::factorial),
  /** One writer, and as many readers, each before or after it. */
  READERS("readers", Family::readers, Family::powerOfTwo),
  /** Each thread stores to its location and loads the next one: both values, independently. */
  SB_RING("SBring", (test, n) -> storeRing(test, n, "relaxed"), Family::powerOfTwo),
  /** Likewise, SC: not all of them read the old value. */
  SB_SC(
      "SBsc",
      (test, n) -> storeRing(test, n, "seq_cst"),
      n -> powerOfTwo(n).subtract(BigInteger.ONE)),
  /** Loads before stores: not all of them read the new value. */
  LB_RING("LBring", Family::loadRing, n -> powerOfTwo(n).subtract(BigInteger.ONE)),
  /** Two writers, and as many readers of both: four pairs of values each. */
  IRIW("IRIWn", Family::independentReads, n -> powerOfTwo(2 * n)),
  /**
   * Each thread stores its value and loads: for each order of the stores, the load of the thread
   * whose store is k-th reads one of the last N+1-k.
   */
  COWR("CoWR", Family::coherence, n -> factorial(n).pow(2)),
  /** So many stores, then as many loads of what the other thread stores: rising sequences. */
  SB_K("SBk", Family::manyStores, n -> binomial(2 * n, n).pow(2)),
  /** So much data behind one flag: where it is seen all data is, else any part of it. */
  MP_K("MPk", Family::messages, n -> powerOfTwo(n).add(BigInteger.ONE)),
  /** Each thread stores to two locations: any two orders. */
  TWO_W("2W", Family::twoStores, n -> factorial(n).pow(2));

  private final String title;
  private final BiConsumer<LitmusText, Integer> writer;
  private final IntFunction<BigInteger> executions;

  Family(String title, BiConsumer<LitmusText, Integer> writer, IntFunction<BigInteger> executions) {
    this.title = title;
    this.writer = writer;
    this.executions = executions;
  }

  /** As tables call it. */
  public String title() {
    return title;
  }

  /** The one that a table calls so, in letters of any size. */
  static Family titled(String title) {
    for (Family family : values()) {
      if (family.title.toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT))) {
        return family;
      }
    }
    throw new IllegalArgumentException(title);
  }

  /** How many executions the program of this size has under rc11. */
  public BigInteger executions(int size) {
    return executions.apply(size);
  }

  /**
   * The program, a litmus test in herd's C.
   *
   * @param size at least 2
   * @param observed whether all registers are told, else nothing is
   */
  public String program(int size, boolean observed) {
    LitmusText test = new LitmusText(title + "-" + size);
    writer.accept(test, size);
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
