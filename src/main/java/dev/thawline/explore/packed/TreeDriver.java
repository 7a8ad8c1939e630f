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
 * <p>The order: first the lowest thread whose next event is <b>ample</b>, one that no other event
 * can come before to any effect: a write or fence (the place in modification order is chosen, so
 * later writes lose nothing), whatever race-free programs leave no choice for, or an atomic read
 * that nobody else may still write for. Else any thread whose read has its source; later siblings
 * then carry the <b>obligation</b> that the thread's read take a source that is not there yet, so
 * that no graph is reached twice.
 */
class TreeDriver {
  private static final int CHECK_MASK = (1 << 12) - 1;

  /**
   * How many nodes there are between two looks at the budget, less one: a power of two, less one.
   */
  private final int checkMask;

  /** A subtree is what lies behind so many alternatives. */
  private static final long SUBTREE_WIDTH = 1 << 9;

  private final ThreadAutomata automata;
  private final PackedGraph graph;
  private final @Nullable OrderCheck check;
  private final Rules rules;
  private final boolean everyEvent;
  private final Leaves leaves;
  private final Budget budget;

  /** By thread: one more than the number of events that its next read must not take; or 0. */
  private final int[] obligation;

  /** By thread and location: what happened before the last release write there; C++11 only. */
  private long[] heads = {};

  private int[] obligationsByDepth;
  private long[] log = new long[64];
  private int logged;

  /** The number of the next subtree that nobody has taken; null where there is one worker. */
  private final @Nullable AtomicLong subtrees;

  private final boolean counts;

  /** How many subtrees there have been; the one that this worker takes next. */
  private long met;

  private long mine;

  /** Whether the search is in a subtree that this worker has taken. */
  private boolean inside;

  /** The product of the numbers of alternatives on the way here. */
  private long width = 1;

  /** What the subtree here weighs of the whole tree: one over the alternatives above it. */
  private double share = 1;

