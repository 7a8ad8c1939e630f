package dev.thawline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Numbered tasks, several at a time; their results are handed over in order, by one thread. */
final class InOrder<T> {
  private final int count;
  private final IntFunction<T> task;
  private final BooleanSupplier stop;
  private int next;

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
   * @param then gets the result of each
   * @return how many tasks were begun, and thus done
   */
  int run(int workers, Consumer<T> then) {
    return workers == 1 ? alone(then) : together(workers, then);
  }

  private int alone(Consumer<T> then) {
    while (begins()) {
      then.accept(task.apply(next++));
    }
    return next;
  }

  private boolean begins() {
    return next < count && (next == 0 || !stop.getAsBoolean());
  }

  private int together(int workers, Consumer<T> then) {
    List<Slot<T>> slots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slots.add(new Slot<>(i, new CompletableFuture<>(), new CompletableFuture<>()));
    }
    for (int i = 0; i < workers; i++) {
      Thread worker = new Thread(() -> work(slots), "spec-" + (i + 1));
      worker.setDaemon(true); // Where this thread fails, they are not to keep the machine alive.
      worker.start();
    }
    for (Slot<T> slot : slots) {
      if (!slot.begun().join()) {
        return slot.number();
      }
      then.accept(slot.result().join());
    }
    return count;
  }

  /** A task whose beginning, and then whose result, others may wait for. */
  private record Slot<T>(
      int number, CompletableFuture<Boolean> begun, CompletableFuture<T> result) {}

  private void work(List<Slot<T>> slots) {
    for (Slot<T> slot = begin(slots); slot != null; slot = begin(slots)) {
      try {
        slot.result().complete(task.apply(slot.number()));
      } catch (Throwable e) { // whoever waits for it is to get it
        slot.result().completeExceptionally(e);
      }
    }
  }

  private synchronized @Nullable Slot<T> begin(List<Slot<T>> slots) {
    if (begins()) {
      Slot<T> slot = slots.get(next++);
      slot.begun().complete(true);
      return slot;
    }
    slots.subList(next, count).forEach(slot -> slot.begun().complete(false));
    return null;
  }
}
