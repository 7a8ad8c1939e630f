package dev.thawline.explore.packed;

import dev.thawline.event.Repetition;
import dev.thawline.program.MemoryOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An execution graph together with the histories of its threads, to which events are added and from
 * which they are taken back.
 *
 * <p>Only main starts and joins threads. Its events before the first start are the graph's base,
 * which is kept from one graph to the next.
 */
final class WatchedGraph {
  private static final int FRAME = 13;

  private final ThreadAutomata automata;
  private final Rules rules;
  private final boolean everyEvent;
  private final boolean interleaves;
  private final boolean tellsWaits;
  final PackedGraph graph;

  /** Where its events are in their threads. */
  final EventPositions positions;

  /** Where its writes are in modification order. */
  final StorePlaces stores;

  final @Nullable OrderCheck check;
  private final PlainEvents plainEvents;
  private final ReleaseSequences releases;
  private final int most;

  /** By thread: what it has done; null where it has not started. */
  final @Nullable History[] at;

  /** The same of the locations of plain writes, before they were written. */
  private int[] overwritten = new int[64];

  private int overwrittenCount;

  /** By location: the order in which its atomic stores were put; 0 where one thread did them. */
  private int[] order = {};

  private long[] log = new long[64 * FRAME];
  private int logged;

  /**
   * The events before which what the log has was so; where somebody asks {@link #learntNothing}.
   */
  private @Nullable History[] loggedBefore = new @Nullable History[64];

  private @Nullable History base;
  private int[] baseLength = {};
  private boolean[] baseEnded = {};
  private int[] baseWrite = {};
  private int[] used = {};
  private boolean[] isUsed = {};
  private int usedCount;

  WatchedGraph(ThreadAutomata automata, Rules rules, boolean seqCst, int threads) {
    this.automata = automata;
    this.rules = rules;
    this.tellsWaits = automata.tellsWaits();
    this.most = threads;
    this.graph = new PackedGraph(threads, automata.locationCount(), rules.views());
    this.positions = new EventPositions(graph, threads);
    this.stores = new StorePlaces(graph, positions);
    this.interleaves = rules.check() == Rules.Check.INTERLEAVING;
    this.check = interleaves ? null : rules.newCheck(threads, seqCst);
    this.everyEvent = check != null && check.countsEveryEvent();
    this.plainEvents = new PlainEvents(graph, everyEvent ? check : null);
    this.releases = new ReleaseSequences(graph, threads, rules.sameThreadContinues());
    this.at = new @Nullable History[threads];
  }

  History at(int thread) {
    return Objects.requireNonNull(at[thread]);
  }

  /** A thread has done everything up to this; of that, memory has noticed all it can by now. */
  void stand(History history) {
    at[history.thread] = history;
    graph.at[history.thread] = history.node;
  }

  int threads() {
    return graph.threads;
  }

  /** How many locations there is room for. */
  int locations() {
    return order.length;
  }

  int order(int location) {
    return location < order.length ? order[location] : 0;
  }

  void setOrder(int location, int number) {
    order[location] = number;
  }

  // ---- from one graph to another

  /** Empties it, and lets main do what it has done before it starts a thread. */
  void reset(History main) {
    History from = main.settled == null ? main : main.settled;
    growTo(automata.locationCount());
    if (base != null && from != base && !extendsBase(from)) {
      forgetBase();
    }
    clear();
    restoreBase();
    if (from != base) {
      replaySettled(from);
      base = from;
      keepBase();
    }
    at[0] = from;
    graph.at[0] = from.node;
  }

  /** Whether main has done what the base is, and more. */
  private boolean extendsBase(History main) {
    History at = main;
    int position = Objects.requireNonNull(base).position();
    while (at.before != null && at.position() > position) {
      at = at.before;
    }
    return at == base;
  }

