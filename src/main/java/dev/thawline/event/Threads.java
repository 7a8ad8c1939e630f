package dev.thawline.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers threads by the event that spawned them, so that a thread has one number in all
 * interleavings of a program. The main thread is number 0. Numbers are given in the order of
 * discovery, which a deterministic exploration repeats.
 */
public final class Threads {
  private final Map<EventName, Integer> bySpawn = new HashMap<>();
  private final List<@Nullable EventName> spawns = new ArrayList<>();

  public Threads() {
    spawns.add(null);
  }

  /** The number of the thread that the event {@code spawn} starts. */
  public int numberOf(EventName spawn) {
    return bySpawn.computeIfAbsent(
        spawn,
        s -> {
          spawns.add(s);
          return spawns.size() - 1;
        });
  }

  /** The event that spawned thread {@code number}, or null for the main thread. */
  public @Nullable EventName spawnOf(int number) {
    return spawns.get(number);
  }

  /** What people see: {@code main}, {@code T1}, {@code T2} ... */
  public static String label(int number) {
    return number == 0 ? "main" : "T" + number;
  }
}
