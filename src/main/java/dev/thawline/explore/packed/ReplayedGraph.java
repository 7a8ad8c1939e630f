package dev.thawline.explore.packed;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The graph of one state after another, built from the histories of their threads
 * (explorer-algorithm.md, section 5, line 27). The events lie on a stack; those that the next state
 * has as well stay there, which are most of them where states come in the order of their keys.
 *
 * <p>An event goes onto the stack behind what it needs to be there: the write that it reads, the
 * thread that it joins, the start of its own. Threads are taken from the last to the first, as
 * their fields stand in keys, so that what changes most often is on top.
 */
final class ReplayedGraph {
  private static final int UNKNOWN = -1;

  private final Histories histories;
  private final WatchedGraph graph;
  private final StoreOrders orders;
  private final Changes changes;

  /** By thread: what it has done, 0 or null where it has not started; by number, and as it is. */
  private final int[] numbers;

  private final @Nullable History[] target;

  /** By thread: the events of it that memory notices, and how many there are. */
  private final History[][] events;

  private final int[] count;

  /** By thread: how many of them are on the stack; and by number of these, where. */
  private final int[] added;

  private final int[][] places;

  /** By thread: whether its start is on the stack. */
  private final boolean[] started;

  private History[] stack = new History[64];
  private int size;

  /** How much of the stack the next state has, too. */
  private int keep;

  /** What is below the stack; null where the graph is none of a state. */
  private @Nullable History base;

  /** By location: the number of the order of its stores. */
  private int[] order = {};

  /** By thread: whether it has ended; and how many have. */
  private final boolean[] isEnded;

  private int ended;

  /** One more than the number of the last thread that has started. */
  private int threads;

  /** By thread: whether it stands elsewhere than in the last state, or its events are not there. */
  private final boolean[] moved;

  private boolean anyMoved;

  ReplayedGraph(
      Histories histories, WatchedGraph graph, StoreOrders orders, Changes changes, int threads) {
    this.histories = histories;
    this.graph = graph;
    this.orders = orders;
    this.changes = changes;
    this.numbers = new int[threads];
    this.target = new @Nullable History[threads];
    this.events = new History[threads][16];
    this.count = new int[threads];
    this.added = new int[threads];
    this.places = new int[threads][16];
    this.started = new boolean[threads];
    this.isEnded = new boolean[threads];
    this.moved = new boolean[threads];
  }

  /** The graph is no longer as it was left. */
  void forget() {
    base = null;
    Arrays.fill(numbers, UNKNOWN);
  }

  /** Says what main has done in the next state, by number; to be said first. */
  void main(int number) {
    if (number != numbers[0]) {
      History main = histories.get(0, number);
      History settled = main.settled == null ? main : main.settled;
      if (settled != base) {
        forget();
        reset(main);
        base = settled;
      }
      thread(0, number);
    }
  }

  private void reset(History main) {
    graph.reset(main);
    size = 0;
    keep = 0;
    Arrays.fill(added, 0);
    Arrays.fill(count, 0);
    Arrays.fill(started, false);
    started[0] = true;
    for (int x = 0; x < order.length; x++) {
      order[x] = StoreOrders.NO_CHOICE;
      graph.setOrder(x, StoreOrders.NO_CHOICE);
    }
  }

  /** Says what another thread has done; 0 where it has not started. */
  void thread(int t, int number) {
    if (number != numbers[t]) {
      numbers[t] = number;
      History to = number == 0 ? null : histories.get(t, number);
      target[t] = to;
      changes.thread(t);
      move(t);
      if (to != null) {
        threads = Math.max(threads, t + 1);
      }
      boolean ends = to != null && to.node.kind == ThreadNode.Kind.END;
      ended += (ends ? 1 : 0) - (isEnded[t] ? 1 : 0);
      isEnded[t] = ends;
      keep = Math.min(keep, list(t, to));
    }
  }

  /** Says what order the stores to a location are in, by number. */
  void order(int x, int number) {
    if (x >= order.length) {
      order = Arrays.copyOf(order, x + 1);
    }
    if (order[x] != number) {
      order[x] = number;
      graph.setOrder(x, number);
      changes.access(x, true);
      keep = Math.min(keep, firstStore(x));
    }
  }

  private void move(int t) {
    moved[t] = true;
    anyMoved = true;
  }

  /**
   * Puts threads where they stand in the state of which all has been said; what they have done
   * there need not be in the graph yet.
   */
  void stand() {
    while (threads > 1 && target[threads - 1] == null) {
      threads--;
    }
    if (anyMoved) {
      for (int t = 0; t < threads; t++) {
        if (moved[t]) {
          graph.stand(Objects.requireNonNull(target[t]));
        }
      }
    }
  }

