package dev.thawline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether the user pressed Ctrl-C. A command then prints what it knows, as incomplete, and ends by
 * itself; the Java virtual machine waits for it, but not forever.
 */
final class Interruption {
  private static final int PATIENCE_SECONDS = 10;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean requested;
  private volatile int status = ExitStatus.INCOMPLETE.code();

  boolean isRequested() {
    return requested;
  }

  /** Asks the command to end. */
  void request() {
    requested = true;
  }

  /** Makes Ctrl-C a request. */
  void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::letFinish, "interruption"));
  }

  /** The command is done; the machine may end. */
  void finish(int exitStatus) {
    status = exitStatus;
    finished.countDown();
  }

  private void letFinish() {
    if (finished.getCount() == 0) {
      return;
    }
    request();
    try {
      if (finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        // The status that the signal would give says nothing about what was found.
        Runtime.getRuntime().halt(status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
