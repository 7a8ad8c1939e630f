package dev.thawline.explore.packed;

import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Layers of view quotients with multiplicities (explorer-algorithm.md, section 2): states that go
 * on alike are one, with the number of graphs that it stands for; so are those that do but for an
 * exchange of threads ({@link ThreadSymmetry}). The order of steps and the obligations are those of
 * the tree ({@link TreeDriver}), so that every graph is counted once.
 *
 * <p>Under models whose only axioms are coherence and atomicity, and while all accesses of threads
 * that run beside others are atomic.
 */
class ForgettingDriver {
  private static final int MOST_MESSAGES = Long.SIZE - 1;
  private static final int CHECK_MASK = (1 << 8) - 1;

  /** So many states are tried before it is asked whether that many merge. */
  private static final int TRIAL = 20_000;

  /** With how many graphs lead to it. */
  private static final class Entry {
    ViewState state;
    long count;

    Entry(ViewState state) {
      this.state = state;
    }
  }

  private final NextThread nextThread = new NextThread();
  private final ThreadAutomata automata;
  private final Leaves leaves;
  private final Budget budget;
  private final long mostStates;
  private final ViewKeys keys;
  private Map<ViewKeys.Key, Entry> next = new LinkedHashMap<>();
  private long times;
  long states;
  long transitions;
  int layers;

  /**
   * Of a program.
   *
   * @param mostStates give up where there are more, or where they hardly merge
   * @param keys which states are one; of states with one key any may stand for all
   */
  ForgettingDriver(
      ThreadAutomata automata, Leaves leaves, Budget budget, long mostStates, ViewKeys keys) {
    this.automata = automata;
    this.leaves = leaves;
    this.budget = budget;
    this.mostStates = mostStates;
    this.keys = keys;
  }

  /** Explores everything. */
  void run() {
    int locations = automata.locationCount();
    ViewState first = new ViewState(locations, automata.values().uninitialized, automata.main());
    times = 1;
    reached(first);
    while (!next.isEmpty()) {
      Map<ViewKeys.Key, Entry> layer = next;
      next = new LinkedHashMap<>();
      layers++;
      for (Entry entry : layer.values()) {
        if ((++states & CHECK_MASK) == 0 || budget.isCounted()) {
          budget.check(states, layers);
        }
        if (states > mostStates
            || (mostStates < Long.MAX_VALUE && states % TRIAL == 0 && hardlyMerges())) {
          throw new Unfit("hardly any states merge");
        }
        times = entry.count;
        expand(entry.state);
      }
    }
  }

  private boolean hardlyMerges() {
    return transitions < states + next.size() + states / 4;
  }

  private void expand(ViewState state) {
    switch (nextThread.choose(state.at, state.at.length)) {
      case ONE, JOIN -> add(state, nextThread.node());
      case READS -> branch(state, nextThread.join());
      case STUCK -> throw new Unfit("every thread waits");
      case END -> leaves.add(state.at, state.at.length, state.unjoined, times);
    }
  }

  private void branch(ViewState before, @Nullable ThreadNode join) {
    ViewState state = before.copy(0);
    for (int t = 0; t < state.at.length; t++) {
      ThreadNode node = state.at[t];
      if (NextThread.reads(node)) {
        read(state, node);
        state.banned[t] = obligation(state.value[node.location].length);
      }
    }
    if (join != null) {
      join(state, join);
    }
  }

  /** The ranks that a read must not take which has been tried with each of so many messages. */
  long obligation(int messages) {
    return (1L << messages) - 1;
  }

  private void add(ViewState state, ThreadNode node) {
    switch (node.kind) {
      case READ, UPDATE, COMPARE_EXCHANGE -> read(state, node);
      case WRITE -> write(state, node);
      case FENCE -> fence(state, node);
      case SPAWN -> spawn(state, node);
      case JOIN -> join(state, node);
      case PLAIN_READ -> plainRead(state, node);
      case PLAIN_WRITE -> plainWrite(state, node);
      default -> throw new Unfit("an event that is not forgotten: " + node.kind);
    }
  }

