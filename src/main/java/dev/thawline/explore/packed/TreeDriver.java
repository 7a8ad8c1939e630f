package dev.thawline.explore.packed;

import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The canonical-order tree (explorer-algorithm.md, section 2): a depth-first search that reaches
 * every consistent graph by exactly one path, so that nothing is remembered.
 *
 * <p>Events are added in the order of {@link NextThread}. Where it may be any thread's read, later
 * siblings carry the <b>obligation</b> that the thread's read take a source that is not there yet,
 * so that no graph is reached twice. What follows reads like lines 16 to 22 of the document's
 * section 5: who goes next, with which of its alternatives, and how an event is added and taken
 * back.
 */
class TreeDriver {
  private static final int CHECK_MASK = (1 << 12) - 1;

  /**
   * How many nodes there are between two looks at the budget, less one: a power of two, less one.
   */
  private final int checkMask;

  private final ThreadAutomata automata;
  private final PackedGraph graph;
  private final @Nullable OrderCheck check;
  private final Rules rules;
  private final boolean everyEvent;
  private final PlainEvents plainEvents;
  private final ReleaseSequences sequences;
  private final Subtrees subtrees;
  private final NextThread nextThread = new NextThread();
  private final Leaves leaves;
  private final Budget budget;
  private final boolean counts;

  /** By thread: one more than the number of events that its next read must not take; or 0. */
  private final int[] obligation;

  private int[] obligationsByDepth;

  /** The threads that have been joined on the way to the end of main. */
  private final int[] joined;

  private int joinedCount;

  private long visits;
  long nodes;
  int deepest;

  /**
   * Of a program.
   *
   * @param subtrees where workers take subtrees from; null where there is only this one
   * @param counts whether it counts the nodes that all workers go through
   */
  TreeDriver(
      ThreadAutomata automata,
      Rules rules,
      boolean sc,
      int threads,
      Leaves leaves,
      Budget budget,
      @Nullable AtomicLong subtrees,
      boolean counts) {
    this.checkMask = budget.isCounted() ? 0 : CHECK_MASK;
    this.rules = rules;
    this.subtrees = new Subtrees(subtrees);
    this.counts = counts;
    this.automata = automata;
    this.graph = new PackedGraph(threads, automata.locationCount(), rules.views());
    this.check = check(threads, sc);
    this.everyEvent = check != null && check.countsEveryEvent();
    this.plainEvents = new PlainEvents(graph, everyEvent ? check : null);
    this.sequences = new ReleaseSequences(graph, threads, rules.sameThreadContinues());
    this.leaves = leaves;
    this.budget = budget;
    this.obligation = new int[threads];
    this.joined = new int[threads];
    this.obligationsByDepth = new int[threads * 64];
  }

  /** An estimate of how much of the tree is done (Knuth; {@code Progress.done}). */
  double done() {
    return subtrees.done();
  }

  /** What graphs are checked for. */
  @Nullable OrderCheck check(int threads, boolean sc) {
    return rules.newCheck(threads, sc);
  }

  /** Explores everything. */
  void run() {
    for (int i = 0; i < automata.locationCount(); i++) {
      graph.insert(i, 0, PackedGraph.SETTLED, automata.values().uninitialized, 0, 0);
    }
    graph.threads = 1;
    graph.at[0] = automata.main();
    explore(0);
  }

  private void explore(int depth) {
    if (subtrees.isWithin()) {
      visit(depth);
    } else if (subtrees.takes()) {
      subtrees.enter();
      visit(depth);
      subtrees.leave();
    }
  }

  private void visit(int depth) {
    if (subtrees.isInside() || counts) {
      nodes++;
    }
    if ((++visits & checkMask) == 0) {
      budget.check(nodes, depth);
    }
    deepest = Math.max(deepest, depth);
    switch (nextThread.choose(graph.at, graph.threads)) {
      case ONE -> add(depth, nextThread.node());
      case READS -> branch(depth, nextThread.join());
      case JOIN -> {
        ThreadNode join = nextThread.node();
        if (!endsByJoins(join)) {
          add(depth, join);
        }
      }
      case STUCK -> throw new Unfit("every thread waits");
      case END -> leaf();
    }
  }

