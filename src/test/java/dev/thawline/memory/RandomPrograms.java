package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Draws litmus programs: two or three threads, four to six operations, two locations by default.
 */
public final class RandomPrograms {
  private static final MemoryOrder[] READS = {
    MemoryOrder.RELAXED, MemoryOrder.ACQUIRE, MemoryOrder.SEQ_CST
  };
  private static final MemoryOrder[] WRITES = {
    MemoryOrder.RELAXED, MemoryOrder.RELEASE, MemoryOrder.SEQ_CST
  };
  private static final MemoryOrder[] BOTH = {
    MemoryOrder.RELAXED,
    MemoryOrder.ACQUIRE,
    MemoryOrder.RELEASE,
    MemoryOrder.ACQ_REL,
    MemoryOrder.SEQ_CST
  };
  private static final MemoryOrder[] FENCES = {
    MemoryOrder.ACQUIRE, MemoryOrder.RELEASE, MemoryOrder.ACQ_REL, MemoryOrder.SEQ_CST
  };

  private final Random random;
  private final double fences;
  private final double ordinary;
  private MemoryOrder[] fenceOrders = FENCES;
  private int mostThreads = 3;
  private int leastOperations = 4;
  private int mostOperations = 6;

  /**
   * @param fences how often an operation is a fence
   * @param ordinary how often a read or write is not atomic
   */
  RandomPrograms(long seed, double fences, double ordinary) {
    this.random = new Random(seed);
    this.fences = fences;
    this.ordinary = ordinary;
  }

  /** Draws larger programs. */
  RandomPrograms withSize(int threads, int least, int most) {
    mostThreads = threads;
    leastOperations = least;
    mostOperations = most;
    return this;
  }

  /**
   * In event notation: programs of sizes by {@link #withSize}, all of whose fences are SeqCst.
   *
   * @param share how many of their operations are fences
   */
  public static Supplier<String> ofScFences(
      long seed, double share, int threads, int least, int most) {
    RandomPrograms drawn = new RandomPrograms(seed, share, 0).withSize(threads, least, most);
    drawn.fenceOrders = new MemoryOrder[] {MemoryOrder.SEQ_CST};
    return () -> drawn.next().notation();
  }

  LitmusProgram next() {
    int threads = 2 + random.nextInt(mostThreads - 1);
    int operations = leastOperations + random.nextInt(mostOperations - leastOperations + 1);
    List<List<LitmusOperation>> program = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      program.add(new ArrayList<>());
    }
    for (int i = 0; i < operations; i++) {
      List<LitmusOperation> thread = program.get(i < threads ? i : random.nextInt(threads));
      thread.add(operation(thread, i));
    }
    LitmusProgram made = new LitmusProgram(program, List.of());
    return random.nextInt(4) == 0 ? new LitmusProgram(program, made.locations()) : made;
  }

  private LitmusOperation operation(List<LitmusOperation> before, int number) {
    String location = random.nextBoolean() ? "x" : "y";
    String register = "r" + number;
    if (random.nextDouble() < fences) {
      return new LitmusOperation.Fence(pick(fenceOrders));
    }
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 ->
          new LitmusOperation.Write(location, value(before, number + 1), accessOrder(WRITES));
      case 4, 5, 6, 7 -> new LitmusOperation.Read(register, location, accessOrder(READS));
      case 8 ->
          new LitmusOperation.Update(
              register,
              location,
              pick(LitmusOperator.values()),
              value(before, number + 1),
              pick(BOTH));
      default ->
          new LitmusOperation.CompareExchange(
              register,
              location,
              value(before, random.nextInt(3)),
              value(before, number + 1),
              pick(BOTH),
              pick(READS),
              random.nextInt(4) == 0);
    };
  }

  /** A number, or now and then what the thread read before: a data dependency. */
  private LitmusValue value(List<LitmusOperation> before, int number) {
    for (LitmusOperation operation : before) {
      String register = operation.register();
      if (register != null && random.nextInt(3) == 0) {
        return LitmusValue.of(register);
      }
    }
    return LitmusValue.of(number);
  }

  private MemoryOrder accessOrder(MemoryOrder[] orders) {
    return random.nextDouble() < ordinary ? MemoryOrder.NON_ATOMIC : pick(orders);
  }

  private <T> T pick(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
