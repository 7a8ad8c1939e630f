package dev.thawline.explore.packed;

import dev.thawline.event.EventName;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a thread depend on, noted while they are taken: what other threads have done,
 * accesses to locations, parts of what monitors are in. As long as none of it changes, the thread
 * takes the same steps.
 */
final class Needs implements SlotTable.Graph {
  /** A growing row of numbers. */
  private static final class Row {
    int[] numbers = new int[8];
    int count;

    void add(int number) {
      if (count > 0 && numbers[count - 1] == number) {
        return;
      }
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = number;
    }
  }

  private final WatchedGraph graph;
  private final Row threads = new Row();
  private final Row stores = new Row();
  private final Row accesses = new Row();
  private final Row parts = new Row();
  private int[] contents = new int[8];
  private final Row joined = new Row();

  /** How those have ended that are joined; null where they had not. */
  private @Nullable ThreadNode[] ends = new @Nullable ThreadNode[8];

  /**
   * None yet.
   *
   * @param graph answers what is asked
   */
  Needs(WatchedGraph graph) {
    this.graph = graph;
  }

  /** The steps of a thread are to be taken. */
  void begin(int t) {
    threads.count = 0;
    stores.count = 0;
    accesses.count = 0;
    parts.count = 0;
    joined.count = 0;
    threads.add(t);
  }

  /** An atomic access to a location depends on the writes there. */
  void stores(int x) {
    stores.add(x);
  }

  /** One that is not atomic depends on all accesses there. */
  void accesses(int[] locations) {
    for (int x : locations) {
      accesses.add(x);
    }
  }

  /** A join depends on whether, and how, the other thread has ended. */
  void end(int child) {
    joined.add(child);
    if (joined.count > ends.length) {
      ends = Arrays.copyOf(ends, joined.numbers.length);
    }
    ends[joined.count - 1] = endOf(child);
  }

  private @Nullable ThreadNode endOf(int child) {
    History done = graph.at[child];
    return done != null && done.node.kind == ThreadNode.Kind.END ? done.node : null;
  }

  /** What monitors make of an event depends on a part of what they are in. */
  void part(int part, int content) {
    for (int i = 0; i < parts.count; i++) {
      if (parts.numbers[i] == part) {
        return;
      }
    }
    parts.add(part);
    if (parts.count > contents.length) {
      contents = Arrays.copyOf(contents, parts.numbers.length);
    }
    contents[parts.count - 1] = content;
  }

  @Override
  public boolean conflicts(int thread, int location, boolean write) {
    accesses.add(location);
    return graph.positions.conflicts(thread, location, write);
  }

  /** What happens before an event follows from what its thread has done, and knows. */
  @Override
  public boolean orderedOrSame(EventName a, EventName b) {
    threads.add(b.thread());
    return graph.positions.orderedOrSame(a, b);
  }

  /**
   * Whether all of it is as it was in a state.
   *
   * @param replayed whether the graph is that of the state which is gone on from now; else only
   *     what needs none of it is known to hold
   */
  boolean hold(Changes changes, long since, MonitorStates monitors, boolean replayed) {
    if (!replayed && threads.count + stores.count + accesses.count > 1) {
      return false;
    }
    for (int i = 0; i < threads.count; i++) {
      if (changes.ofThread(threads.numbers[i]) > since) {
        return false;
      }
    }
    for (int i = 0; i < stores.count; i++) {
      if (changes.ofStores(stores.numbers[i]) > since) {
        return false;
      }
    }
    for (int i = 0; i < accesses.count; i++) {
      if (changes.ofAccesses(accesses.numbers[i]) > since) {
        return false;
      }
    }
    for (int i = 0; i < joined.count; i++) {
      if (endOf(joined.numbers[i]) != ends[i]) {
        return false;
      }
    }
    for (int i = 0; i < parts.count; i++) {
      if (monitors.get(parts.numbers[i]) != contents[i]) {
        return false;
      }
    }
    return true;
  }
}
