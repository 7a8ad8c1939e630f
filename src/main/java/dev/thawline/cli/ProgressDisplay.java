package dev.thawline.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Where people see how far long work is. Several specs may tell of themselves at once. */
interface ProgressDisplay extends AutoCloseable {
  /**
   * Tells how far one spec is.
   *
   * @param line in words
   * @param done how much of it, from 0 to 1; 0 where that is not known
   */
  void show(String line, double done);

  /** How long to wait between two lines, in nanoseconds. */
  long interval();

  /** Prints a result where progress is not in the way; the spec is done. */
  default void print(Runnable result) {
    result.run();
  }

  @Override
  default void close() {}

  /** A line each time, for files and for whoever reads through a pipe. */
  static ProgressDisplay lines(PrintStream err) {
    return new ProgressDisplay() {
      @Override
      public void show(String line, double done) {
        err.println(line);
        err.flush();
      }

      @Override
      public long interval() {
        return TimeUnit.SECONDS.toNanos(2);
      }
    };
  }
}
