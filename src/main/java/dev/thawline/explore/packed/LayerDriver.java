package dev.thawline.explore.packed;

import dev.thawline.event.Allocation;
import dev.thawline.explore.Ending;
import dev.thawline.explore.GraphRecord;
import dev.thawline.explore.Node;
import dev.thawline.explore.Settings;
import dev.thawline.explore.StepSink;
import dev.thawline.explore.Watcher;
import dev.thawline.explore.WatcherResult;
import dev.thawline.machine.ThreadState;
import dev.thawline.memory.MemoryModel;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Layers of states (explorer-algorithm.md, section 5, lines 23 to 33): a state is an execution
 * graph and what every monitor is in, packed into a few words; equal states are merged. Layer n
 * holds what n steps reach; two layers are in memory. It does what {@code Explorer} does with
 * states as objects: the same states, the same steps.
 *
 * <p>A key's fields are the history of each thread, the state of each monitor and, for locations
 * that several threads store to, the order of these stores; all as numbers of things that are in
 * memory once. To go on from a state, its graph is built again from the histories.
 */
final class LayerDriver {
  /** States of a layer between two looks at the limits; its first is followed by one. */
  private static final int CHECK_MASK = (1 << 8) - 1;

  /** How many successors are looked up together. */
  private static final int BATCH = 1 << 9;

  private final ThreadAutomata automata;
  private final Budget budget;
  private final boolean reduces;

  /**
   * Tells who goes first, where nobody asks for the order of events but the graph (exploration.md,
   * B3); null where somebody does.
   */
  private final @Nullable NextThread nextThread;

  private final List<Span> staticSpans;
  private final @Nullable PackedPaths paths;
  private final MonitorStates monitors;
  private final List<WatcherResult> results = new ArrayList<>();
  private final Histories histories;
  private final StoreOrders orders = new StoreOrders();
  private final WatchedGraph graph;
  private final WatchedSteps steps;
  private final ReplayedGraph replayed;
  private final CompleteGraphs complete;

  private final StateKeys keys = new StateKeys();

  /** The state that is gone on from. */
  private long[] key;

  private PackedTable next;

  /** Its successors, before it is known which of them count. */
  private long[] found = new long[64];

  private @Nullable List<StepSink.Judged>[] foundJudged = newLists(16);
  private boolean[] foundEnded = new boolean[16];
  private int[] foundMovers = new int[16];
  private @Nullable List<Integer>[] foundChoices = newLists(16);
  private int foundCount;

  /** Successors that count, before they are looked up; and whether all threads have ended. */
  private long[] batch = {};

  private final boolean[] batchEnded = new boolean[BATCH];
  private final boolean[] batchNew = new boolean[BATCH];
  private int batchCount;

  /** How many threads have ended in the state that is gone on from. */
  private int ended;

  private boolean showsMore;
  private ThreadState moving;

  private final BitSet reach = new BitSet();
  private final BitSet open = new BitSet();
  private final BitSet statics = new BitSet();
  long states;
  long transitions;
  int layers;

