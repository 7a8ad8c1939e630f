package dev.thawline.explore.packed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shares the slots of a table among workers, in pieces that they take when they are done with the
 * last. The first works in the caller's thread, which waits for all of them.
 */
final class SlotShare {
  /** How many slots are taken at a time, where they are many. */
  static final int PIECE = 256;

  /** Works on slots. */
  interface Worker {
    /** Works on some slots, up to another. */
    void work(int from, int to);
  }

  private final int slots;
  private final int piece;
  private final BooleanSupplier pause;
  private final AtomicInteger next = new AtomicInteger();
  private volatile @Nullable Throwable failure;

  /**
   * Of slots.
   *
   * @param pause whether to take no more for now
   */
  SlotShare(int slots, BooleanSupplier pause) {
    this(slots, PIECE, pause);
  }

  private SlotShare(int slots, int piece, BooleanSupplier pause) {
    this.slots = slots;
    this.piece = piece;
    this.pause = pause;
  }

  /** Of few slots, which are taken one by one. */
  static SlotShare oneByOne(int slots) {
    return new SlotShare(slots, 1, () -> false);
  }

  /** Whether all slots have been worked on. */
  boolean isDone() {
    return next.get() >= slots;
  }

  /** How many slots have been worked on: the first ones. */
  int taken() {
    return Math.min(slots, next.get());
  }

  /** Lets workers work until all is done, or a pause is due. Whatever one throws is thrown. */
  void run(List<? extends Worker> workers) {
    List<Thread> threads = new ArrayList<>();
    for (Worker worker : workers.subList(1, workers.size())) {
      Thread thread = new Thread(() -> work(worker), "explorer-" + (threads.size() + 2));
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
    work(workers.get(0));
    WorkerThreads.awaitAll(threads);
    WorkerThreads.rethrow(failure);
  }

  private void work(Worker worker) {
    try {
      while (failure == null && !pause.getAsBoolean()) {
        int from = next.getAndAdd(piece);
        if (from >= slots) {
          return;
        }
        worker.work(from, Math.min(slots, from + piece));
      }
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }
}
