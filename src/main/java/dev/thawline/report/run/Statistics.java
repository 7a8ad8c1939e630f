package dev.thawline.report.run;

import dev.thawline.explore.Settings;
import java.util.List;

/**
 * What the work on one spec took. All of it but the counts depends on time and machine.
 *
 * @param frontEndNanoseconds reading, parsing, checking, lowering
 * @param runs one a memory model, in the order asked for
 * @param peakHeapBytes the most heap in use since the start of Thawline, garbage included
 */
public record Statistics(long frontEndNanoseconds, List<Run> runs, long peakHeapBytes) {
  private static final double NANOSECONDS = 1e9;

  /**
   * An exploration.
   *
   * @param memory the memory model's id
   * @param driver the one that did it
   * @param workers how many threads explored
   * @param tableBytes what tables of states took when they took most; 0 where there are none
   * @param tableStates how many states were in them
   * @param keys by what states were known again, if in packed layers
   * @param transitions steps taken
   * @param explorationNanoseconds of this exploration
   * @param variantsNanoseconds of further ones, with other values of silent parameters
   * @param witnessesNanoseconds of finding and replaying witnesses
   */
  public record Run(
      String memory,
      Settings.Driver driver,
      int workers,
      long tableBytes,
      long tableStates,
      Settings.Keys keys,
      long states,
      long transitions,
      long executions,
      int layers,
      long explorationNanoseconds,
      long variantsNanoseconds,
      long witnessesNanoseconds) {

    /**
     * The same, with the time of what came after.
     *
     * @param nanoseconds of everything together
     */
    public Run with(long variants, long nanoseconds) {
      return new Run(
          memory,
          driver,
          workers,
          tableBytes,
          tableStates,
          keys,
          states,
          transitions,
          executions,
          layers,
          explorationNanoseconds,
          variants,
          Math.max(0, nanoseconds - explorationNanoseconds - variants));
    }

    /** Of tables, when they took most. */
    double bytesPerState() {
      return (double) tableBytes / Math.max(1, tableStates);
    }

    /** The chance that two states were taken for one is at most so much: only layers do that. */
    double collisionBound() {
      boolean exact =
          keys == Settings.Keys.EXACT || driver != Settings.Driver.LAYERS || tableBytes == 0;
      return exact ? 0 : Math.scalb((double) states * states, -129);
    }

    /** Of the exploration. */
    public long statesPerSecond() {
      return Math.round(states / seconds(Math.max(1, explorationNanoseconds)));
    }
  }

  public Statistics {
    runs = List.copyOf(runs);
  }

  static double seconds(long nanoseconds) {
    return nanoseconds / NANOSECONDS;
  }
}