  /**
   * Whether nothing is left to do but to join all threads, which have ended, and to read memory
   * then. What is read is settled, so none of it needs to become part of the graph.
   */
  private boolean endsByJoins(ThreadNode first) {
    ThreadNode[] at = graph.at;
    for (int t = 1; t < graph.threads; t++) {
      if (at[t].kind != ThreadNode.Kind.END) {
        return false;
      }
    }
    if (first.thread != 0) {
      return false;
    }
    ThreadNode end = endAfterJoins(first);
    if (end != null) {
      at[0] = end;
      leaf();
      at[0] = first;
    }
    while (joinedCount > 0) {
      graph.unjoin(joined[--joinedCount]);
    }
    return end != null;
  }

  /** Where main ends if it joins and reads only; null where it does something else. */
  private @Nullable ThreadNode endAfterJoins(ThreadNode first) {
    ThreadNode node = first;
    while (node.kind != ThreadNode.Kind.END) {
      if (node.kind == ThreadNode.Kind.JOIN) {
        int result = graph.at[node.child].result;
        if (graph.join(node.child)) {
          joined[joinedCount++] = node.child;
        }
        ThreadNode next = ThreadNode.at(node.after, result);
        node = next == null ? known(automata.afterJoin(node, result)) : next;
      } else if (node.kind == ThreadNode.Kind.READ && graph.isAlone()) {
        int x = node.location;
        if (graph.ended[x]) {
          return null;
        }
        int value = graph.value[x][graph.length[x] - 1];
        ThreadNode next = ThreadNode.at(node.after, value);
        node = next == null ? known(automata.after(node, value)) : next;
      } else if (node.kind == ThreadNode.Kind.PLAIN_READ && graph.isAlone()) {
        node = afterPlainRead(node);
      } else {
        return null;
      }
    }
    return node;
  }

  private void leaf() {
    if (subtrees.isInside() || subtrees.takes()) {
      leaves.add(graph);
    }
  }

  /**
   * Every thread's next event is a read that others may still write for, or a join.
   *
   * @param join the one that all reads must wait for; null where there is none
   */
  private void branch(int depth, @Nullable ThreadNode join) {
    int threads = graph.threads;
    int base = depth * obligation.length;
    if (base + threads > obligationsByDepth.length) {
      obligationsByDepth = Arrays.copyOf(obligationsByDepth, 2 * (base + threads));
    }
    System.arraycopy(obligation, 0, obligationsByDepth, base, threads);
    subtrees.split(threads);
    for (int t = 0; t < threads; t++) {
      ThreadNode node = graph.at[t];
      if (NextThread.reads(node)) {
        read(depth, node);
        obligation[t] = obligation();
      }
    }
    if (join != null) {
      join(depth, join);
    }
    subtrees.unsplit();
    System.arraycopy(obligationsByDepth, base, obligation, 0, threads);
  }

  /** What a thread owes whose read has been tried with every source there is. */
  int obligation() {
    return graph.events + 1;
  }

  /** A thread's event, with all that it can be. */
  private void add(int depth, ThreadNode node) {
    switch (node.kind) {
      case WRITE -> write(depth, node);
      case FENCE -> fence(depth, node);
      case READ, UPDATE, COMPARE_EXCHANGE -> read(depth, node);
      case PLAIN_READ -> plain(depth, node, afterPlainRead(node));
      case PLAIN_WRITE, DEALLOCATE -> plain(depth, node, next(node));
      case SPAWN -> spawn(depth, node);
      case JOIN -> join(depth, node);
      case LOCAL, END -> throw new IllegalStateException("no event of a graph");
    }
  }

  private void goOn(int depth, int thread, ThreadNode from, ThreadNode to) {
    int owed = obligation[thread];
    obligation[thread] = 0;
    graph.at[thread] = to;
    explore(depth + 1);
    graph.at[thread] = from;
    obligation[thread] = owed;
  }

  private ThreadNode known(ThreadNode made) {
    graph.growTo(automata.locationCount());
    return made;
  }

  private ThreadNode next(ThreadNode node) {
    ThreadNode next = node.next;
    return next == null ? known(automata.next(node)) : next;
  }

  // ---- atomic accesses

  private void read(int depth, ThreadNode node) {
    int t = node.thread;
    int x = node.location;
    long writers = graph.plainWrites[x];
    if (graph.ended[x] || (writers & ~graph.now[t]) != 0) {
      throw new Unfit("a race, or an access to what has ended");
    }
    int owed = obligation[t] - 1;
    int lowest = graph.lowest(graph.seen[t], x);
    subtrees.split(graph.length[x] - lowest);
    for (int i = lowest; i < graph.length[x]; i++) {
      if (graph.event[x][i] < owed) {
        continue;
      }
      int value = graph.value[x][i];
      switch (node.kind) {
        case READ -> {
          ThreadNode next = ThreadNode.at(node.after, value);
          load(
              depth, node, i, node.order, next == null ? known(automata.after(node, value)) : next);
        }
        case UPDATE -> {
          if (!graph.closed[x][i]) {
            ThreadNode next = ThreadNode.at(node.after, value);
            int written =
                value < node.written.length && node.written[value] >= 0
                    ? node.written[value]
                    : automata.written(node, value);
            update(
                depth, node, i, written, next == null ? known(automata.after(node, value)) : next);
          }
        }
        default -> exchange(depth, node, i, value);
      }
    }
    subtrees.unsplit();
  }