  private ViewState moved(ViewState state, ThreadNode node, ThreadNode to) {
    ViewState copy = state.copy(automata.locationCount());
    copy.at[node.thread] = to;
    copy.banned[node.thread] = 0;
    return copy;
  }

  // ---- events

  private void read(ViewState state, ThreadNode node) {
    int x = node.location;
    int[] values = state.value[x];
    if (values.length > MOST_MESSAGES) {
      throw new Unfit("more than " + MOST_MESSAGES + " messages at one location");
    }
    for (int i = ViewState.rank(state.now[node.thread], x); i < values.length; i++) {
      if ((state.banned[node.thread] >>> i & 1) != 0) {
        continue;
      }
      int value = values[i];
      switch (node.kind) {
        case READ -> {
          ThreadNode to = ThreadNode.at(node.after, value);
          load(state, node, i, node.order, to == null ? automata.after(node, value) : to);
        }
        case UPDATE -> {
          if (!state.closed[x][i]) {
            ThreadNode to = ThreadNode.at(node.after, value);
            int written = automata.written(node, value);
            update(state, node, i, written, to == null ? automata.after(node, value) : to);
          }
        }
        default -> {
          int ways = automata.ways(node, value);
          if ((ways & 1) != 0 && !state.closed[x][i]) {
            update(state, node, i, node.value, automata.afterExchange(node, value, true));
          }
          if ((ways & 2) != 0) {
            load(state, node, i, node.failure, automata.afterExchange(node, value, false));
          }
        }
      }
    }
  }

  private void load(ViewState state, ThreadNode node, int i, MemoryOrder order, ThreadNode to) {
    ViewState copy = moved(state, node, to);
    gain(copy, node, i, order);
    reached(copy);
  }

  private static void gain(ViewState state, ThreadNode node, int i, MemoryOrder order) {
    int t = node.thread;
    int x = node.location;
    int[] release = state.release[x][i];
    int rank = Math.max(i, ViewState.rank(state.now[t], x));
    int[] acquirable = ViewState.join(state.acquirable[t], release);
    state.acquirable[t] =
        ViewState.with(acquirable, x, Math.max(rank, ViewState.rank(acquirable, x)));
    int[] now = ViewState.with(state.now[t], x, rank);
    state.now[t] = order.isAcquire() ? ViewState.join(now, release) : now;
  }

  private void update(ViewState state, ThreadNode node, int i, int written, ThreadNode to) {
    int t = node.thread;
    int x = node.location;
    ViewState copy = moved(state, node, to);
    gain(copy, node, i, node.order);
    copy.insert(x, i + 1, written, ViewState.noView());
    copy.closed[x][i] = true;
    see(copy, t, x, i + 1);
    int[] own = node.order.isRelease() ? copy.now[t] : copy.releaseFence[t];
    copy.release[x][i + 1] = ViewState.join(own, copy.release[x][i]);
    reached(copy);
  }

  private static void see(ViewState state, int t, int x, int rank) {
    state.now[t] = ViewState.with(state.now[t], x, rank);
    int known = Math.max(rank, ViewState.rank(state.acquirable[t], x));
    state.acquirable[t] = ViewState.with(state.acquirable[t], x, known);
  }

  private void write(ViewState state, ThreadNode node) {
    int t = node.thread;
    int x = node.location;
    ThreadNode to = next(node);
    if (state.unjoined == 0) {
      ViewState copy = moved(state, node, to);
      copy.settle(x, node.value);
      reached(copy);
      return;
    }
    int n = state.value[x].length;
    for (int place = ViewState.rank(state.now[t], x) + 1; place <= n; place++) {
      if (!state.closed[x][place - 1]) {
        ViewState copy = moved(state, node, to);
        copy.insert(x, place, node.value, ViewState.noView());
        see(copy, t, x, place);
        copy.release[x][place] = node.order.isRelease() ? copy.now[t] : copy.releaseFence[t];
        reached(copy);
      }
    }
  }