  private void forgetBase() {
    base = null;
    Arrays.fill(baseLength, 0);
    Arrays.fill(baseEnded, false);
    Arrays.fill(baseWrite, 0);
    for (int x = 0; x < order.length; x++) {
      use(x);
    }
  }

  private void restoreBase() {
    for (int i = 0; i < usedCount; i++) {
      int x = used[i];
      int length = baseLength[x];
      graph.length[x] = length;
      graph.ended[x] = baseEnded[x];
      graph.plainReads[x] = 0;
      graph.plainWrites[x] = 0;
      graph.atomicReads[x] = 0;
      graph.atomicWrites[x] = 0;
      stores.plainWrite[x] = baseWrite[x];
      order[x] = 0;
      isUsed[x] = false;
      if (length > 0) {
        graph.readers[x][length - 1] = 0;
        graph.closed[x][length - 1] = false;
      }
    }
    usedCount = 0;
  }

  /** What has been changed is the base from now on. */
  private void keepBase() {
    for (int i = 0; i < usedCount; i++) {
      int x = used[i];
      baseLength[x] = graph.length[x];
      baseEnded[x] = graph.ended[x];
      baseWrite[x] = stores.plainWrite[x];
      isUsed[x] = false;
    }
    usedCount = 0;
  }

  private void clear() {
    graph.events = 0;
    graph.threads = 1;
    graph.unjoined = 0;
    logged = 0;
    overwrittenCount = 0;
    positions.clear();
    Arrays.fill(at, null);
    Arrays.fill(graph.own, 0);
    start(0, PackedGraph.SETTLED, 0, 0);
    graph.acquirable[0] = 0;
    graph.releaseFence[0] = 0;
    plainEvents.clear();
    releases.clear();
    if (check != null) {
      check.clear();
    }
  }

  private void start(int thread, int position, long now, long seen) {
    graph.now[thread] = now;
    graph.seen[thread] = seen;
    graph.acquirable[thread] = 0;
    graph.releaseFence[thread] = 0;
    graph.plain[thread] = PackedGraph.SETTLED;
    positions.start(thread, position);
  }

  /** Lets main do all that leads it from the base, if there is one, to a history. */
  private void replaySettled(History to) {
    Deque<History> ahead = new ArrayDeque<>();
    History first = to;
    while (first.before != null && first.before != base) {
      ahead.push(first);
      first = first.before;
    }
    if (first.before == null) {
      for (int x = 0; x < automata.staticLocations(); x++) {
        use(x);
        graph.insert(x, 0, PackedGraph.SETTLED, automata.values().uninitialized, 0, 0);
        stores.plainWrite[x] = History.name(0, 1);
      }
      stand(first);
    } else {
      ahead.push(first);
    }
    ahead.forEach(history -> replay(history, stores.place(history)));
  }

  /** Makes room for locations that have come up since. */
  void growTo(int locations) {
    graph.growTo(locations);
    int size = graph.length.length;
    if (order.length < size) {
      order = Arrays.copyOf(order, size);
      stores.plainWrite = Arrays.copyOf(stores.plainWrite, size);
      isUsed = Arrays.copyOf(isUsed, size);
      used = Arrays.copyOf(used, size);
      baseLength = Arrays.copyOf(baseLength, size);
      baseEnded = Arrays.copyOf(baseEnded, size);
      baseWrite = Arrays.copyOf(baseWrite, size);
    }
  }

  private void use(int x) {
    if (!isUsed[x]) {
      isUsed[x] = true;
      used[usedCount++] = x;
    }
  }

  /**
   * The lowest index in modification order that a thread may read. Of interleavings there is only
   * the last: every order of memory is the order of some steps.
   */
  int lowest(int thread, int x) {
    return interleaves ? graph.length[x] - 1 : graph.lowest(graph.seen[thread], x);
  }

  // ---- adding events

