package dev.thawline.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Numbered tasks, several at a time; their results are handed over in order, by one thread, and
 * then forgotten. Only so many are begun and not handed over yet: memory does not grow with the
 * number of tasks.
 */
final class InOrder<T> {
  /** How many tasks may be ahead of the one whose result is awaited. */
  static final int WINDOW = 256;

  private final int count;
  private final IntFunction<T> task;
  private final BooleanSupplier stop;

  // Guarded by this.
  private final Map<Integer, CompletableFuture<T>> results = new HashMap<>();
  private int next;
  private int handedOver;
  private boolean ended;

  /**
   * @param task does one of them; of tasks that throw, the first ends everything
   * @param stop whether no more tasks are to begin; the first one always does
   */
  InOrder(int count, IntFunction<T> task, BooleanSupplier stop) {
    this.count = count;
    this.task = task;
    this.stop = stop;
  }

  /**
   * Does them all.
   *
   * @param workers how many at a time; with one, no threads are started
   * @param then gets the result of each, and says whether to go on
   * @return how many results were handed over
   */
  int run(int workers, Predicate<T> then) {
    return workers == 1 ? alone(then) : together(workers, then);
  }

  private int alone(Predicate<T> then) {
    boolean goOn = true;
    while (goOn && begins()) {
      goOn = then.test(task.apply(next++));
    }
    return next;
  }

  private boolean begins() {
    return next < count && (next == 0 || !stop.getAsBoolean());
  }

  private int together(int workers, Predicate<T> then) {
    for (int i = 0; i < workers; i++) {
      Thread worker = new Thread(this::work, "spec-" + (i + 1));
      worker.setDaemon(true); // Where this thread fails, they are not to keep the machine alive.
      worker.start();
    }
    int number = 0;
    try {
      boolean goOn = true;
      while (goOn && number < count) {
        CompletableFuture<T> result = begun(number);
        if (result == null) {
          return number;
        }
        goOn = then.test(result.join());
        number++;
        handedOver(number);
      }
      return number;
    } finally {
      end();
    }
  }

  /** The task's result to come; null where it never begins. */
  private synchronized @Nullable CompletableFuture<T> begun(int number) {
    waitUntil(() -> number < next || ended);
    return results.remove(number);
  }

  private synchronized void handedOver(int tasks) {
    handedOver = tasks;
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  private void work() {
    for (Begun<T> begun = begin(); begun != null; begun = begin()) {
      try {
        begun.result().complete(task.apply(begun.number()));
      } catch (Throwable e) { // whoever waits for it is to get it
        begun.result().completeExceptionally(e);
      }
    }
  }

  private record Begun<T>(int number, CompletableFuture<T> result) {}

  private synchronized @Nullable Begun<T> begin() {
    waitUntil(() -> ended || next - handedOver < WINDOW);
    if (ended || !begins()) {
      end();
      return null;
    }
    Begun<T> begun = new Begun<>(next++, new CompletableFuture<>());
    results.put(begun.number(), begun.result());
    notifyAll();
    return begun;
  }

  private synchronized void waitUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("nobody interrupts these threads", e);
      }
    }
  }
}
