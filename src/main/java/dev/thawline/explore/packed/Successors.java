package dev.thawline.explore.packed;

import dev.thawline.explore.StepSink;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The states that steps out of one state lead to, by number, as they are found. */
final class Successors {
  private long[] keys = new long[64];
  private @Nullable List<StepSink.Judged>[] judged = newLists(16);
  private @Nullable List<Integer>[] choices = newLists(16);
  private boolean[] complete = new boolean[16];
  private int[] movers = new int[16];
  private int first;
  private int count;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> @Nullable List<T>[] newLists(int size) {
    return new List[size];
  }

  void clear() {
    first = 0;
    count = 0;
  }

  /** Only the newest counts, and what comes after it. */
  void keepNewest() {
    first = count - 1;
  }

  /** Makes room for one more, with a key of so many words. */
  void makeRoom(int words) {
    if (count == complete.length) {
      judged = Arrays.copyOf(judged, 2 * count);
      choices = Arrays.copyOf(choices, 2 * count);
      complete = Arrays.copyOf(complete, 2 * count);
      movers = Arrays.copyOf(movers, 2 * count);
    }
    if ((count + 1) * words > keys.length) {
      keys = Arrays.copyOf(keys, 2 * (count + 1) * words);
    }
  }

  /**
   * One more, whose key is there already.
   *
   * @param mover the thread whose step leads there
   * @param ended whether all threads have ended there
   * @param said what monitors said last on the way; null where they said nothing
   * @param ways those that the step chose, where they are kept
   */
  void add(
      int mover,
      boolean ended,
      @Nullable List<StepSink.Judged> said,
      @Nullable List<Integer> ways) {
    movers[count] = mover;
    complete[count] = ended;
    judged[count] = said;
    choices[count] = ways;
    count++;
  }

  /** The number of the first that counts. */
  int first() {
    return first;
  }

  /** One more than the number of the last. */
  int end() {
    return count;
  }

  /** The keys side by side, by number. */
  long[] keys() {
    return keys;
  }

  boolean isComplete(int number) {
    return complete[number];
  }

  @Nullable List<StepSink.Judged> judged(int number) {
    return judged[number];
  }

  int mover(int number) {
    return movers[number];
  }

  @Nullable List<Integer> choices(int number) {
    return choices[number];
  }
}
