package dev.thawline.event;

import java.util.Arrays;

/**
 * A set of events that is closed under program order: for each thread, how many of its first events
 * belong to it. Immutable; as long as the highest thread needs.
 */
public final class Clock {
  public static final Clock EMPTY = new Clock(new int[0]);

  private final int[] counts;

  private Clock(int[] counts) {
    this.counts = counts;
  }

  /** How many of the first events of {@code thread} belong to it. */
  public int count(int thread) {
    return thread < counts.length ? counts[thread] : 0;
  }

  public boolean contains(EventName event) {
    return count(event.thread()) > event.position();
  }

  /** The union. Returns one of the two where it contains the other. */
  public Clock union(Clock other) {
    if (other.isWithin(this)) {
      return this;
    }
    if (isWithin(other)) {
      return other;
    }
    int[] joined = Arrays.copyOf(counts, Math.max(counts.length, other.counts.length));
    for (int i = 0; i < other.counts.length; i++) {
      joined[i] = Math.max(joined[i], other.counts[i]);
    }
    return new Clock(joined);
  }

  /** With the first {@code count} events of {@code thread}, at least. */
  public Clock with(int thread, int count) {
    if (count(thread) >= count) {
      return this;
    }
    int[] grown = Arrays.copyOf(counts, Math.max(counts.length, thread + 1));
    grown[thread] = count;
    return new Clock(grown);
  }

  /** Whether all its events belong to the other. */
  boolean isWithin(Clock other) {
    if (this == other) {
      return true;
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > other.count(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return Arrays.toString(counts);
  }
}
