package dev.thawline.event;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Numbers threads by who spawned them, so that a thread has one number in all interleavings of a
 * program, whatever rounds of waiting loops came before its spawn. The main thread is number 0.
 * Other numbers are given in the order of discovery, which a deterministic exploration repeats; who
 * runs one of its paths again must know them.
 */
public final class Threads {
  /**
   * A thread as its parent knows it.
   *
   * @param parent the number of the thread that spawned it
   * @param before how many threads that had spawned before
   */
  private record Child(int parent, int before) {}

  private final Map<Child, Integer> numbers = new HashMap<>();

  /** The number of the thread that {@code parent} spawns after having spawned some others. */
  public int numberOf(int parent, int before) {
    return numbers.computeIfAbsent(new Child(parent, before), child -> numbers.size() + 1);
  }

  /** How many of the threads with these numbers {@code parent} has spawned. */
  public int childrenOf(int parent, IntPredicate hasStarted) {
    return (int)
        numbers.entrySet().stream()
            .filter(known -> known.getKey().parent == parent)
            .filter(known -> hasStarted.test(known.getValue()))
            .count();
  }

  /** What people see: {@code main}, {@code T1}, {@code T2} ... */
  public static String label(int number) {
    return number == 0 ? "main" : "T" + number;
  }
}
