package dev.thawline.event;

import java.util.Arrays;
import java.util.List;

/** One thread's run so far, as an {@link ExecutionGraph} knows it. */
final class Line {
  final int length;
  final MemoryEvent[] events;

  /** What happens before the next event of the thread. */
  final Clock now;

  /** What an acquire fence would gain: the release clocks of all writes read so far. */
  final Clock acquirable;

  /** The clock of the last release fence. */
  final Clock releaseFence;

  /**
   * Positions at which {@code now} gained events of other threads, ascending, and what it was from
   * there on.
   */
  final int[] epochStarts;

  final Clock[] epochClocks;

  Line(
      int length,
      MemoryEvent[] events,
      Clock now,
      Clock acquirable,
      Clock releaseFence,
      int[] epochStarts,
      Clock[] epochClocks) {
    this.length = length;
    this.events = events;
    this.now = now;
    this.acquirable = acquirable;
    this.releaseFence = releaseFence;
    this.epochStarts = epochStarts;
    this.epochClocks = epochClocks;
  }

  Line with(MemoryEvent event, Clock newNow, Clock newAcquirable, Clock newFence) {
    MemoryEvent[] more = MemoryEvent.append(events, event);
    if (newNow == now) {
      return new Line(length, more, now, newAcquirable, newFence, epochStarts, epochClocks);
    }
    int[] starts = Arrays.copyOf(epochStarts, epochStarts.length + 1);
    Clock[] clocks = Arrays.copyOf(epochClocks, epochClocks.length + 1);
    starts[epochStarts.length] = length;
    clocks[epochClocks.length] = newNow;
    return new Line(length, more, newNow, newAcquirable, newFence, starts, clocks);
  }

  /** What happens before the event at {@code position}, as far as other threads are concerned. */
  Clock at(int position) {
    for (int i = epochStarts.length - 1; i >= 0; i--) {
      if (epochStarts[i] <= position) {
        return epochClocks[i];
      }
    }
    return Clock.EMPTY;
  }

  /** The memory events from one position on and before another. */
  List<MemoryEvent> between(int from, int end) {
    return Arrays.stream(events)
        .filter(event -> event.name().position() >= from && event.name().position() < end)
        .toList();
  }
}
