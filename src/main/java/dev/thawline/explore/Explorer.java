package dev.thawline.explore;

import dev.thawline.event.CellBoundaries;
import dev.thawline.event.GraphKey;
import dev.thawline.event.Threads;
import dev.thawline.explore.packed.PackedExplorer;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Explores all paths of a program in layers: layer n holds the distinct states that n steps reach
 * (exploration.md, B2). Where no loop waits, the state graph has no cycles and a state lies in one
 * layer only, so two layers are in memory. Else all states are remembered ({@link StateGraph}): a
 * step of a thread that waits may lead back, and a state lies in the first layer that reaches it. A
 * state is its execution graph and the state of every monitor; equal keys, and only they, are
 * merged.
 *
 * <p>What {@code explore.packed} can tell, it tells instead: with monitors the same in every
 * number, without them by other drivers.
 *
 * <p>What a model says where provenance is chosen at casts is no matter of paths one by one: {@link
 * ProgramVerdicts} adds it.
 */
public class Explorer {
  private static final int CHECK_EVERY = 1 << 10;

  /** Watchers fit into the bits of a long. */
  public static final int MOST_WATCHERS = 64;

  private final Semantics semantics;
  private final Settings settings;
  private final Limits limits;
  private final Progress progress;
  private final boolean keepPaths;
  private final AmpleSet ample;
  private final ProductKeys keys;
  private final Map<Key, GraphRecord> complete = new LinkedHashMap<>();
  private final Set<Key> racy = new HashSet<>();
  private final Set<Key> blocked = new HashSet<>();
  private final Set<Key> cut = new HashSet<>();
  private final SortedMap<String, Long> outcomes = new TreeMap<>();
  private final Set<Ending> endings = new LinkedHashSet<>();
  private final Set<EndVerdicts> ends = new LinkedHashSet<>();
  private final List<WatcherResult> results = new ArrayList<>();
  private final List<List<Node>> nodes = new ArrayList<>();
  private final @Nullable StateGraph known;
  private final boolean merges;
  private final long deadline;
  private long states;
  private long transitions;
  private int unmerged;
  private @Nullable String limit;

  /**
   * @param number in the graph of states; 0 where there is none
   */
  private record Entry(ProductState state, @Nullable Node node, int number) {}

  /** What a test can replace parts of. */
  Explorer(
      Semantics semantics,
      AmpleSet ample,
      ProductKeys keys,
      Limits limits,
      Progress progress,
      boolean keepPaths,
      long deadline) {
    requireFew(semantics.watchers());
    this.semantics = semantics;
    this.settings = semantics.settings();
    this.limits = limits;
    this.progress = progress;
    this.keepPaths = keepPaths;
    this.deadline = deadline;
    this.ample = ample;
    this.keys = keys;
    this.known = semantics.tellsWaits() ? new StateGraph() : null;
    this.merges = known != null || settings.reduces(Reduction.EQUAL_STATES);
    for (Watcher watcher : semantics.watchers()) {
      results.add(new WatcherResult(watcher.name()));
    }
  }

  /**
   * Explores everything, or until a limit.
   *
   * @param keepPaths keep every state with the steps into it, for witnesses; costs memory, and is
   *     what layers do, whatever driver is asked for
   * @throws UnfitForDriver where the driver asked for cannot do it
   */
  public static Exploration explore(
      Program program,
      MemoryModel memory,
      List<Watcher> watchers,
      Settings settings,
      Limits limits,
      Progress progress,
      boolean keepPaths) {
    return explore(
        program, memory, watchers, settings, limits, progress, keepPaths, new CellBoundaries());
  }

  /**
   * The same.
   *
   * @param cells what other explorations of the program have learnt; this one adds what it learns
   */
  public static Exploration explore(
      Program program,
      MemoryModel memory,
      List<Watcher> watchers,
      Settings settings,
      Limits limits,
      Progress progress,
      boolean keepPaths,
      CellBoundaries cells) {
    requireFew(watchers);
    long deadline = System.nanoTime() + limits.time().toNanos();
    Exploration packed =
        explorePacked(
            program, memory, watchers, settings, limits, progress, keepPaths, cells, deadline);
    if (packed != null) {
      return packed;
    }
    Exploration layers =
        CellMisfit.untilAllFit(
            cells,
            small ->
                new PackedExplorer(program, memory, settings, limits, progress, small, deadline)
                    .exploreLayers(watchers, keepPaths));
    if (layers != null) {
      return layers;
    }
    return exploreObjects(
        program, memory, watchers, settings, limits, progress, keepPaths, cells, deadline);
  }

