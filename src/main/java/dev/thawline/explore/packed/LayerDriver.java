package dev.thawline.explore.packed;

import dev.thawline.explore.EndVerdicts;
import dev.thawline.explore.Ending;
import dev.thawline.explore.GraphRecord;
import dev.thawline.explore.Node;
import dev.thawline.explore.StepSink;
import dev.thawline.explore.Watcher;
import dev.thawline.explore.WatcherResult;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Layers of states (explorer-algorithm.md, section 5, lines 23 to 33): a state is an execution
 * graph and what every monitor is in, packed into a few words; equal states are merged. Layer n
 * holds what n steps reach; two layers are in memory. Where models watch, it does what {@code
 * Explorer} does with states as objects: the same states, the same steps. Where nobody does, it
 * takes fewer: those of the canonical order ({@link NextThread}).
 *
 * <p>A key's fields are the history of each thread, the state of each monitor and, for locations
 * that several threads store to, the order of these stores; all as numbers of things that are in
 * memory once. To go on from a state, its graph is built again from the histories.
 *
 * <p>Workers share large layers. While they do, nothing grows but the tables of keys; states where
 * something new comes up are left until one works alone. What is found does not depend on workers:
 * it is sums and sets.
 */
final class LayerDriver {
  /** States of a layer between two looks at the limits; its first is followed by one. */
  private static final int CHECK_MASK = (1 << 8) - 1;

  /** How many successors are looked up together. */
  private static final int BATCH = 1 << 9;

  /** Something new comes up often if it does so in one of so many states. */
  private static final int OFTEN = 8;

  /** How many states one goes on from alone then. */
  private static final int FEW = 1 << 12;

  private final LayerTables shared;
  private final StateKeys keys;
  private final Supplier<StateExpander> maker;
  private final StateExpander expander;
  private final Budget budget;
  private final Sharing sharing;
  private final List<Span> staticSpans;
  private final boolean fingerprints;
  private final @Nullable PackedPaths paths;
  private final List<WatcherResult> results = new ArrayList<>();
  private final CompleteGraphs complete;
  private final List<LayerWorker> workers = new ArrayList<>();
  private final long start = System.nanoTime();
  private final LayerShards.Batch batch = new LayerShards.Batch();
  private boolean meetsNewOften = true;
  private int expanded;

  /** The layer that is gone on from: what is left of it, and what several have left for one. */
  private Frontier layer = new Frontier(new long[0], 0);

  private Frontier left = new Frontier(new long[0], 0);

  private LayerShards next;
  long states;
  long transitions;
  int layers;

  /** What both layers took when they took most, in bytes, and how many states they had. */
  long tableBytes;

  long tableStates;

  /** How many workers there have been. */
  int mostAtWork = 1;