  private ThreadNode next(ThreadNode node) {
    return node.next == null ? automata.next(node) : node.next;
  }

  private void fence(ViewState state, ThreadNode node) {
    int t = node.thread;
    ViewState copy = moved(state, node, next(node));
    if (node.order.isAcquire()) {
      copy.now[t] = ViewState.join(copy.now[t], copy.acquirable[t]);
    }
    if (node.order.isRelease()) {
      copy.releaseFence[t] = copy.now[t];
    }
    reached(copy);
  }

  private void spawn(ViewState state, ThreadNode node) {
    int child = node.child;
    ViewState copy = moved(state, node, next(node));
    copy.addThread(child, Objects.requireNonNull(node.childStart));
    copy.now[child] = copy.now[node.thread];
    copy.acquirable[child] = ViewState.noView();
    copy.releaseFence[child] = ViewState.noView();
    copy.unjoined++;
    reached(copy);
  }

  private void join(ViewState state, ThreadNode node) {
    int t = node.thread;
    int child = node.child;
    ViewState copy = moved(state, node, automata.afterJoin(node, state.at[child].result));
    copy.now[t] = ViewState.join(copy.now[t], copy.now[child]);
    if (copy.joined[child]) {
      throw new Unfit("a thread is joined twice");
    }
    copy.joined[child] = true;
    copy.unjoined--;
    if (copy.unjoined == 0) {
      copy.settleAll();
    }
    reached(copy);
  }

  /** Of a thread that is alone. */
  private void plainRead(ViewState state, ThreadNode node) {
    requireAlone(state);
    List<Integer> values = new ArrayList<>();
    for (int x : node.locations) {
      values.add(state.value[x][state.value[x].length - 1]);
    }
    ThreadNode known = node.afterCells.get(values);
    reached(moved(state, node, known == null ? automata.afterPlainRead(node, values) : known));
  }

  private void plainWrite(ViewState state, ThreadNode node) {
    requireAlone(state);
    ViewState copy = moved(state, node, next(node));
    for (int i = 0; i < node.locations.length; i++) {
      copy.settle(node.locations[i], node.values[i]);
    }
    reached(copy);
  }

  private static void requireAlone(ViewState state) {
    if (state.unjoined > 0) {
      throw new Unfit("a plain access beside other threads");
    }
  }

  // ---- states

  private void reached(ViewState state) {
    new Forgetting(automata.objects()).apply(state);
    if (isDead(state)) {
      return;
    }
    transitions++;
    Entry entry = next.computeIfAbsent(keys.of(state), key -> new Entry(state));
    entry.state = either(entry.state, state);
    entry.count = Math.addExact(entry.count, times);
  }

  /** Of two states with the same key, the one that stands for both: it is all one. */
  ViewState either(ViewState known, ViewState again) {
    return known;
  }

  /** Whether some thread waits for a message that nobody will write. */
  private boolean isDead(ViewState state) {
    for (int t = 0; t < state.at.length; t++) {
      ThreadNode node = state.at[t];
      if (state.banned[t] != 0) {
        int x = node.location;
        int lowest = ViewState.rank(state.now[t], x);
        long open = ((1L << state.value[x].length) - 1) & (-1L << lowest) & ~state.banned[t];
        if (open == 0 && !isWrittenByOthers(state, t, node.object)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether another thread may still write what a read can take that has been tried before. */
  boolean isWrittenByOthers(ViewState state, int thread, long object) {
    for (int t = 0; t < state.at.length; t++) {
      if (t != thread && (state.at[t].mayWrite & object) != 0) {
        return true;
      }
    }
    return false;
  }
}
