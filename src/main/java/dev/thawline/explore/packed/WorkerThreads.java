package dev.thawline.explore.packed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with the threads of workers in the end. */
final class WorkerThreads {
  private WorkerThreads() {}

  /** Waits for all of them; an interrupt meanwhile is left to the caller. */
  static void awaitAll(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Throws what one of them has failed with, if one has. */
  static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    } else if (failure instanceof Error error) {
      throw error;
    }
  }
}