  /**
   * Adds the event that leads a thread to a history.
   *
   * @param i the index in modification order that it reads or, if it reads nothing, writes
   * @return whether the graph is consistent; in either case {@link #remove} takes the event back
   */
  boolean add(History to, int i) {
    save(to, i);
    return replay(to, i);
  }

  /**
   * Whether a thread knows no more of others than after the first event of a round, and an acquire
   * fence would teach it no more than after that round. Of events of the base nothing is logged: a
   * round among them is main's before there is another thread to learn of.
   *
   * @param round what follows the round; all later events of the thread repeat it
   */
  boolean learntNothing(Repetition round) {
    int t = round.thread();
    long known = graph.now[t];
    long acquirable = graph.acquirable[t];
    long others = ~graph.own[t];
    int first = round.from() - round.length();
    for (int frame = logged / FRAME - 1; frame >= 0; frame--) {
      History event = Objects.requireNonNull(loggedBefore[frame]);
      if (event.thread == t) {
        if (event.position() <= first) {
          break;
        }
        known = log[frame * FRAME];
        if (event.position() >= round.from()) {
          acquirable = log[frame * FRAME + 2];
        }
      }
    }
    return (graph.now[t] & ~known & others) == 0 && (graph.acquirable[t] & ~acquirable) == 0;
  }

  /** The same for good. */
  boolean replay(History to, int i) {
    int t = to.thread;
    ThreadNode node = to.done();
    boolean consistent =
        switch (node.kind) {
          case LOCAL -> true;
          case READ -> read(to, node, i, node.order);
          case UPDATE -> update(to, node, i);
          case COMPARE_EXCHANGE ->
              to.writes ? update(to, node, i) : read(to, node, i, node.failure);
          case WRITE -> write(to, node, i);
          case FENCE -> fence(to, node);
          case PLAIN_READ, PLAIN_WRITE, DEALLOCATE -> access(to, node);
          case SPAWN -> spawn(to, node);
          case JOIN -> join(node);
          case END -> throw new IllegalStateException("the thread has ended");
        };
    if (node.kind != ThreadNode.Kind.LOCAL) {
      positions.push(t, to.position());
    }
    at[t] = to;
    graph.at[t] = to.node;
    return consistent;
  }

  private void save(History to, int i) {
    int t = to.thread;
    ThreadNode node = to.done();
    if (logged + FRAME > log.length) {
      log = Arrays.copyOf(log, 2 * log.length);
      loggedBefore = Arrays.copyOf(loggedBefore, 2 * loggedBefore.length);
    }
    if (tellsWaits) {
      loggedBefore[logged / FRAME] = to;
    }
    log[logged] = graph.now[t];
    log[logged + 1] = graph.seen[t];
    log[logged + 2] = graph.acquirable[t];
    log[logged + 3] = graph.releaseFence[t];
    log[logged + 4] = graph.plain[t];
    log[logged + 5] = graph.plain[t] < 0 ? 0 : positions.positionOf[graph.plain[t]];
    log[logged + 6] = graph.events;
    log[logged + 7] = positions.updates;
    log[logged + 8] = positions.plain;
    log[logged + 9] = i;
    log[logged + 10] = node.location < 0 ? 0 : releases.head(t, node.location);
    log[logged + 11] = node.location < 0 ? 0 : stores.plainWrite[node.location];
    log[logged + 12] = graph.threads;
    logged += FRAME;
  }