  /** What the finished subtrees weigh. */
  private double done;

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
    this.subtrees = subtrees;
    this.inside = subtrees == null;
    this.counts = counts;
    this.mine = subtrees == null ? 0 : subtrees.getAndIncrement();
    this.automata = automata;
    this.graph = new PackedGraph(threads, automata.locationCount(), rules.views());
    this.check = check(threads, sc);
    this.everyEvent = check != null && check.countsEveryEvent();
    this.leaves = leaves;
    this.budget = budget;
    this.obligation = new int[threads];
    this.obligationsByDepth = new int[threads * 64];
  }

  /** An estimate of how much of the tree is done (Knuth; {@code Progress.done}). */
  double done() {
    return done;
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
    if (inside || width < SUBTREE_WIDTH) {
      visit(depth);
    } else if (takesSubtree()) {
      inside = true;
      visit(depth);
      inside = false;
    }
  }

  private void visit(int depth) {
    if (inside || counts) {
      nodes++;
    }
    if ((++visits & checkMask) == 0) {
      budget.check(nodes, depth);
    }
    deepest = Math.max(deepest, depth);
    ThreadNode[] at = graph.at;
    int threads = graph.threads;
    long once = 0;
    long twice = 0;
    for (int t = 0; t < threads; t++) {
      long writes = at[t].mayWrite;
      twice |= once & writes;
      once |= writes;
    }
    boolean waits = false;
    boolean reads = false;
    ThreadNode joins = null;
    for (int t = 0; t < threads; t++) {
      ThreadNode node = at[t];
      switch (node.kind) {
        case END -> {}
        case JOIN -> {
          if (at[node.child].kind != ThreadNode.Kind.END) {
            waits = true;
          } else {
            joins = joins == null ? node : joins;
          }
        }
        case READ, UPDATE, COMPARE_EXCHANGE -> {
          boolean others =
              (twice & node.object) != 0
                  || ((once & node.object) != 0 && (node.mayWrite & node.object) == 0);
          if (!others) {
            read(depth, node);
            return;
          }
          reads = true;
        }
        default -> {
          single(depth, node);
          return;
        }
      }
    }
    if (reads) {
      branch(depth, joins);
    } else if (joins != null) {
      if (!endsByJoins(joins)) {
        join(depth, joins);
      }
    } else if (waits) {
      throw new Unfit("every thread waits");
    } else {
      leaf();
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
    ThreadNode node = first;
    int joined = 0;
    while (node.kind != ThreadNode.Kind.END) {
      if (node.kind == ThreadNode.Kind.JOIN) {
        int result = at[node.child].result;
        ThreadNode next = ThreadNode.at(node.after, result);
        node = next == null ? known(automata.afterJoin(node, result)) : next;
        joined++;
      } else if (node.kind == ThreadNode.Kind.READ && joined == graph.unjoined) {
        int x = node.location;
        if (graph.ended[x]) {
          return false;
        }
        int value = graph.value[x][graph.length[x] - 1];
        ThreadNode next = ThreadNode.at(node.after, value);
        node = next == null ? known(automata.after(node, value)) : next;
      } else if (node.kind == ThreadNode.Kind.PLAIN_READ && joined == graph.unjoined) {
        node = afterPlainRead(node);
      } else {
        return false;
      }
    }
    at[0] = node;
    int unjoined = graph.unjoined;
    graph.unjoined -= joined;
    leaf();
    graph.unjoined = unjoined;
    at[0] = first;
    return true;
  }

  private void leaf() {
    if (inside || takesSubtree()) {
      leaves.add(graph);
    }
  }

  // ---- subtrees, for workers

  /**
   * Whether this worker explores the subtree that begins here. All workers meet the same subtrees
   * in the same order; each takes the next that nobody has taken.
   */
  private boolean takesSubtree() {
    if (subtrees == null) {
      return true;
    }
    boolean takes = met++ == mine;
    if (takes) {
      mine = subtrees.getAndIncrement();
    }
    return takes;
  }

  /**
   * Every thread's next event is a read that others may still write for, or a join. A join comes
   * last: where all reads must wait for it, since the one who joins still writes what they read.
   */
  private void branch(int depth, @Nullable ThreadNode joins) {
    int threads = graph.threads;
    int base = depth * obligation.length;
    if (base + threads > obligationsByDepth.length) {
      obligationsByDepth = Arrays.copyOf(obligationsByDepth, 2 * (base + threads));
    }
    System.arraycopy(obligation, 0, obligationsByDepth, base, threads);
    long before = width;
    double weight = share;
    double finished = done;
    split(threads);
    long read = 0;
    for (int t = 0; t < threads; t++) {
      ThreadNode node = graph.at[t];
      if (node.kind != ThreadNode.Kind.END && node.kind != ThreadNode.Kind.JOIN) {
        read(depth, node);
        obligation[t] = obligation();
        read |= node.object;
      }
    }
    if (joins != null && (joins.mayWrite & read) != 0) {
      join(depth, joins);
    }
    unsplit(before, weight, finished);
    System.arraycopy(obligationsByDepth, base, obligation, 0, threads);
  }

  /** What a thread owes whose read has been tried with every source there is. */
  int obligation() {
    return graph.events + 1;
  }

  /** An event without obligations. */
  private void single(int depth, ThreadNode node) {
    switch (node.kind) {
      case WRITE -> write(depth, node);
      case FENCE -> fence(depth, node);
      case PLAIN_READ -> plainRead(depth, node);
      case PLAIN_WRITE, DEALLOCATE -> plainWrite(depth, node);
      case SPAWN -> spawn(depth, node);
      default -> throw new IllegalStateException(node.kind.name());
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
    long before = width;
    double weight = share;
    double finished = done;
    split(graph.length[x] - lowest);
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
    unsplit(before, weight, finished);
  }

  /** There are alternatives from here on. */
  private void split(int alternatives) {
    if (!inside) {
      width *= alternatives;
    }
    share /= alternatives;
  }

  /** All alternatives have been tried. */
  private void unsplit(long before, double weight, double finished) {
    width = before;
    share = weight;
    done = finished + weight;
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
    gain(t, x, i, order);
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

  private void gain(int t, int x, int i, MemoryOrder order) {
    long release = graph.release[x][i];
    if (order.isAcquire()) {
      graph.now[t] |= release;
    }
    graph.acquirable[t] |= release;
    if (rules.views()) {
      graph.seen[t] |= graph.shown[x][i];
    }
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
    gain(t, x, i, node.order);
    int id = graph.newEvent(t);
    long bit = PackedGraph.bit(id);
    long head = head(t, x);
    long release = released(t, x, node.order) | graph.release[x][i];
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
    setHead(t, x, head);
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
    long head = head(t, x);
    long release = released(t, x, node.order);
    graph.atomicWrites[x] |= bit;
    long before = width;
    double weight = share;
    double finished = done;
    split(graph.length[x] - lowest);
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
    unsplit(before, weight, finished);
    graph.atomicWrites[x] &= ~bit;
    setHead(t, x, head);
    graph.dropEvent(t, id);
    graph.plain[t] = plain;
    graph.seen[t] = seen;
    graph.now[t] = now;
  }

  /** What an acquire read of the thread's newest event, an atomic write, gains. */
  private long released(int t, int x, MemoryOrder order) {
    long release = order.isRelease() ? graph.now[t] : graph.releaseFence[t];
    if (order.isRelease()) {
      graph.plain[t] = PackedGraph.SETTLED;
    }
    if (rules.sameThreadContinues()) {
      release |= head(t, x);
      if (order.isRelease()) {
        setHead(t, x, graph.now[t]);
      }
    }
    return release;
  }

  private long head(int t, int x) {
    if (!rules.sameThreadContinues()) {
      return 0;
    }
    int at = headAt(t, x);
    return heads[at];
  }

  private void setHead(int t, int x, long head) {
    if (rules.sameThreadContinues()) {
      int at = headAt(t, x);
      heads[at] = head;
    }
  }

  private int headAt(int t, int x) {
    int at = x * obligation.length + t;
    if (at >= heads.length) {
      heads = Arrays.copyOf(heads, 2 * (at + 1));
    }
    return at;
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
    graph.unjoined--;
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
    graph.unjoined++;
  }

  // ---- plain accesses

  /** The event that a plain access is part of. */
  private int plainEvent(int t) {
    if (!everyEvent && graph.plain[t] >= 0 && !graph.isAlone()) {
      return graph.plain[t];
    }
    int id = graph.newEvent(t);
    graph.plain[t] = id;
    return id;
  }

  private void plainRead(int depth, ThreadNode node) {
    readCell(depth, node, 0, afterPlainRead(node));
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

  private void readCell(int depth, ThreadNode node, int cell, ThreadNode to) {
    int t = node.thread;
    if (cell == node.locations.length) {
      goOn(depth, t, node, to);
      return;
    }
    int x = node.locations[cell];
    if (((graph.plainWrites[x] | graph.atomicWrites[x]) & ~graph.now[t]) != 0) {
      throw new Unfit("a race");
    }
    int i = graph.length[x] - 1;
    long now = graph.now[t];
    long seen = graph.seen[t];
    int plain = graph.plain[t];
    int events = graph.events;
    int id = plainEvent(t);
    long bit = PackedGraph.bit(id);
    remember(graph.readers[x][i]);
    remember(graph.plainReads[x]);
    graph.readers[x][i] |= bit;
    graph.plainReads[x] |= bit;
    if (!everyEvent || Objects.requireNonNull(check).add(graph, node, id, x, i, -1)) {
      readCell(depth, node, cell + 1, to);
    }
    if (everyEvent) {
      Objects.requireNonNull(check).undo(graph);
    }
    graph.plainReads[x] = log[--logged];
    graph.readers[x][i] = log[--logged];
    if (graph.events > events) {
      graph.dropEvent(t, id);
    }
    graph.plain[t] = plain;
    graph.seen[t] = seen;
    graph.now[t] = now;
  }

  private void plainWrite(int depth, ThreadNode node) {
    ThreadNode to = next(node);
    writeCell(depth, node, 0, to);
  }

  private void writeCell(int depth, ThreadNode node, int cell, ThreadNode to) {
    int t = node.thread;
    if (cell == node.locations.length) {
      goOn(depth, t, node, to);
      return;
    }
    int x = node.locations[cell];
    long others =
        graph.plainReads[x] | graph.plainWrites[x] | graph.atomicReads[x] | graph.atomicWrites[x];
    if (graph.ended[x] || (others & ~graph.now[t]) != 0) {
      throw new Unfit("a race, or an access to what has ended");
    }
    long now = graph.now[t];
    long seen = graph.seen[t];
    int plain = graph.plain[t];
    int events = graph.events;
    int place = graph.length[x];
    int id = plainEvent(t);
    remember(graph.plainWrites[x]);
    graph.plainWrites[x] |= PackedGraph.bit(id);
    graph.ended[x] = node.kind == ThreadNode.Kind.DEALLOCATE;
    graph.insert(x, place, id, node.values[cell], 0, graph.seen[t]);
    if (!everyEvent || Objects.requireNonNull(check).add(graph, node, id, x, -1, place)) {
      writeCell(depth, node, cell + 1, to);
    }
    if (everyEvent) {
      Objects.requireNonNull(check).undo(graph);
    }
    graph.remove(x, place);
    graph.ended[x] = false;
    graph.plainWrites[x] = log[--logged];
    if (graph.events > events) {
      graph.dropEvent(t, id);
    }
    graph.plain[t] = plain;
    graph.seen[t] = seen;
    graph.now[t] = now;
  }

  private void remember(long row) {
    if (logged == log.length) {
      log = Arrays.copyOf(log, 2 * logged);
    }
    log[logged++] = row;
  }
}
