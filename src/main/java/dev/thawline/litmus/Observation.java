package dev.thawline.litmus;

import java.util.Comparator;

/**
 * A place whose final value is looked at. In herd's order: registers by thread and name, then
 * locations by name.
 *
 * @param thread whose register it is; -1 for a location
 */
record Observation(int thread, String name) implements Comparable<Observation> {
  private static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::isLocation)
          .thenComparingInt(Observation::thread)
          .thenComparing(Observation::name);

  boolean isLocation() {
    return thread < 0;
  }

  /** {@code 0:r0}, {@code [x]}. */
  String text() {
    return isLocation() ? "[" + name + "]" : thread + ":" + name;
  }

  @Override
  public int compareTo(Observation other) {
    return ORDER.compare(this, other);
  }
}
