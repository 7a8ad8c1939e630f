package dev.thawline.cli;

import dev.thawline.explore.Progress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Prints how far an exploration is, every now and then; nothing for a quick one. Ends it when the
 * user asks for that.
 */
final class ProgressLine implements Progress {
  private static final double LEAST_TOLD = 0.001;
  private static final int WHOLE = 100;

  private final String what;
  private final @Nullable ProgressDisplay display;
  private final Interruption interruption;
  private final LongSupplier clock;
  private final long start;
  private long lastTime;
  private long lastStates;
  private int workers = 1;
  private long tableBytes;
  private long tableStates;
  private double done;
  private double layerDone;

  /**
   * @param what is being explored
   * @param display where to tell it; null to tell nothing
   * @param clock nanoseconds
   */
  ProgressLine(
      String what,
      @Nullable ProgressDisplay display,
      Interruption interruption,
      LongSupplier clock) {
    this.what = what;
    this.display = display;
    this.interruption = interruption;
    this.clock = clock;
    start = clock.getAsLong();
    lastTime = start;
  }

  /** How many threads explore. */
  int workers() {
    return workers;
  }

  @Override
  public void workers(int number) {
    workers = number;
  }

  /** What the tables of states took when they took most, in bytes; 0 where there are none. */
  long tableBytes() {
    return tableBytes;
  }

  /** How many states were in them. */
  long tableStates() {
    return tableStates;
  }

  @Override
  public void tables(long bytes, long states) {
    tableBytes = bytes;
    tableStates = states;
  }

  @Override
  public void done(double ofEverything) {
    done = ofEverything;
  }

  @Override
  public void layerDone(double ofLayer) {
    layerDone = ofLayer;
  }

  @Override
  public boolean goOn(long states, int layer) {
    long now = clock.getAsLong();
    if (display != null && now - lastTime >= display.interval()) {
      // Explorations of one file follow each other, and each counts from nothing.
      long more = states >= lastStates ? states - lastStates : states;
      long rate = more * TimeUnit.SECONDS.toNanos(1) / (now - lastTime);
      display.show(
          what
              + ": "
              + states
              + " states, layer "
              + layer
              + (layerDone > 0 ? " (" + percent(layerDone) + " of it)" : "")
              + ", "
              + rate
              + " states/s, "
              + TimeUnit.NANOSECONDS.toSeconds(now - start)
              + " s"
              + estimate(now - start),
          done < LEAST_TOLD ? 0 : done);
      lastTime = now;
      lastStates = states;
    }
    return !interruption.isRequested();
  }

  /** Early estimates are the worst, so that nothing is said of what has hardly begun. */
  private String estimate(long elapsed) {
    if (done < LEAST_TOLD) {
      return "";
    }
    long left = Math.round(elapsed * (1 - done) / done);
    return ", perhaps "
        + percent(done)
        + " done, "
        + TimeUnit.NANOSECONDS.toSeconds(left)
        + " s left";
  }

  private static String percent(double fraction) {
    return (int) (Math.min(1, fraction) * WHOLE) + " %";
  }
}
