package dev.thawline.cli;

import dev.thawline.explore.Progress;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Prints how far an exploration is, every two seconds; nothing for a quick one. Ends it when the
 * user asks for that.
 */
final class ProgressLine implements Progress {
  private static final long EVERY = TimeUnit.SECONDS.toNanos(2);

  private final String what;
  private final @Nullable PrintStream err;
  private final Interruption interruption;
  private final LongSupplier clock;
  private final long start;
  private long lastTime;
  private long lastStates;

  /**
   * @param what is being explored
   * @param err where to print; null to print nothing
   * @param clock nanoseconds
   */
  ProgressLine(
      String what, @Nullable PrintStream err, Interruption interruption, LongSupplier clock) {
    this.what = what;
    this.err = err;
    this.interruption = interruption;
    this.clock = clock;
    start = clock.getAsLong();
    lastTime = start;
  }

  @Override
  public boolean goOn(long states, int layer) {
    long now = clock.getAsLong();
    if (err != null && now - lastTime >= EVERY) {
      // Explorations of one file follow each other, and each counts from nothing.
      long more = states >= lastStates ? states - lastStates : states;
      long rate = more * TimeUnit.SECONDS.toNanos(1) / (now - lastTime);
      err.println(
          what
              + ": "
              + states
              + " states, layer "
              + layer
              + ", "
              + rate
              + " states/s, "
              + TimeUnit.NANOSECONDS.toSeconds(now - start)
              + " s");
      err.flush();
      lastTime = now;
      lastStates = states;
    }
    return !interruption.isRequested();
  }
}
