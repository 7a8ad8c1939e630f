package dev.thawline.explore.packed;

import dev.thawline.event.Allocation;
import dev.thawline.event.EventName;
import dev.thawline.event.IdleRounds;
import dev.thawline.explore.Key;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Keys of executions in which rounds of waiting loops may have left everything as it was: these do
 * not count, so one execution can be that of several graphs. The same executions are told apart as
 * by {@code GraphKey.ofExecution}.
 */
final class ExecutionKeys {
  private static final int NO_EVENTS = -1;

  private final LayerTables shared;

  ExecutionKeys(LayerTables shared) {
    this.shared = shared;
  }

  /** The key of the execution of a state. */
  Key of(long[] state) {
    IdleRounds idle = idleRounds(state);
    IntArrayList out = new IntArrayList();
    for (int t = 0; t < shared.keys.threads(); t++) {
      History done = shared.history(state, t);
      if (done != null) {
        addEvents(done, idle, out);
      }
    }
    dropThreadsWithoutEvents(out);
    List<int[]> orders = new ArrayList<>();
    for (int x = 0; x < shared.keys.orders(); x++) {
      int number = shared.keys.order(state, x);
      if (number != StoreOrders.NO_CHOICE) {
        orders.add(order(x, shared.orders.names(x, number), idle));
      }
    }
    orders.sort(Arrays::compare);
    for (int[] order : orders) {
      out.add(-2 - order.length);
      out.addAll(order);
    }
    return new Key(out.toArray());
  }

  /** Those of all threads. */
  private IdleRounds idleRounds(long[] state) {
    List<IdleRounds.Round> rounds = new ArrayList<>();
    for (int t = 0; t < shared.keys.threads(); t++) {
      History done = shared.history(state, t);
      if (done != null) {
        rounds.addAll(done.loops.idle().rounds());
      }
    }
    return new IdleRounds(rounds);
  }

  /** What a thread has read, and between which numbers of other accesses and fences. */
  private static void addEvents(History done, IdleRounds idle, IntArrayList out) {
    Deque<History> events = new ArrayDeque<>();
    for (@Nullable History at = done.noticed; at != null; at = before(at)) {
      events.push(at);
    }
    int count = 0;
    for (History event : events) {
      if (!isOfExecution(event) || idle.contains(named(event.name()))) {
        continue;
      }
      count++;
      if (event.source != History.NOTHING) {
        out.add(count);
        out.add(event.writes ? 1 : 0);
        addName(event.source, idle, out);
      }
    }
    out.add(NO_EVENTS - count);
  }

  /** Those that come last and have started only are no part of an execution. */
  private static void dropThreadsWithoutEvents(IntArrayList out) {
    while (!out.isEmpty() && out.getLast() == NO_EVENTS) {
      out.removeAtIndex(out.size() - 1);
    }
  }

  private static @Nullable History before(History event) {
    return event.before == null ? null : event.before.noticed;
  }

  private static boolean isOfExecution(History event) {
    return switch (event.done().kind) {
      case SPAWN, JOIN, LOCAL, END -> false;
      case READ, WRITE, UPDATE, COMPARE_EXCHANGE, FENCE, PLAIN_READ, PLAIN_WRITE, DEALLOCATE ->
          true;
    };
  }

  private int[] order(int x, int[] names, IdleRounds idle) {
    Allocation owner = shared.automata.allocations().owner(x);
    IntArrayList out = new IntArrayList();
    out.add(owner.name().thread());
    out.add(idle.positionWithout(owner.name()));
    out.add(owner.serial());
    out.add(x - owner.firstLocation());
    for (int name : names) {
      addName(name, idle, out);
    }
    return out.toArray();
  }

  private static void addName(int name, IdleRounds idle, IntArrayList out) {
    out.add(History.threadOf(name));
    out.add(idle.positionWithout(named(name)));
  }

  private static EventName named(int name) {
    return new EventName(History.threadOf(name), History.positionOf(name));
  }
}