  /** Takes the newest event back, which a thread has done. */
  void remove(int t) {
    History to = at(t);
    ThreadNode node = to.done();
    logged -= FRAME;
    int events = (int) log[logged + 6];
    int i = (int) log[logged + 9];
    int id = graph.events > events ? events : PackedGraph.SETTLED;
    long bit = PackedGraph.bit(id);
    boolean isAccess =
        switch (node.kind) {
          case READ, WRITE, UPDATE, COMPARE_EXCHANGE -> true;
          default -> false;
        };
    if (check != null && (isAccess || node.kind == ThreadNode.Kind.FENCE)) {
      check.undo(graph);
    }
    int x = node.location;
    switch (node.kind) {
      case READ, UPDATE, COMPARE_EXCHANGE -> {
        if (to.writes) {
          graph.remove(x, i + 1);
          graph.closed[x][i] = false;
          graph.atomicWrites[x] &= ~bit;
        }
        graph.readers[x][i] &= ~bit;
        graph.atomicReads[x] &= ~bit;
      }
      case WRITE -> {
        graph.remove(x, i);
        graph.atomicWrites[x] &= ~bit;
      }
      case PLAIN_READ -> plainEvents.undo(node);
      case PLAIN_WRITE, DEALLOCATE -> {
        plainEvents.undo(node);
        for (int c = node.locations.length - 1; c >= 0; c--) {
          stores.plainWrite[node.locations[c]] = overwritten[--overwrittenCount];
        }
      }
      case SPAWN -> unspawn(node);
      case JOIN -> unjoin(node);
      case FENCE, LOCAL, END -> {}
    }
    while (graph.events > events) {
      graph.events--;
      graph.own[t] &= ~(1L << graph.events);
    }
    restore(t, node);
    if (node.kind != ThreadNode.Kind.LOCAL) {
      positions.drop(t);
    }
    History before = Objects.requireNonNull(to.before);
    at[t] = before;
    graph.at[t] = before.node;
  }

  private void restore(int t, ThreadNode node) {
    graph.now[t] = log[logged];
    graph.seen[t] = log[logged + 1];
    graph.acquirable[t] = log[logged + 2];
    graph.releaseFence[t] = log[logged + 3];
    graph.plain[t] = (int) log[logged + 4];
    if (graph.plain[t] >= 0) {
      positions.positionOf[graph.plain[t]] = (int) log[logged + 5];
    }
    positions.updates = log[logged + 7];
    positions.plain = log[logged + 8];
    if (node.location >= 0) {
      releases.setHead(t, node.location, log[logged + 10]);
      stores.plainWrite[node.location] = (int) log[logged + 11];
    }
    graph.threads = (int) log[logged + 12];
  }

  private int newEvent(int t, int position) {
    int id = graph.newEvent(t);
    if (id >= 0) {
      positions.place(id, t, position);
    }
    return id;
  }

  private boolean read(History to, ThreadNode node, int i, MemoryOrder order) {
    int t = to.thread;
    int x = node.location;
    use(x);
    releases.gain(t, x, i, order);
    int id = newEvent(t, to.position());
    long bit = PackedGraph.bit(id);
    graph.readers[x][i] |= bit;
    graph.atomicReads[x] |= bit;
    return check == null || check.add(graph, node, id, x, i, -1);
  }

  private boolean update(History to, ThreadNode node, int i) {
    int t = to.thread;
    int x = node.location;
    use(x);
    int written =
        node.kind == ThreadNode.Kind.UPDATE
            ? automata.written(node, graph.value[x][i])
            : node.value;
    releases.gain(t, x, i, node.order);
    int id = newEvent(t, to.position());
    long bit = PackedGraph.bit(id);
    long release = releases.released(t, x, node.order) | graph.release[x][i];
    graph.readers[x][i] |= bit;
    graph.closed[x][i] = true;
    graph.atomicReads[x] |= bit;
    graph.atomicWrites[x] |= bit;
    graph.insert(x, i + 1, id, written, release, graph.seen[t]);
    noteWrite(x, id, to);
    positions.updates |= bit;
    return check == null || check.add(graph, node, id, x, i, i + 1);
  }

  private boolean write(History to, ThreadNode node, int i) {
    int t = to.thread;
    int x = node.location;
    use(x);
    int id = newEvent(t, to.position());
    long release = releases.released(t, x, node.order);
    graph.atomicWrites[x] |= PackedGraph.bit(id);
    graph.insert(x, i, id, node.value, release, graph.seen[t]);
    noteWrite(x, id, to);
    return check == null || check.add(graph, node, id, x, -1, i);
  }