  private void exchange(int depth, ThreadNode node, int i, int value) {
    int ways =
        value < node.ways.length && node.ways[value] != 0
            ? node.ways[value]
            : automata.ways(node, value);
    if ((ways & 1) != 0 && !graph.closed[node.location][i]) {
      ThreadNode next = ThreadNode.at(node.after, value);
      update(
          depth,
          node,
          i,
          node.value,
          next == null ? known(automata.afterExchange(node, value, true)) : next);
    }
    if ((ways & 2) != 0) {
      ThreadNode next = ThreadNode.at(node.afterFailure, value);
      load(
          depth,
          node,
          i,
          node.failure,
          next == null ? known(automata.afterExchange(node, value, false)) : next);
    }
  }

  private void load(int depth, ThreadNode node, int i, MemoryOrder order, ThreadNode to) {
    int t = node.thread;
    int x = node.location;
    long now = graph.now[t];
    long seen = graph.seen[t];
    long acquirable = graph.acquirable[t];
    sequences.gain(t, x, i, order);
    int id = graph.newEvent(t);
    long bit = PackedGraph.bit(id);
    graph.readers[x][i] |= bit;
    graph.atomicReads[x] |= bit;
    if (check == null || check.add(graph, node, id, x, i, -1)) {
      goOn(depth, t, node, to);
    }
    if (check != null) {
      check.undo(graph);
    }
    graph.atomicReads[x] &= ~bit;
    graph.readers[x][i] &= ~bit;
    graph.dropEvent(t, id);
    graph.acquirable[t] = acquirable;
    graph.seen[t] = seen;
    graph.now[t] = now;
  }

  private void update(int depth, ThreadNode node, int i, int written, ThreadNode to) {
    int t = node.thread;
    int x = node.location;
    if ((graph.plainReads[x] & ~graph.now[t]) != 0) {
      throw new Unfit("a race");
    }
    long now = graph.now[t];
    long seen = graph.seen[t];
    long acquirable = graph.acquirable[t];
    int plain = graph.plain[t];
    sequences.gain(t, x, i, node.order);
    int id = graph.newEvent(t);
    long bit = PackedGraph.bit(id);
    long head = sequences.head(t, x);
    long release = sequences.released(t, x, node.order) | graph.release[x][i];
    graph.readers[x][i] |= bit;
    graph.closed[x][i] = true;
    graph.atomicReads[x] |= bit;
    graph.atomicWrites[x] |= bit;
    graph.insert(x, i + 1, id, written, release, graph.seen[t]);
    if (check == null || check.add(graph, node, id, x, i, i + 1)) {
      goOn(depth, t, node, to);
    }
    if (check != null) {
      check.undo(graph);
    }
    graph.remove(x, i + 1);
    graph.atomicWrites[x] &= ~bit;
    graph.atomicReads[x] &= ~bit;
    graph.closed[x][i] = false;
    graph.readers[x][i] &= ~bit;
    sequences.setHead(t, x, head);
    graph.dropEvent(t, id);
    graph.plain[t] = plain;
    graph.acquirable[t] = acquirable;
    graph.seen[t] = seen;
    graph.now[t] = now;
  }

  private void write(int depth, ThreadNode node) {
    int t = node.thread;
    int x = node.location;
    if (graph.ended[x] || ((graph.plainReads[x] | graph.plainWrites[x]) & ~graph.now[t]) != 0) {
      throw new Unfit("a race, or an access to what has ended");
    }
    ThreadNode to = next(node);
    long now = graph.now[t];
    long seen = graph.seen[t];
    int plain = graph.plain[t];
    int lowest = graph.lowest(seen, x);
    int id = graph.newEvent(t);
    long bit = PackedGraph.bit(id);
    long head = sequences.head(t, x);
    long release = sequences.released(t, x, node.order);
    graph.atomicWrites[x] |= bit;
    subtrees.split(graph.length[x] - lowest);
    for (int place = lowest + 1; place <= graph.length[x]; place++) {
      if (graph.closed[x][place - 1]) {
        continue;
      }
      graph.insert(x, place, id, node.value, release, graph.seen[t]);
      if (check == null || check.add(graph, node, id, x, -1, place)) {
        goOn(depth, t, node, to);
      }
      if (check != null) {
        check.undo(graph);
      }
      graph.remove(x, place);
    }
    subtrees.unsplit();
    graph.atomicWrites[x] &= ~bit;
    sequences.setHead(t, x, head);
    graph.dropEvent(t, id);
    graph.plain[t] = plain;
    graph.seen[t] = seen;
    graph.now[t] = now;
  }