  /**
   * The same with states as objects, whatever the program is: to compare.
   *
   * @param deadline on the clock of {@link System#nanoTime}
   */
  public static Exploration exploreObjects(
      Program program,
      MemoryModel memory,
      List<Watcher> watchers,
      Settings settings,
      Limits limits,
      Progress progress,
      boolean keepPaths,
      CellBoundaries cells,
      long deadline) {
    Exploration paths =
        CellMisfit.untilAllFit(
            cells,
            small -> {
              Semantics semantics =
                  new Semantics(
                      program, memory, watchers, settings, Recorder.SILENT, small, new Threads());
              return of(semantics, limits, progress, keepPaths, deadline).run();
            });
    if (settings.intPtr() != Settings.IntPtr.AT_CAST || !program.castsIntegers()) {
      return paths;
    }
    return new ProgramVerdicts(program, memory, watchers, limits, progress, deadline, cells)
        .of(paths);
  }

  private static Explorer of(
      Semantics semantics, Limits limits, Progress progress, boolean keepPaths, long deadline) {
    return new Explorer(
        semantics,
        new AmpleSet(semantics),
        new ProductKeys(semantics),
        limits,
        progress,
        keepPaths,
        deadline);
  }

  private static void requireFew(List<Watcher> watchers) {
    if (watchers.size() > MOST_WATCHERS) {
      throw new IllegalArgumentException("more than " + MOST_WATCHERS + " models at once");
    }
  }

  /**
   * Null where the layers of this class are to do it.
   *
   * @throws UnfitForDriver where settings do not leave them the choice
   */
  private static @Nullable Exploration explorePacked(
      Program program,
      MemoryModel memory,
      List<Watcher> watchers,
      Settings settings,
      Limits limits,
      Progress progress,
      boolean keepPaths,
      CellBoundaries cells,
      long deadline) {
    Settings.Driver driver = settings.driver();
    if (driver == Settings.Driver.LAYERS || keepPaths) {
      return null;
    }
    boolean forced = driver != Settings.Driver.AUTO;
    boolean watched = !watchers.stream().allMatch(watcher -> watcher.monitor().acceptsEverything());
    if (watched || !settings.reductions().containsAll(Reduction.OF_GRAPHS)) {
      if (forced) {
        throw new UnfitForDriver(
            driver,
            watched
                ? "it keeps no state of aliasing models (`-a none` runs without)"
                : "it always reduces");
      }
      return null;
    }
    return CellMisfit.untilAllFit(
        cells,
        small -> {
          PackedExplorer explorer =
              new PackedExplorer(program, memory, settings, limits, progress, small, deadline);
          Exploration found = explorer.explore(watchers);
          if (found == null && forced) {
            throw new UnfitForDriver(driver, explorer.whyNot());
          }
          return found;
        });
  }

  /**
   * All paths of a program with all choices at casts, as far as the one model accepts them.
   *
   * @param deadline on the clock of {@link System#nanoTime}
   */
  static Exploration exploreChoices(
      Semantics choosingAtCasts, Limits limits, Progress progress, long deadline) {
    return of(choosingAtCasts, limits, progress, true, deadline).run();
  }

  /**
   * The states that some number of steps reaches. Keys tell whether a state is new; so the only one
   * of a layer needs none, which single-threaded parts of programs live on.
   */
  private static final class Layer {
    private final Map<Key, Entry> entries = new LinkedHashMap<>();
    private @Nullable Entry only;
    private int onlyMover;

    boolean isEmpty() {
      return only == null && entries.isEmpty();
    }

    Collection<Entry> entries() {
      return only == null ? entries.values() : List.of(only);
    }
  }

  Exploration run() {
    Layer layer = new Layer();
    semantics.start(
        null,
        (state, choices, judged) ->
            reached(layer, 0, null, 0, AmpleSet.Successor.of(state, choices, judged)));
    int number = 0;
    Layer current = layer;
    while (!current.isEmpty()) {
      if (keepPaths) {
        List<Node> here = new ArrayList<>();
        current.entries().forEach(entry -> here.add(Objects.requireNonNull(entry.node())));
        nodes.add(here);
      }
      Layer next = expand(current, number + 1);
      if (limit != null || next.isEmpty()) {
        break;
      }
      number++;
      current = next;
    }
    if (known != null && limit == null) {
      known.traps().forEach(this::endTrapped);
    }
    for (int i = 0; i < results.size(); i++) {
      results.get(i).count(complete.values(), i);
    }
    complete.values().forEach(graph -> outcomes.merge(graph.outcome, 1L, Long::sum));
    return new Exploration(
        semantics.memory().id(),
        settings.withDriver(Settings.Driver.LAYERS),
        states,
        transitions,
        number,
        complete.size(),
        racy.size(),
        blocked.size(),
        cut.size(),
        Collections.unmodifiableSortedMap(outcomes),
        endings,
        ends,
        List.copyOf(results),
        limit,
        nodes,
        semantics.threads());
  }

  private Layer expand(Layer layer, int number) {
    Layer next = new Layer();
    int sinceCheck = 0;
    for (Entry entry : layer.entries()) {
      ProductState state = entry.state();
      if (state.ending != null || (semantics.choosesAtCasts() && state.slots[0].isOver())) {
        continue;
      }
      if (++sinceCheck % CHECK_EVERY == 1) {
        progress.layerDone((sinceCheck - 1) / (double) layer.entries().size());
        if (mustStop(number)) {
          return next;
        }
      }
      for (AmpleSet.Moves moves : ample.of(state)) {
        for (AmpleSet.Successor to : moves.successors()) {
          reached(next, number, entry, moves.thread(), to);
        }
      }
      if (states > limits.states()) {
        limit = "max-states " + limits.states();
        return next;
      }
    }
    return next;
  }