  LayerDriver(
      ThreadAutomata automata,
      MemoryModel memory,
      Rules rules,
      boolean seqCst,
      int threads,
      Settings settings,
      List<Watcher> watchers,
      Budget budget,
      List<Span> staticSpans,
      boolean keepPaths) {
    this.paths = keepPaths ? new PackedPaths() : null;
    this.automata = automata;
    this.staticSpans = staticSpans;
    this.budget = budget;
    this.reduces = settings.reduces();
    boolean watched = !watchers.stream().allMatch(one -> one.monitor().acceptsEverything());
    this.nextThread = reduces && !watched && rules.insertsStores() ? new NextThread() : null;
    this.monitors = new MonitorStates(watchers, settings);
    this.histories = new Histories(automata, memory);
    this.graph = new WatchedGraph(automata, rules, seqCst, threads);
    this.steps =
        new WatchedSteps(automata, histories, orders, graph, monitors, settings, this::reached);
    this.replayed = new ReplayedGraph(histories, graph, orders, threads);
    this.complete = new CompleteGraphs(histories, monitors, threads);
    watchers.forEach(watcher -> results.add(new WatcherResult(watcher.name())));
    this.key = new long[keys.words()];
    this.scratch = new long[keys.words()];
    this.batch = new long[BATCH * keys.words()];
    this.next = new PackedTable(keys.words(), 0);
    this.moving = automata.main().running();
    automata.statics().forEach(allocation -> statics.set(histories.number(allocation)));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> @Nullable List<T>[] newLists(int size) {
    return new List[size];
  }

  /**
   * Explores everything.
   *
   * @throws Budget.Spent where there is more; what has been found until then counts
   */
  void run() {
    try {
      explore();
    } catch (Budget.Spent spent) {
      endLayer();
      throw spent;
    }
  }

  private void explore() {
    setUp();
    while (next.size() > 0) {
      if (paths != null) {
        paths.nextLayer();
      }
      PackedTable layer = next;
      next = new PackedTable(keys.words(), layer.size());
      expand(layer);
      endLayer();
      if (next.size() > 0) {
        layers++;
      }
    }
  }

  private void endLayer() {
    flush();
    complete.endLayer(keys);
  }

  /** What each monitor said, as far as everything has been explored. */
  List<WatcherResult> results() {
    List<GraphRecord> records = records();
    for (int w = 0; w < results.size(); w++) {
      WatcherResult result = results.get(w);
      result.count(records, w);
      long bit = 1L << w;
      if (records.stream().anyMatch(record -> (record.accepted & bit) != 0)) {
        result.end(Ending.COMPLETE);
      }
    }
    return results;
  }

  /** The complete graphs, equal ones together. */
  List<GraphRecord> records() {
    return complete.records(automata);
  }

  private void setUp() {
    while (true) {
      try {
        History main = histories.root(0, automata.main());
        foundCount = 0;
        graph.reset(main);
        replayed.forget();
        monitors.reset();
        List<Allocation> allocated = automata.statics();
        for (int i = 0; i < allocated.size(); i++) {
          steps.showStatic(histories.ofStatic(allocated.get(i), staticSpans.get(i), main.node));
        }
        Arrays.fill(key, 0);
        moving = main.node.running();
        begun = 1;
        ended = 0;
        steps.setUp();
        emit(0);
        endLayer();
        return;
      } catch (StateKeys.TooSmall small) {
        widen(small);
      }
    }
  }

  private void expand(PackedTable layer) {
    int count = layer.size();
    long[] rows = sorted(layer.members(), count);
    int expanded = 0;
    for (int row = 0; row < count; row++) {
      System.arraycopy(rows, row * key.length, key, 0, key.length);
      try {
        expand();
      } catch (StateKeys.TooSmall small) {
        // What is left of the layer, this state included, goes on with larger keys.
        flush();
        KeyLayout narrow = keys.layout();
        widen(small);
        count -= row;
        rows = narrow.converted(rows, row, count, keys.layout());
        row = -1;
        continue;
      }
      if (budget.isCounted()) {
        flush();
        budget.check(states, layers);
      } else if ((expanded++ & CHECK_MASK) == 0) {
        budget.check(states, layers);
      }
    }
  }

  /** In an order in which neighbours have much of their graphs in common. */
  private long[] sorted(long[] rows, int count) {
    return KeyOrder.sorted(rows, count, keys.words(), keys.graph());
  }

  /** Makes the graph that of the state which is gone on from. */
  private void decode() {
    replayed.main(keys.history(key, 0));
    for (int t = 1; t < keys.threads(); t++) {
      replayed.thread(t, keys.history(key, t));
    }
    for (int x = 0; x < keys.orders(); x++) {
      replayed.order(x, keys.order(key, x));
    }
    replayed.become();
    for (int part = 0; part < keys.parts(); part++) {
      monitors.begin(part, keys.part(key, part));
    }
  }

  // ---- steps out of a state

  private void expand() {
    decode();
    foundCount = 0;
    int threads = graph.threads();
    ended = 0;
    for (int t = 0; t < threads; t++) {
      ended += graph.at(t).node.kind == ThreadNode.Kind.END ? 1 : 0;
    }
    if (ended == threads) {
      return;
    } else if (graph.at(0).node.kind == ThreadNode.Kind.END) {
      throw new Unfit("main may return while others run");
    }
    begun = threads;
    if (nextThread != null) {
      takeNext(nextThread, threads);
    } else {
      takeAll(threads);
    }
  }

  /** Steps of all threads, or of one whose step no other can notice. */
  private void takeAll(int threads) {
    boolean moved = false;
    for (int t = 0; t < threads; t++) {
      if (steps.canStep(t)) {
        int first = foundCount;
        take(t);
        moved = true;
        if (reduces && foundCount == first + 1 && isAlone(t, threads, first)) {
          emit(first);
          return;
        }
      }
    }
    if (!moved) {
      throw new Unfit("every thread waits");
    }
    emit(0);
  }

  /** Steps of the thread whose event can come first in every graph; else of those that read. */
  private void takeNext(NextThread next, int threads) {
    switch (next.choose(graph.graph.at, threads)) {
      case ONE, JOIN -> take(next.node().thread);
      case READS -> {
        for (int t = 0; t < threads; t++) {
          if (NextThread.reads(graph.at(t).node)) {
            take(t);
          }
        }
        ThreadNode join = next.join();
        if (join != null) {
          take(join.thread);
        }
      }
      case STUCK -> throw new Unfit("every thread waits");
      case END -> throw new IllegalStateException("all threads have ended");
    }
    emit(0);
  }

  private void take(int t) {
    moving = graph.at(t).node.running();
    showsMore = false;
    mover = t;
    steps.run(t);
  }

  private boolean isAlone(int t, int threads, int only) {
    return steps.local
        && !showsMore
        && foundJudged[only] == null
        && !foundEnded[only]
        && avoidsOthers(t, threads);
  }

  /** Whether nothing that the steps touch can be reached by another thread. */
  private boolean avoidsOthers(int t, int threads) {
    if (steps.touched.isEmpty()) {
      return true;
    }
    reach.clear();
    reach.or(statics);
    for (int other = 0; other < threads; other++) {
      if (other != t) {
        reach.or(graph.at(other).holds);
      }
    }
    if (reach.intersects(steps.touched)) {
      return false;
    }
    open.clear();
    open.or(reach);
    for (int a = open.nextSetBit(0); a >= 0; a = open.nextSetBit(0)) {
      open.clear(a);
      Allocation allocation = histories.allocation(a);
      for (int cell = 0; cell < allocation.cells().size(); cell++) {
        if (!follow(allocation.location(cell))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether what pointers at a location lead to is not touched, either. */
  private boolean follow(int x) {
    if (x >= graph.graph.length.length) {
      return true;
    }
    for (int i = 0; i < graph.graph.length[x]; i++) {
      BitSet held = histories.heldBy(graph.graph.value[x][i]);
      for (int a = held.nextSetBit(0); a >= 0; a = held.nextSetBit(a + 1)) {
        if (!reach.get(a)) {
          if (steps.touched.get(a)) {
            return false;
          }
          reach.set(a);
          open.set(a);
        }
      }
    }
    return true;
  }

  /** A step has come to its end: its successor is noted. */
  private void reached() {
    int words = scratch.length;
    if (foundCount == foundJudged.length) {
      foundJudged = Arrays.copyOf(foundJudged, 2 * foundCount);
      foundChoices = Arrays.copyOf(foundChoices, 2 * foundCount);
      foundEnded = Arrays.copyOf(foundEnded, 2 * foundCount);
      foundMovers = Arrays.copyOf(foundMovers, 2 * foundCount);
    }
    if ((foundCount + 1) * words > found.length) {
      found = Arrays.copyOf(found, 2 * (foundCount + 1) * words);
    }
    encode();
    for (int k = 0; k < words; k++) {
      found[foundCount * words + k] = scratch[k];
    }
    foundJudged[foundCount] = monitors.judged.isEmpty() ? null : List.copyOf(monitors.judged);
    foundChoices[foundCount] = paths == null ? null : steps.choices();
    foundMovers[foundCount] = mover;
    ThreadNode now = graph.at(mover).node;
    boolean hasEnded = now.kind == ThreadNode.Kind.END;
    foundEnded[foundCount] = hasEnded && haveOthersEnded();
    if (foundEnded[foundCount] && graph.graph.unjoined > 0) {
      throw new Unfit("main may return while others run");
    }
    if (reduces) {
      showsMore |= hasEnded || !now.running().hasPrintedAs(moving);
    }
    foundCount++;
  }

  /** Whether all threads have ended but the one that takes the step. */
  private boolean haveOthersEnded() {
    int others = ended;
    for (int t = begun; t < graph.threads(); t++) {
      others += graph.at(t).node.kind == ThreadNode.Kind.END ? 1 : 0;
    }
    return others + 1 == graph.threads();
  }

  private long[] scratch;
  private int mover;

  /** How many threads had begun before the step. */
  private int begun;

  /** The key of the state that has been reached: what may have changed is put into the old one. */
  private void encode() {
    long[] into = scratch;
    for (int k = 0; k < into.length; k++) {
      into[k] = key[k];
    }
    keys.putHistory(into, mover, graph.at(mover).number);
    for (int t = begun; t < graph.threads(); t++) {
      keys.putHistory(into, t, graph.at(t).number);
    }
    for (int change = 0; change < monitors.changes(); change++) {
      int part = monitors.changed(change);
      keys.putPart(into, part, monitors.get(part));
    }
    for (int x = steps.ordered.nextSetBit(0); x >= 0; x = steps.ordered.nextSetBit(x + 1)) {
      keys.putOrder(into, x, graph.order(x));
    }
  }

  // ---- successors

  private void emit(int from) {
    int words = scratch.length;
    transitions += foundCount - from;
    for (int i = from; i < foundCount; i++) {
      List<StepSink.Judged> said = foundJudged[i];
      if (said != null) {
        said.forEach(judged -> results.get(judged.watcher()).note(judged.last()));
      }
      if (paths != null) {
        note(paths, i);
      }
      if (batchCount == BATCH) {
        flush();
      }
      for (int k = 0; k < words; k++) {
        batch[batchCount * words + k] = found[i * words + k];
      }
      batchEnded[batchCount++] = foundEnded[i];
    }
  }

  /** Looks successors up. */
  private void flush() {
    int words = scratch.length;
    next.addAll(batch, batchCount, batchNew);
    for (int i = 0; i < batchCount; i++) {
      if (batchNew[i]) {
        states++;
        if (batchEnded[i]) {
          complete.add(batch, i * words, words);
        }
      }
    }
    batchCount = 0;
  }

  /** Keeps a step. */
  private void note(PackedPaths paths, int i) {
    int words = scratch.length;
    System.arraycopy(found, i * words, scratch, 0, words);
    Node node = paths.node(scratch);
    if (node == null) {
      node = paths.add(scratch, newNode(scratch, foundEnded[i]));
    }
    List<StepSink.Judged> said = foundJudged[i];
    List<Integer> choices = Objects.requireNonNull(foundChoices[i]);
    node.incoming()
        .add(
            new Node.Incoming(
                paths.from(key), foundMovers[i], choices, said == null ? List.of() : said));
  }

  private Node newNode(long[] row, boolean ended) {
    long rejected = 0;
    long notCovered = 0;
    for (int w = 0; w < monitors.monitors(); w++) {
      int content = keys.part(row, w);
      rejected |= monitors.isRejected(w, content) ? 1L << w : 0;
      notCovered |= monitors.isNotCovered(w, content) ? 1L << w : 0;
    }
    int number = Objects.requireNonNull(paths).layers();
    return new Node(number, rejected, notCovered, ended ? Ending.COMPLETE : null);
  }

  /** All states by layer, where paths were kept. */
  List<List<Node>> nodes() {
    return paths == null ? List.of() : paths.nodes();
  }

  // ---- wider keys

  private void widen(StateKeys.TooSmall small) {
    KeyLayout narrow = keys.layout();
    keys.widen(small);
    KeyLayout wide = keys.layout();
    next = next.converted(narrow, wide);
    complete.convert(narrow, wide);
    if (paths != null) {
      paths.convert(narrow, wide);
    }
    replayed.forget();
    monitors.reset();
    key = new long[wide.words()];
    scratch = new long[wide.words()];
    batch = new long[BATCH * wide.words()];
  }
}