  int threads() {
    return threads;
  }

  /** How many threads have ended. */
  int ended() {
    return ended;
  }

  /** Makes the graph that of the state. */
  void become() {
    if (!anyMoved && keep == size) {
      return;
    }
    removeFrom(keep);
    for (int t = threads - 1; t >= 0; t--) {
      if (moved[t]) {
        add(t, count[t]);
      }
    }
    for (int t = 0; t < threads; t++) {
      if (moved[t]) {
        graph.stand(Objects.requireNonNull(target[t]));
        moved[t] = false;
      }
    }
    anyMoved = false;
    keep = size;
  }

  /** Lists the events of a thread; how much of the stack can stay. */
  private int list(int t, @Nullable History to) {
    int below = t == 0 ? Objects.requireNonNull(base).noticedCount : 0;
    History last = to == null ? null : to.noticed;
    int known = count[t];
    count[t] = last == null ? 0 : Math.max(0, last.noticedCount - below);
    if (count[t] > events[t].length) {
      events[t] = Arrays.copyOf(events[t], 2 * count[t]);
      places[t] = Arrays.copyOf(places[t], 2 * count[t]);
    }
    int same = count[t];
    for (History at = last; same > 0; same--) {
      History event = Objects.requireNonNull(at);
      if (same <= known && events[t][same - 1] == event) {
        break;
      }
      events[t][same - 1] = event;
      at = Objects.requireNonNull(event.before).noticed;
    }
    return same < added[t] ? places[t][same] : size;
  }

  private int firstStore(int x) {
    for (int i = 0; i < size; i++) {
      ThreadNode done = stack[i].done();
      if (done.kind == ThreadNode.Kind.WRITE && done.location == x) {
        return i;
      }
    }
    return size;
  }

  private void removeFrom(int keep) {
    while (size > keep) {
      History top = stack[--size];
      graph.stand(top);
      graph.remove(top.thread);
      noteChange(top, false);
      added[top.thread]--;
    }
  }

  /** Adds events of a thread until so many of them are there. */
  private void add(int t, int upTo) {
    while (!started[t]) {
      add(0, added[0] + 1);
    }
    while (added[t] < upTo) {
      History next = events[t][added[t]];
      addBefore(next);
      graph.add(next, place(next));
      noteChange(next, true);
      if (size == stack.length) {
        stack = Arrays.copyOf(stack, 2 * size);
      }
      places[t][added[t]++] = size;
      stack[size++] = next;
    }
  }

  /** An event has come or gone. */
  private void noteChange(History event, boolean comes) {
    ThreadNode done = event.done();
    move(event.thread);
    changes.thread(event.thread);
    switch (done.kind) {
      case READ -> changes.access(done.location, false);
      case WRITE, UPDATE, COMPARE_EXCHANGE -> changes.access(done.location, true);
      case PLAIN_READ, PLAIN_WRITE, DEALLOCATE -> {
        for (int x : done.locations) {
          changes.access(x, true);
        }
      }
      case SPAWN -> {
        started[done.child] = comes;
        changes.thread(done.child);
        move(done.child);
      }
      case LOCAL, FENCE, JOIN, END -> {}
    }
  }

  /** Adds what must be there before an event. */
  private void addBefore(History next) {
    if (next.source != History.NOTHING) {
      int thread = History.threadOf(next.source);
      int position = History.positionOf(next.source);
      while (lastOf(thread) < position) {
        add(thread, added[thread] + 1);
      }
    } else if (next.done().kind == ThreadNode.Kind.JOIN) {
      int child = next.done().child;
      add(child, count[child]);
    }
  }

  /** The position of the last event of a thread that is there. */
  private int lastOf(int thread) {
    if (added[thread] > 0) {
      return events[thread][added[thread] - 1].position();
    }
    // Statics are there from the beginning.
    return thread == 0 ? Math.max(1, Objects.requireNonNull(base).position()) : 0;
  }

  private int place(History next) {
    ThreadNode done = next.done();
    int x = done.location;
    // What main stores while it is alone comes after all that is there.
    boolean isChoice =
        done.kind == ThreadNode.Kind.WRITE
            && !graph.graph.isAlone()
            && x < order.length
            && order[x] != StoreOrders.NO_CHOICE;
    return isChoice
        ? graph.stores.place(x, next.name(), orders.names(x, order[x]))
        : graph.stores.place(next);
  }
}