  // ---- fences, threads

  private void fence(int depth, ThreadNode node) {
    int t = node.thread;
    boolean sc = node.order == MemoryOrder.SEQ_CST;
    if (sc && rules.leavesScFences()) {
      throw new Unfit("an SC fence");
    }
    long now = graph.now[t];
    long releaseFence = graph.releaseFence[t];
    int plain = graph.plain[t];
    if (node.order.isAcquire()) {
      graph.now[t] |= graph.acquirable[t];
    }
    boolean isEvent = check != null && (everyEvent || sc);
    int id = isEvent ? graph.newEvent(t) : PackedGraph.SETTLED;
    if (node.order.isRelease()) {
      graph.releaseFence[t] = graph.now[t];
      graph.plain[t] = PackedGraph.SETTLED;
    }
    if (check == null || check.add(graph, node, id, -1, -1, -1)) {
      goOn(depth, t, node, next(node));
    }
    if (check != null) {
      check.undo(graph);
    }
    graph.dropEvent(t, id);
    graph.plain[t] = plain;
    graph.releaseFence[t] = releaseFence;
    graph.now[t] = now;
  }

  private void spawn(int depth, ThreadNode node) {
    int t = node.thread;
    int child = node.child;
    ThreadNode to = next(node);
    ThreadNode start = Objects.requireNonNull(node.childStart);
    int threads = graph.threads;
    int plain = graph.plain[t];
    long now = graph.now[t];
    long seen = graph.seen[t];
    if (child >= obligation.length) {
      throw new Unfit.ForThreads();
    }
    graph.threads = Math.max(threads, child + 1);
    graph.at[child] = start;
    graph.plain[t] = PackedGraph.SETTLED;
    graph.plain[child] = PackedGraph.SETTLED;
    graph.own[child] = 0;
    graph.now[child] = now;
    graph.seen[child] = seen;
    graph.acquirable[child] = 0;
    graph.releaseFence[child] = 0;
    if (check != null) {
      check.spawn(graph, t, child);
    }
    graph.unjoined++;
    goOn(depth, t, node, to);
    graph.unjoined--;
    if (check != null) {
      check.undoSpawn(graph, t, child);
    }
    graph.plain[t] = plain;
    graph.now[t] = now;
    graph.seen[t] = seen;
    graph.threads = threads;
  }

  private void join(int depth, ThreadNode node) {
    int t = node.thread;
    int child = node.child;
    int result = graph.at[child].result;
    ThreadNode known = ThreadNode.at(node.after, result);
    ThreadNode to = known == null ? known(automata.afterJoin(node, result)) : known;
    long now = graph.now[t];
    long seen = graph.seen[t];
    boolean first = graph.join(child);
    graph.now[t] |= graph.now[child];
    graph.seen[t] |= graph.seen[child];
    if (check != null) {
      check.join(graph, t, child);
    }
    goOn(depth, t, node, to);
    if (check != null) {
      check.undoJoin(graph, t, child);
    }
    graph.seen[t] = seen;
    graph.now[t] = now;
    if (first) {
      graph.unjoin(child);
    }
  }

  // ---- plain accesses

  private void plain(int depth, ThreadNode node, ThreadNode to) {
    if (plainEvents.add(node)) {
      goOn(depth, node.thread, node, to);
    }
    plainEvents.undo(node);
  }

  /** What follows a read of the latest writes. */
  private ThreadNode afterPlainRead(ThreadNode node) {
    List<Integer> values = new ArrayList<>(node.locations.length);
    for (int x : node.locations) {
      if (graph.ended[x] || graph.length[x] == 0) {
        throw new Unfit("a read of memory that is not there");
      }
      values.add(graph.value[x][graph.length[x] - 1]);
    }
    ThreadNode known = node.afterCells.get(values);
    return known == null ? known(automata.afterPlainRead(node, values)) : known;
  }
}
