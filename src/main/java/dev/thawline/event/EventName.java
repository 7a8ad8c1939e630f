package dev.thawline.event;

/**
 * The identity of an event: a thread and the position in that thread's own run. The same event has
 * the same name in every interleaving, whatever other threads did before it (design README,
 * contract 2).
 *
 * @param thread the thread's number ({@link Threads})
 * @param position how many events the thread executed before this one
 */
public record EventName(int thread, int position) implements Comparable<EventName> {
  /** The name of a promise of a thread (memory-models.md, A7): no event gets as far. */
  public static EventName ofPromise(int thread, int number) {
    return new EventName(thread, Promises.FIRST_POSITION + number);
  }

  /** Which of the thread's open promises it names; below 0 where it names an event. */
  public int promise() {
    return position - Promises.FIRST_POSITION;
  }

  @Override
  public int compareTo(EventName other) {
    return thread != other.thread
        ? Integer.compare(thread, other.thread)
        : Integer.compare(position, other.position);
  }

  @Override
  public int hashCode() {
    return thread * 0x9E3779B1 + position;
  }

  @Override
  public String toString() {
    return "T" + thread + "." + position;
  }
}
