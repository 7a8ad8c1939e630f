package dev.thawline.naive;

import dev.thawline.event.Allocation;
import dev.thawline.event.EventName;
import dev.thawline.machine.ThreadState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far one path has come. Copied before every event. */
final class NaivePath {
  /** Those that have started, by number. */
  final SortedMap<Integer, ThreadState> threads = new TreeMap<>();

  /** How many events each of them has taken: the position of its next one. */
  final SortedMap<Integer, Integer> positions = new TreeMap<>();

  final Set<Allocation> deallocated = new HashSet<>();

  /** Allocations that took the memory of others, in their order. */
  final List<Allocation> reusing = new ArrayList<>();

  /** One for each model. */
  final List<Watching> watching = new ArrayList<>();

  private RawGraph graph = RawGraph.EMPTY;
  private @Nullable Relations relations;

  /** Set where it has ended. */
  @Nullable NaiveEnding ending;

  NaivePath copy() {
    NaivePath copy = new NaivePath();
    copy.threads.putAll(threads);
    copy.positions.putAll(positions);
    copy.deallocated.addAll(deallocated);
    copy.reusing.addAll(reusing);
    copy.watching.addAll(watching);
    copy.graph = graph;
    copy.relations = relations;
    copy.ending = ending;
    return copy;
  }

  /** The newest allocation at the address of one. */
  Allocation latestAt(Allocation allocation) {
    Allocation latest = allocation.site();
    for (Allocation made : reusing) {
      latest = made.site() == latest.site() ? made : latest;
    }
    return latest;
  }

  RawGraph graph() {
    return graph;
  }

  /** The relations of the graph. */
  Relations relations() {
    if (relations == null) {
      relations = new Relations(graph);
    }
    return relations;
  }

  void become(RawGraph grown) {
    graph = grown;
    relations = null;
  }

  ThreadState thread(int number) {
    ThreadState thread = threads.get(number);
    if (thread == null) {
      throw new IllegalStateException("thread " + number + " has not started");
    }
    return thread;
  }

  /** The name of a thread's next event. */
  EventName next(int thread) {
    return new EventName(thread, positions.getOrDefault(thread, 0));
  }

  /** The thread's next event has the name after this one. */
  void advance(int thread) {
    positions.merge(thread, 1, Integer::sum);
  }

  boolean hasEnded(int thread) {
    return thread(thread).status() == ThreadState.Status.ENDED;
  }
}