  private void noteWrite(int x, int id, History to) {
    if (id < 0) {
      stores.plainWrite[x] = to.name();
    } else {
      positions.updates &= ~(1L << id);
      positions.plain &= ~(1L << id);
    }
  }

  private boolean fence(History to, ThreadNode node) {
    int t = to.thread;
    boolean sc = node.order == MemoryOrder.SEQ_CST;
    if (sc && rules.leavesScFences()) {
      throw new Unfit("an SC fence");
    }
    if (node.order.isAcquire()) {
      graph.now[t] |= graph.acquirable[t];
    }
    boolean isEvent = check != null && (everyEvent || sc);
    int id = PackedGraph.SETTLED;
    if (isEvent || (node.order.isRelease() && graph.plain[t] < 0)) {
      id = newEvent(t, to.position());
    } else if (graph.plain[t] >= 0) {
      positions.positionOf[graph.plain[t]] = to.position();
    }
    if (node.order.isRelease()) {
      graph.releaseFence[t] = graph.now[t];
      graph.plain[t] = PackedGraph.SETTLED;
    }
    return check == null || check.add(graph, node, isEvent ? id : PackedGraph.SETTLED, -1, -1, -1);
  }

  private boolean spawn(History to, ThreadNode node) {
    int t = to.thread;
    int child = node.child;
    if (child >= most) {
      throw new Unfit.ForThreads();
    }
    graph.threads = Math.max(graph.threads, child + 1);
    graph.plain[t] = PackedGraph.SETTLED;
    start(child, to.position(), graph.now[t], graph.seen[t]);
    graph.own[child] = 0;
    if (check != null) {
      check.spawn(graph, t, child);
    }
    graph.unjoined++;
    History started = Objects.requireNonNull(to.started);
    at[child] = started;
    graph.at[child] = started.node;
    return true;
  }

  private void unspawn(ThreadNode node) {
    graph.unjoined--;
    if (check != null) {
      check.undoSpawn(graph, node.thread, node.child);
    }
    at[node.child] = null;
  }

  private boolean join(ThreadNode node) {
    int t = node.thread;
    int child = node.child;
    graph.now[t] |= graph.now[child];
    graph.seen[t] |= graph.seen[child];
    // At the end of its scope, a thread is waited for that may have been joined before.
    if (positions.join(child) == EventPositions.NEVER) {
      positions.join(child, node.made);
      graph.unjoined--;
    }
    if (check != null) {
      check.join(graph, t, child);
    }
    return true;
  }

  private void unjoin(ThreadNode node) {
    if (check != null) {
      check.undoJoin(graph, node.thread, node.child);
    }
    if (positions.join(node.child) == node.made) {
      positions.join(node.child, EventPositions.NEVER);
      graph.unjoined++;
    }
  }

  // ---- plain accesses

  private boolean access(History to, ThreadNode node) {
    int t = to.thread;
    int events = graph.events;
    boolean writes = node.kind != ThreadNode.Kind.PLAIN_READ;
    for (int x : node.locations) {
      use(x);
      if (writes) {
        if (overwrittenCount == overwritten.length) {
          overwritten = Arrays.copyOf(overwritten, 2 * overwrittenCount);
        }
        overwritten[overwrittenCount++] = stores.plainWrite[x];
        stores.plainWrite[x] = to.name();
      }
    }
    boolean consistent = plainEvents.add(node);
    int last = graph.plain[t];
    if (last >= 0) {
      positions.positionOf[last] = to.position();
      positions.plain |= 1L << last;
    }
    for (int id = events; id < graph.events; id++) {
      positions.threadOf[id] = t;
      positions.positionOf[id] = to.position();
      positions.plain |= 1L << id;
    }
    return consistent;
  }
}
