package dev.thawline.explore;

import java.time.Duration;

/**
 * Where an exploration stops and says so.
 *
 * @param states how many states
 * @param time how long
 * @param bytes how much heap may be in use
 */
public record Limits(long states, Duration time, long bytes) {
  /** Bounded only by most of the heap. */
  public static Limits generous() {
    return new Limits(
        Long.MAX_VALUE, Duration.ofDays(365), Runtime.getRuntime().maxMemory() / 10 * 8);
  }

  public Limits withStates(long value) {
    return new Limits(value, time, bytes);
  }

  public Limits withTime(Duration value) {
    return new Limits(states, value, bytes);
  }

  public Limits withBytes(long value) {
    return new Limits(states, time, value);
  }
}
