package dev.thawline.explore;

import java.time.Duration;

/**
 * Where an exploration stops and says so.
 *
 * @param states how many states
 * @param time how long
 * @param bytes how much heap may be in use
 * @param workers how many threads may explore at once; results do not depend on it
 */
public record Limits(long states, Duration time, long bytes, int workers) {
  private static final long LARGE = 1 << 20;

  /** How the name of the limit of memory begins. */
  static final String MEMORY = "max-memory ";

  /** Bounded only by most of the heap. */
  public static Limits generous() {
    return new Limits(
        Long.MAX_VALUE, Duration.ofDays(365), Runtime.getRuntime().maxMemory() / 10 * 8, 1);
  }

  /** The time in the largest unit that says it exactly: {@code 10 s}, {@code 1 ms}. */
  public String timeText() {
    long milliseconds = time.toMillis();
    return milliseconds % 1000 == 0 ? milliseconds / 1000 + " s" : milliseconds + " ms";
  }

  /** Whether more heap is in use than may be. */
  public boolean isHeapFull() {
    return heapInUse() > bytes && heapInUseAfterCollection() > bytes;
  }

  private static long heapInUse() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Without garbage. Takes time, so it is asked only when the heap looks full. */
  private static long heapInUseAfterCollection() {
    System.gc();
    return heapInUse();
  }

  /** The name of the limit of memory. */
  public String memoryText() {
    return MEMORY + bytesText();
  }

  /**
   * The heap in a unit that says it well: {@code 512 MiB}, {@code 1 KiB}; what is large, rounded.
   */
  private String bytesText() {
    String[] units = {"B", "KiB", "MiB"};
    long value = bytes;
    int unit = 0;
    while (unit + 1 < units.length && (value % 1024 == 0 || value >= LARGE)) {
      value /= 1024;
      unit++;
    }
    return value + " " + units[unit];
  }

  public Limits withStates(long value) {
    return new Limits(value, time, bytes, workers);
  }

  public Limits withTime(Duration value) {
    return new Limits(states, value, bytes, workers);
  }

  public Limits withBytes(long value) {
    return new Limits(states, time, value, workers);
  }

  public Limits withWorkers(int value) {
    return new Limits(states, time, bytes, value);
  }
}
