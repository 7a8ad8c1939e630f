package dev.thawline.event;

import dev.thawline.program.MemoryOrder;
import dev.thawline.source.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a graph of the promising semantics has beyond others (memory-models.md, A7): the writes that
 * were promised and have not been carried out, and the order in which SC fences came, from which
 * their global view follows (A4). Immutable, but for the numbers that values get.
 *
 * <p>A graph that has them is no longer sure to grow in an order compatible with reads-from, nor is
 * reads-from acyclic with program order.
 */
final class Promises {
  /** Promises are named by their threads and positions from here on: no event gets that far. */
  static final int FIRST_POSITION = 1 << 30;

  private final MemoryEvent[] open;
  private final MemoryEvent[] fences;
  private final Map<Value, Integer> numbers;

  private Promises(MemoryEvent[] open, MemoryEvent[] fences, Map<Value, Integer> numbers) {
    this.open = open;
    this.fences = fences;
    this.numbers = numbers;
  }

  /** Of graphs in which nothing can be promised. */
  static final Promises NEVER = new Promises(MemoryEvent.NONE, MemoryEvent.NONE, Map.of());

  /** Of a graph without events; values are numbered over all graphs that grow from it. */
  static Promises none() {
    return new Promises(MemoryEvent.NONE, MemoryEvent.NONE, new HashMap<>());
  }

  /** Whether there can be any. */
  boolean arePossible() {
    return this != NEVER;
  }

  /** The promises that are still to be kept. */
  MemoryEvent[] open() {
    return open;
  }

  /** Those of one thread. */
  List<MemoryEvent> of(int thread) {
    return open.length == 0
        ? List.of()
        : Arrays.stream(open).filter(promise -> promise.name().thread() == thread).toList();
  }

  /** The SC fences in the order in which they were carried out. */
  MemoryEvent[] fences() {
    return fences;
  }

  /**
   * Another promise of a thread. It comes before nothing: what its reader gains is what the release
   * fence before it gives, since no release fence comes before the write that keeps it.
   */
  MemoryEvent promise(int thread, int location, Value value, Clock releaseFence, Span span) {
    if (!arePossible()) {
      throw new IllegalStateException("this model makes no promises");
    }
    return new MemoryEvent(
        name(thread),
        MemoryEvent.Kind.PROMISE,
        location,
        MemoryOrder.RELAXED,
        value,
        null,
        Clock.EMPTY,
        releaseFence,
        span);
  }

  /** The name that another promise of a thread gets: the first that is free. */
  private EventName name(int thread) {
    for (int position = FIRST_POSITION; ; position++) {
      EventName name = new EventName(thread, position);
      if (Arrays.stream(open).noneMatch(promise -> promise.name().equals(name))) {
        return name;
      }
    }
  }

  Promises with(MemoryEvent promise) {
    MemoryEvent[] more = MemoryEvent.append(open, promise);
    Arrays.sort(more, (a, b) -> a.name().compareTo(b.name()));
    return new Promises(more, fences, numbers);
  }

  Promises without(MemoryEvent promise) {
    MemoryEvent[] rest =
        Arrays.stream(open).filter(other -> other != promise).toArray(MemoryEvent[]::new);
    return new Promises(rest, fences, numbers);
  }

  /** After a fence, which counts only if it is SeqCst. */
  Promises after(MemoryEvent fence) {
    return arePossible() && fence.isSequentiallyConsistent()
        ? new Promises(open, MemoryEvent.append(fences, fence), numbers)
        : this;
  }

  /** A number that is equal only for equal values. */
  int number(Value value) {
    return numbers.computeIfAbsent(value, added -> numbers.size());
  }

  /**
   * What a thread has seen that knows some events: these; and where an SC fence is among them, what
   * all SC fences up to that one had seen (A4: {@code cur ⊔= SC; SC = cur}).
   */
  Clock seen(Clock known) {
    Clock seen = known;
    boolean earlier = false;
    for (int i = fences.length - 1; i >= 0; i--) {
      earlier |= known.contains(fences[i].name());
      if (earlier) {
        seen = seen.union(fences[i].clock());
      }
    }
    return seen;
  }
}
