package dev.thawline.cli;

import dev.thawline.report.run.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time during which one spec is worked on, by one thread.
 *
 * <p>Exploring ends when the heap is nearly full. That is about all specs in work together, so an
 * exploration beside others gives up there ({@link Crowded}), and only one on its own is a result.
 */
final class Turn {
  private final Interruption interruption;
  private final @Nullable ProgressDisplay progress;
  private final boolean alone;
  private final boolean measured;
  private final List<Statistics.Run> runs = new ArrayList<>();
  private final long start = System.nanoTime();
  private long loaded;
  private long rendering;

  /**
   * @param progress where to tell how far it is; null for nowhere
   * @param alone whether no other spec is worked on
   * @param measured whether anybody will ask for statistics
   */
  Turn(
      Interruption interruption,
      @Nullable ProgressDisplay progress,
      boolean alone,
      boolean measured) {
    this.interruption = interruption;
    this.progress = progress;
    this.alone = alone;
    this.measured = measured;
  }

  boolean isAlone() {
    return alone;
  }

  ProgressLine progressLine(String what) {
    return new ProgressLine(what, progress, interruption, System::nanoTime);
  }

  /** The spec has been read and understood. */
  void loaded() {
    loaded = System.nanoTime();
  }

  /** A program was explored under one memory model. */
  void add(Statistics.Run run) {
    runs.add(run);
  }

  /** Puts what is known into words. */
  String render(Supplier<String> report) {
    long before = System.nanoTime();
    String text = report.get();
    rendering += System.nanoTime() - before;
    return text;
  }

  /** How long putting it into words took. */
  long renderingNanoseconds() {
    return rendering;
  }

  /** What it took up to now; null where nobody asks. */
  @Nullable Statistics statistics() {
    return measured ? new Statistics(loaded - start, runs, PeakHeap.bytes()) : null;
  }
}
