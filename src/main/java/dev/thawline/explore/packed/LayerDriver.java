package dev.thawline.explore.packed;

import dev.thawline.event.Allocation;
import dev.thawline.explore.Ending;
import dev.thawline.explore.GraphRecord;
import dev.thawline.explore.Key;
import dev.thawline.explore.Node;
import dev.thawline.explore.Outcome;
import dev.thawline.explore.Reduction;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final int FIRST_BITS = 4;
  private static final int FIRST_SLOT_BITS = 6;

  /** A field is too small for what is to be put there. */
  private static final class TooSmall extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int field;
    private final int content;
    private final int thread;
    private final int location;

    /**
     * Of a field; or, where that is below 0, of one that there is not yet: for a thread's history
     * or for the order of stores to a location.
     */
    TooSmall(int field, int content, int thread, int location) {
      super("a field is too small", null, false, false);
      this.field = field;
      this.content = content;
      this.thread = thread;
      this.location = location;
    }
  }

  private final ThreadAutomata automata;
  private final Budget budget;
  private final boolean reduces;
  private final List<Span> staticSpans;
  private final @Nullable PackedPaths paths;
  private final Slots[] tables;
  private final List<WatcherResult> results = new ArrayList<>();
  private final Histories histories;
  private final StoreOrders orders = new StoreOrders();
  private final WatchedGraph graph;
  private final WatchedSteps steps;
  private final @Nullable History[] target;
  private final int[] left;
  private final History[][] replay;

  // Fields of keys by what they are of; -1 where there is none yet.
  private final int[] historyField;
  private int[] orderField = {};
  private KeyLayout layout;

  /** The state that is gone on from. */
  private long[] key;

  private PackedTable layer;
  private PackedTable next;

  /** Its successors, before it is known which of them count. */
  private long[] found = new long[64];

  private @Nullable List<StepSink.Judged>[] foundJudged = newLists(16);
  private @Nullable Key[] foundComplete = new @Nullable Key[16];
  private int[] foundMovers = new int[16];
  private @Nullable List<Integer>[] foundChoices = newLists(16);
  private int foundCount;
  private boolean showsMore;
  private ThreadState moving;

  private final BitSet reach = new BitSet();
  private final BitSet open = new BitSet();
  private final BitSet statics = new BitSet();
  private final Map<Key, GraphRecord> complete = new LinkedHashMap<>();
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
    this.reduces = settings.reduces(Reduction.AMPLE);
    this.tables = new Slots[watchers.size()];
    this.histories = new Histories(automata, memory);
    this.graph = new WatchedGraph(automata, rules, seqCst, threads);
    this.steps =
        new WatchedSteps(automata, histories, orders, graph, tables, settings, this::reached);
    this.target = new @Nullable History[threads];
    this.left = new int[threads];
    this.replay = new History[threads][16];
    this.historyField = new int[threads];
    Arrays.fill(historyField, -1);
    historyField[0] = tables.length;
    int[] bits = new int[tables.length + 1];
    Arrays.fill(bits, FIRST_SLOT_BITS);
    bits[tables.length] = FIRST_BITS;
    for (int w = 0; w < tables.length; w++) {
      tables[w] = Slots.of(watchers.get(w), settings);
      results.add(new WatcherResult(watchers.get(w).name()));
    }
    this.layout = new KeyLayout(bits);
    this.key = new long[layout.words()];
    this.layer = new PackedTable(layout.words(), 0);
    this.next = new PackedTable(layout.words(), 0);
    this.moving = automata.main().running();
    automata.statics().forEach(allocation -> statics.set(histories.number(allocation)));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <T> @Nullable List<T>[] newLists(int size) {
    return new List[size];
  }

  /** Explores everything. */
  void run() {
    setUp();
    while (next.size() > 0) {
      if (paths != null) {
        paths.nextLayer();
      }
      layer = next;
      next = new PackedTable(layout.words(), layer.size());
      expandLayer();
      if (next.size() > 0) {
        layers++;
      }
    }
  }

  /** What each monitor said, once everything is explored. */
  List<WatcherResult> results() {
    for (int w = 0; w < results.size(); w++) {
      results.get(w).count(complete.values(), w);
    }
    return results;
  }

  /** The complete graphs. */
  Collection<GraphRecord> complete() {
    return complete.values();
  }

  private void setUp() {
    while (true) {
      try {
        History main = histories.root(0, automata.main());
        foundCount = 0;
        graph.reset(main);
        for (int w = 0; w < tables.length; w++) {
          steps.slots[w] = tables[w].initial();
        }
        List<Allocation> allocated = automata.statics();
        for (int i = 0; i < allocated.size(); i++) {
          steps.showStatic(histories.ofStatic(allocated.get(i), staticSpans.get(i), main.node));
        }
        Arrays.fill(key, 0);
        moving = main.node.running();
        begun = 1;
        steps.setUp();
        emit(0);
        return;
      } catch (TooSmall small) {
        widen(small);
      }
    }
  }

  private void expandLayer() {
    int slot = 0;
    int expanded = 0;
    while (slot < layer.slots()) {
      if (layer.isUsed(slot)) {
        layer.read(slot, key);
        try {
          expand();
        } catch (TooSmall small) {
          // What is left of the layer, this state included, goes on with larger keys.
          layer = layer.from(slot);
          widen(small);
          slot = 0;
          continue;
        }
        if (budget.isCounted() || (expanded++ & CHECK_MASK) == 0) {
          budget.check(states, layers);
        }
      }
      slot++;
    }
  }

  // ---- a state's graph

  private void decode() {
    int threads = 0;
    for (int t = 0; t < target.length; t++) {
      int field = historyField[t];
      int number = field < 0 ? 0 : layout.get(key, field);
      target[t] = number == 0 ? null : histories.get(t, number);
      threads = number == 0 ? threads : t + 1;
    }
    graph.reset(Objects.requireNonNull(target[0]));
    for (int w = 0; w < tables.length; w++) {
      steps.slots[w] = layout.get(key, w);
    }
    int open = 0;
    for (int t = 0; t < threads; t++) {
      open += collect(t);
    }
    while (open > 0) {
      for (int t = 0; t < threads; t++) {
        open -= replay(t);
      }
    }
    for (int x = 0; x < orderField.length; x++) {
      if (orderField[x] >= 0) {
        graph.setOrder(x, layout.get(key, orderField[x]));
      }
    }
  }

  /** Lists the events of a thread that memory notices, the last first; one more than there are. */
  private int collect(int t) {
    History last = target[t];
    int count = 0;
    int base = t == 0 ? graph.at(0).position() : 0;
    History at = last == null ? null : last.noticed;
    while (at != null && at.position() > base) {
      if (count == replay[t].length) {
        replay[t] = Arrays.copyOf(replay[t], 2 * count);
      }
      replay[t][count++] = at;
      at = Objects.requireNonNull(at.before).noticed;
    }
    left[t] = last == null ? -1 : count;
    return last == null ? 0 : 1;
  }

  /** Lets a thread do what it can; whether it has done everything now. */
  private int replay(int t) {
    if (left[t] < 0 || !graph.hasStarted(t)) {
      return 0;
    }
    while (left[t] > 0) {
      History to = replay[t][left[t] - 1];
      if (!graph.isReady(to, target)) {
        return 0;
      }
      graph.replay(to, place(to));
      left[t]--;
    }
    left[t] = -1;
    graph.stand(Objects.requireNonNull(target[t]));
    return 1;
  }

  private int place(History to) {
    ThreadNode done = to.done();
    int x = done.location;
    int field = done.kind == ThreadNode.Kind.WRITE && x < orderField.length ? orderField[x] : -1;
    int order = field < 0 ? StoreOrders.NO_CHOICE : layout.get(key, field);
    return order == StoreOrders.NO_CHOICE
        ? graph.stores.place(to)
        : graph.stores.place(x, to.name(), orders.names(x, order));
  }

  // ---- steps out of a state

  private void expand() {
    decode();
    foundCount = 0;
    int threads = graph.threads();
    if (hasEnded(threads)) {
      return;
    }
    boolean moved = false;
    for (int t = 0; t < threads; t++) {
      if (steps.canStep(t)) {
        int first = foundCount;
        moving = graph.at(t).node.running();
        showsMore = false;
        mover = t;
        begun = threads;
        steps.run(t);
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

  private boolean hasEnded(int threads) {
    boolean ended = true;
    for (int t = 0; t < threads; t++) {
      ended &= graph.at(t).node.kind == ThreadNode.Kind.END;
    }
    if (!ended && graph.at(0).node.kind == ThreadNode.Kind.END) {
      throw new Unfit("main may return while others run");
    }
    return ended;
  }

  private boolean isAlone(int t, int threads, int only) {
    return steps.local
        && !showsMore
        && foundJudged[only] == null
        && foundComplete[only] == null
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
    int words = layout.words();
    if (foundCount == foundJudged.length) {
      foundJudged = Arrays.copyOf(foundJudged, 2 * foundCount);
      foundChoices = Arrays.copyOf(foundChoices, 2 * foundCount);
      foundComplete = Arrays.copyOf(foundComplete, 2 * foundCount);
      foundMovers = Arrays.copyOf(foundMovers, 2 * foundCount);
    }
    if ((foundCount + 1) * words > found.length) {
      found = Arrays.copyOf(found, 2 * (foundCount + 1) * words);
    }
    encode();
    System.arraycopy(scratch, 0, found, foundCount * words, words);
    foundJudged[foundCount] = steps.judged.isEmpty() ? null : List.copyOf(steps.judged);
    foundChoices[foundCount] = paths == null ? null : steps.choices();
    foundMovers[foundCount] = mover;
    boolean ended = hasEnded(graph.threads());
    if (ended && graph.graph.unjoined > 0) {
      throw new Unfit("main may return while others run");
    }
    foundComplete[foundCount] = ended ? graphKey() : null;
    ThreadNode now = graph.at(mover).node;
    showsMore |= now.kind == ThreadNode.Kind.END || !now.running().hasPrintedAs(moving);
    foundCount++;
  }

  private long[] scratch = {};
  private int mover;

  /** How many threads had begun before the step. */
  private int begun;

  private long[] scratch() {
    if (scratch.length != layout.words()) {
      scratch = new long[layout.words()];
    }
    return scratch;
  }

  /** The key of the state that has been reached: what may have changed is put into the old one. */
  private void encode() {
    long[] into = scratch();
    System.arraycopy(key, 0, into, 0, into.length);
    put(into, historyField[mover], graph.at(mover).number, mover, -1);
    for (int t = begun; t < graph.threads(); t++) {
      put(into, historyField[t], graph.at(t).number, t, -1);
    }
    for (int w = 0; w < tables.length; w++) {
      put(into, w, steps.slots[w], -1, -1);
    }
    for (int x = steps.ordered.nextSetBit(0); x >= 0; x = steps.ordered.nextSetBit(x + 1)) {
      put(into, x < orderField.length ? orderField[x] : -1, graph.order(x), -1, x);
    }
  }

  private void put(long[] into, int field, int content, int thread, int location) {
    if (field < 0 || !layout.fits(field, content)) {
      throw new TooSmall(field, content, thread, location);
    }
    layout.put(into, field, content);
  }

  /** The execution graph by itself. */
  private Key graphKey() {
    int threads = graph.threads();
    int[] numbers = new int[threads + 2 * graph.locations()];
    int count = 0;
    for (int t = 0; t < threads; t++) {
      numbers[count++] = graph.at(t).number;
    }
    for (int x = 0; x < graph.locations(); x++) {
      if (graph.order(x) != StoreOrders.NO_CHOICE) {
        numbers[count++] = -1 - x;
        numbers[count++] = graph.order(x);
      }
    }
    return new Key(Arrays.copyOf(numbers, count));
  }

  // ---- successors

  private void emit(int from) {
    int words = layout.words();
    long[] row = scratch();
    for (int i = from; i < foundCount; i++) {
      transitions++;
      List<StepSink.Judged> said = foundJudged[i];
      if (said != null) {
        said.forEach(judged -> results.get(judged.watcher()).note(judged.last()));
      }
      System.arraycopy(found, i * words, row, 0, words);
      boolean isNew = next.add(row);
      if (isNew) {
        states++;
      }
      Key graphKey = foundComplete[i];
      if (isNew && graphKey != null) {
        ended(row, graphKey);
      }
      if (paths != null) {
        Node node = paths.node(row);
        if (node == null) {
          node = paths.add(row, newNode(row, graphKey != null));
        }
        List<Integer> choices = Objects.requireNonNull(foundChoices[i]);
        node.incoming()
            .add(
                new Node.Incoming(
                    paths.from(key), foundMovers[i], choices, said == null ? List.of() : said));
      }
    }
  }

  private Node newNode(long[] row, boolean ended) {
    long rejected = 0;
    long notCovered = 0;
    for (int w = 0; w < tables.length; w++) {
      int slot = layout.get(row, w);
      rejected |= tables[w].isRejected(slot) ? 1L << w : 0;
      notCovered |= tables[w].isNotCovered(slot) ? 1L << w : 0;
    }
    int number = Objects.requireNonNull(paths).layers();
    return new Node(number, rejected, notCovered, ended ? Ending.COMPLETE : null);
  }

  /** All states by layer, where paths were kept. */
  List<List<Node>> nodes() {
    return paths == null ? List.of() : paths.nodes();
  }

  private void ended(long[] row, Key graphKey) {
    GraphRecord record =
        complete.computeIfAbsent(graphKey, absent -> new GraphRecord(outcome(row)));
    for (int w = 0; w < tables.length; w++) {
      int slot = layout.get(row, w);
      long bit = 1L << w;
      if (tables[w].isRejected(slot)) {
        record.rejected |= bit;
      } else if (tables[w].isNotCovered(slot)) {
        record.notCovered |= bit;
      } else {
        record.accepted |= bit;
        results.get(w).end(Ending.COMPLETE);
      }
    }
  }

  private String outcome(long[] row) {
    List<List<String>> lines = new ArrayList<>();
    for (int t = 0; t < historyField.length && historyField[t] >= 0; t++) {
      int number = layout.get(row, historyField[t]);
      lines.add(number == 0 ? List.of() : histories.get(t, number).node.running().output());
    }
    return Outcome.ofComplete(lines);
  }

  // ---- wider keys

  private void widen(TooSmall small) {
    KeyLayout wider;
    if (small.field >= 0) {
      wider = layout.widened(small.field, small.content);
    } else {
      wider = layout.with(FIRST_BITS);
      int field = layout.fields();
      if (small.thread >= 0) {
        historyField[small.thread] = field;
      } else {
        int known = orderField.length;
        if (small.location >= known) {
          orderField = Arrays.copyOf(orderField, small.location + 1);
          Arrays.fill(orderField, known, orderField.length, -1);
        }
        orderField[small.location] = field;
      }
    }
    layer = layer.converted(layout, wider);
    next = next.converted(layout, wider);
    if (paths != null) {
      paths.convert(layout, wider);
    }
    layout = wider;
    key = new long[wider.words()];
  }
}