  /**
   * Nothing is explored yet.
   *
   * @param maker makes one that goes on from states
   * @param threads how many the program has at most
   * @param fingerprints whether to know large states again by their fingerprints
   * @param keepPaths keep every state with the steps into it
   */
  LayerDriver(
      LayerTables shared,
      Supplier<StateExpander> maker,
      int threads,
      List<Watcher> watchers,
      Budget budget,
      Sharing sharing,
      List<Span> staticSpans,
      boolean fingerprints,
      boolean keepPaths) {
    this.fingerprints = fingerprints;
    this.shared = shared;
    this.keys = shared.keys;
    this.maker = maker;
    this.expander = maker.get();
    this.staticSpans = staticSpans;
    this.budget = budget;
    this.sharing = sharing;
    this.paths = keepPaths ? new PackedPaths() : null;
    this.complete = new CompleteGraphs(shared.histories, shared.monitors, threads);
    watchers.forEach(watcher -> results.add(new WatcherResult(watcher.name())));
    this.next = new LayerShards(keys.words(), 1, 0, fingerprints);
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
      int size = next.size();
      layer = new Frontier(sorted(next.members(), size), size);
      int count = workersFor(size);
      next = new LayerShards(keys.words(), count, size, fingerprints);
      if (count == 1) {
        expandAlone(layer, size);
      } else {
        share(count);
      }
      endLayer();
      if (next.size() > 0) {
        layers++;
      }
    }
  }

  /** In an order in which neighbours have much of their graphs in common. */
  private long[] sorted(long[] rows, int count) {
    return KeyOrder.sorted(rows, count, keys.words(), keys.graph());
  }

  private int workersFor(int size) {
    boolean pays =
        size >= sharing.leastStates()
            && System.nanoTime() - start >= sharing.aloneFor()
            && paths == null
            && !budget.isCounted();
    return pays ? Math.min(sharing.workers(), LayerShards.MOST) : 1;
  }

  private void endLayer() {
    flush();
    complete.endLayer(keys);
    long bytes = layer.bytes() + next.bytes();
    if (bytes > tableBytes) {
      tableBytes = bytes;
      tableStates = (long) layer.passed() + layer.left() + next.size();
    }
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
    return complete.records(shared.automata);
  }

  /** What the monitors had said together where some path ends. */
  Set<EndVerdicts> ends() {
    return complete.ends();
  }

  /** All states by layer, where paths were kept. */
  List<List<Node>> nodes() {
    return paths == null ? List.of() : paths.nodes();
  }

  // ---- one alone

  private void setUp() {
    List<History> statics = shared.statics(staticSpans);
    while (true) {
      try {
        expander.setUp(statics);
        emit(null);
        endLayer();
        return;
      } catch (StateKeys.TooSmall small) {
        widen(small);
      }
    }
  }

  /** Goes on from the next states of some; from so many, or from all that are left. */
  private void expandAlone(Frontier from, int count) {
    int last = from.left() - Math.min(count, from.left());
    while (from.left() > last) {
      try {
        expander.expand(from.keys(), from.next() * keys.words());
      } catch (StateKeys.TooSmall small) {
        // What is left, this state included, goes on with larger keys.
        flush();
        widen(small);
        continue;
      }
      emit(from);
      from.pass(1);
      if (budget.isCounted()) {
        flush();
        budget.check(states, layers);
      } else if ((expanded++ & CHECK_MASK) == 0) {
        budget.check(states, layers);
      }
    }
  }

  /** Keeps what has been reached from the next of some states; from null at the set-up. */
  private void emit(@Nullable Frontier from) {
    int words = keys.words();
    Successors found = expander.found;
    for (int i = found.first(); i < found.end(); i++) {
      transitions++;
      List<StepSink.Judged> said = found.judged(i);
      if (said != null) {
        note(said);
      }
      if (paths != null) {
        keep(paths, from, i);
      }
      batch.add(found.keys(), i, words, found.isComplete(i));
      if (batch.size() == BATCH || next.count() > 1) {
        flush();
      }
    }
  }

  private void note(List<StepSink.Judged> said) {
    said.forEach(judged -> results.get(judged.watcher()).note(judged.last()));
  }

  /** Looks successors up. */
  private void flush() {
    if (batch.size() > 0) {
      next.add(next.shardOf(batch.keys(), 0), batch);
    }
    states += next.takeAdded();
    next.moveComplete(complete);
  }

  /** Keeps a step with where it leads. */
  private void keep(PackedPaths paths, @Nullable Frontier from, int i) {
    int words = keys.words();
    Successors found = expander.found;
    long[] row = Arrays.copyOfRange(found.keys(), i * words, (i + 1) * words);
    List<StepSink.Judged> said = found.judged(i);
    Node node = paths.node(row);
    if (node == null) {
      node = paths.add(row, newNode(row, found.isComplete(i), paths.layers()));
    }
    Node before =
        from == null
            ? null
            : paths.from(
                Arrays.copyOfRange(from.keys(), from.next() * words, (from.next() + 1) * words));
    List<Integer> choices = Objects.requireNonNull(found.choices(i));
    node.incoming()
        .add(new Node.Incoming(before, found.mover(i), choices, said == null ? List.of() : said));
  }

  private Node newNode(long[] row, boolean ended, int number) {
    EndVerdicts said = shared.monitors.verdicts(keys, row);
    return new Node(number, said.rejected(), said.notCovered(), ended ? Ending.COMPLETE : null);
  }

  private void widen(StateKeys.TooSmall small) {
    KeyLayout narrow = keys.layout();
    keys.widen(small);
    KeyLayout wide = keys.layout();
    next.convert(narrow, wide);
    layer.convert(narrow, wide);
    left.convert(narrow, wide);
    complete.convert(narrow, wide);
    if (paths != null) {
      paths.convert(narrow, wide);
    }
    expander.startAfresh();
  }

  // ---- several

  private void share(int count) {
    while (workers.size() < count) {
      boolean first = workers.isEmpty();
      workers.add(
          new LayerWorker(
              maker.get(), keys, next, first ? () -> budget.check(states, layers) : () -> {}));
    }
    mostAtWork = Math.max(mostAtWork, count);
    List<LayerWorker> atWork = workers.subList(0, count);
    while (layer.left() > 0) {
      if (meetsNewOften) {
        expandAlone(layer, FEW);
        flush();
      }
      int before = layer.left();
      shareSome(atWork);
      int passed = before - layer.left();
      meetsNewOften = left.left() > passed / OFTEN;
      expandAlone(left, left.left());
      flush();
    }
  }

  /** Lets workers go on from states until much has been found. */
  private void shareSome(List<LayerWorker> atWork) {
    atWork.forEach(worker -> worker.begin(layer, next));
    SlotShare share =
        new SlotShare(layer.left(), () -> atWork.stream().anyMatch(LayerWorker::isFull));
    shared.automata.growth.shut(true);
    try {
      share.run(atWork);
    } finally {
      shared.automata.growth.shut(false);
    }
    List<SlotShare.Worker> adding = new ArrayList<>();
    for (int i = 0; i < atWork.size(); i++) {
      adding.add((from, to) -> atWork.forEach(worker -> worker.addTo(from)));
    }
    SlotShare.oneByOne(next.count()).run(adding);
    int[] numbers = atWork.stream().flatMapToInt(worker -> Arrays.stream(worker.left())).toArray();
    left = layer.some(numbers, keys.words());
    for (LayerWorker worker : atWork) {
      transitions += worker.transitions();
      note(worker.judged());
    }
    layer.pass(share.taken());
    flush();
  }
}
