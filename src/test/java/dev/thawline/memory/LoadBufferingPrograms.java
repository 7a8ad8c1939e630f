package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws programs in which promises matter: in every thread some reads come before a relaxed write,
 * of a number or of what was read, in a circle of locations; now and then something stands between.
 */
final class LoadBufferingPrograms {
  private static final String[] LOCATIONS = {"x", "y", "z"};
  private final Random random;
  private final int threads;

  LoadBufferingPrograms(long seed, int threads) {
    this.random = new Random(seed);
    this.threads = threads;
  }

  LitmusProgram next() {
    List<List<LitmusOperation>> program = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      program.add(thread(t));
    }
    LitmusProgram made = new LitmusProgram(program, List.of());
    return random.nextInt(4) == 0 ? new LitmusProgram(program, made.locations()) : made;
  }

  private List<LitmusOperation> thread(int t) {
    List<LitmusOperation> thread = new ArrayList<>();
    MemoryOrder order = random.nextInt(8) == 0 ? MemoryOrder.ACQUIRE : MemoryOrder.RELAXED;
    String first = "r" + t;
    thread.add(new LitmusOperation.Read(first, LOCATIONS[t], order));
    if (random.nextInt(2) == 0) {
      thread.add(between(t));
    }
    String target = LOCATIONS[(t + 1) % threads];
    order = random.nextInt(8) == 0 ? MemoryOrder.RELEASE : MemoryOrder.RELAXED;
    thread.add(new LitmusOperation.Write(target, value(t), order));
    if (threads == 2 && random.nextInt(3) == 0) {
      String last = LOCATIONS[random.nextInt(2)];
      thread.add(
          random.nextBoolean()
              ? new LitmusOperation.Read("e" + t, last, MemoryOrder.RELAXED)
              : new LitmusOperation.Write(last, value(t), MemoryOrder.RELAXED));
    }
    return thread;
  }

  private LitmusOperation between(int t) {
    String location = LOCATIONS[random.nextInt(threads)];
    String register = "m" + t;
    return switch (random.nextInt(7)) {
      case 0 -> new LitmusOperation.Fence(MemoryOrder.ACQUIRE);
      case 1 ->
          new LitmusOperation.Fence(
              random.nextBoolean() ? MemoryOrder.SEQ_CST : MemoryOrder.RELEASE);
      case 2 ->
          new LitmusOperation.Update(
              register, location, LitmusOperator.ADD, LitmusValue.of(1), MemoryOrder.RELAXED);
      case 3 ->
          new LitmusOperation.CompareExchange(
              register,
              location,
              LitmusValue.of(random.nextInt(2)),
              LitmusValue.of(2),
              MemoryOrder.RELAXED,
              MemoryOrder.RELAXED,
              false);
      case 4 -> new LitmusOperation.Write(location, value(t), MemoryOrder.RELEASE);
      case 5 -> new LitmusOperation.Write(location, value(t), MemoryOrder.RELAXED);
      default -> new LitmusOperation.Read(register, location, MemoryOrder.RELAXED);
    };
  }

  private LitmusValue value(int t) {
    return random.nextInt(3) == 0 ? LitmusValue.of("r" + t) : LitmusValue.of(1);
  }
}