  private boolean mustStop(int layer) {
    if (System.nanoTime() > deadline) {
      limit = "timeout " + limits.timeText();
    } else if (!progress.goOn(states, layer)) {
      limit = "interrupted";
    } else if (limits.isHeapFull()) {
      limit = limits.memoryText();
    }
    return limit != null;
  }

  private void reached(
      Layer layer, int number, @Nullable Entry from, int thread, AmpleSet.Successor to) {
    ProductState state = to.state();
    transitions++;
    to.judged().forEach(judged -> results.get(judged.watcher()).note(judged.last()));
    @Nullable Node fromNode = from == null ? null : from.node();
    Entry entry;
    if (known == null && layer.isEmpty()) {
      entry = added(null, number, state);
      layer.only = entry;
      layer.onlyMover = thread;
    } else {
      if (layer.only != null) {
        layer.entries.put(key(layer.only.state(), layer.onlyMover), layer.only);
        layer.only = null;
      }
      Key key = key(state, thread);
      if (known != null && from != null && !layer.entries.containsKey(key)) {
        int earlier = known.find(key);
        if (earlier >= 0) {
          steppedBack(known, from.number(), earlier, fromNode);
          return;
        }
      }
      entry = layer.entries.computeIfAbsent(key, absent -> added(absent, number, state));
    }
    if (known != null && from != null) {
      known.step(from.number(), entry.number());
    }
    if (entry.node() != null) {
      entry.node().incoming().add(new Node.Incoming(fromNode, thread, to.choices(), to.judged()));
    }
    if (state.ending != null && entry.state() == state) {
      ended(state, state.ending, thread);
    }
  }

  /**
   * A state that was not there before.
   *
   * @param key where there is a graph of states; else it may be null
   */
  private Entry added(@Nullable Key key, int layer, ProductState state) {
    states++;
    @Nullable Node node = null;
    if (keepPaths) {
      long rejected = bits(state, Slot::isRejected);
      node = new Node(layer, rejected, bits(state, Slot::isNotCovered), state.ending);
    }
    int number = known == null ? 0 : known.add(Objects.requireNonNull(key), layer, state, node);
    return new Entry(state, node, number);
  }

  /** A step leads to a state that was there before: so a thread that waits goes on. */
  void steppedBack(StateGraph of, int from, int to, @Nullable Node node) {
    of.stepBack(from, to, node);
  }

  private Key key(ProductState state, int mover) {
    Key key = keys.of(state, mover);
    return merges ? key : key.prefixed(new int[] {unmerged++});
  }

  /** No step out of a set of states leads to the end of the program: all its threads wait. */
  private void endTrapped(StateGraph.Trapped trapped) {
    if (trapped.node() != null) {
      trapped.node().end(trapped.ending());
    }
    ended(trapped.state(), trapped.ending(), 0);
  }

  /** The watchers of which this holds, one bit each. */
  private static long bits(ProductState state, Predicate<Slot> holds) {
    long bits = 0;
    for (int i = 0; i < state.slots.length; i++) {
      if (holds.test(state.slots[i])) {
        bits |= 1L << i;
      }
    }
    return bits;
  }

  private void ended(ProductState state, Ending ending, int mover) {
    Key graph =
        new Key(
            GraphKey.ofExecution(
                state.graph,
                ending.part(state.graph),
                state.waits.idle(),
                semantics.allocations()));
    long rejected = bits(state, Slot::isRejected);
    long notCovered = bits(state, Slot::isNotCovered);
    ends.add(new EndVerdicts(rejected, notCovered, ending.kind() == Ending.Kind.BOUND));
    long accepted = ~(rejected | notCovered);
    for (int i = 0; i < results.size(); i++) {
      if ((accepted >>> i & 1) != 0) {
        results.get(i).end(ending);
      }
    }
    List<String> possible = Outcome.of(state, ending, mover);
    switch (ending.kind()) {
      case COMPLETE -> {
        GraphRecord record =
            complete.computeIfAbsent(graph, key -> new GraphRecord(possible.get(0), 1));
        record.accepted |= accepted;
        record.rejected |= rejected;
        record.notCovered |= notCovered;
        Outcome.beforeTheEnd(state).forEach(outcome -> outcomes.putIfAbsent(outcome, 0L));
        return;
      }
      case RACE -> racy.add(graph);
      case DEADLOCK -> blocked.add(graph);
      case CUT -> cut.add(graph);
      case MEMORY_UB, PANIC, BOUND -> {}
    }
    endings.add(ending);
    if (ending.kind() != Ending.Kind.RACE && ending.kind() != Ending.Kind.BOUND) {
      possible.forEach(outcome -> outcomes.putIfAbsent(outcome, 0L));
    }
  }
}
