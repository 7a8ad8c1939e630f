package dev.thawline.explore.packed;

import dev.thawline.explore.EndVerdicts;
import dev.thawline.explore.Ending;
import dev.thawline.explore.GraphRecord;
import dev.thawline.explore.Key;
import dev.thawline.explore.Node;
import dev.thawline.explore.Outcome;
import dev.thawline.explore.StepGraph;
import dev.thawline.explore.StepSink;
import dev.thawline.explore.Watcher;
import dev.thawline.explore.WatcherResult;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Layers of states of programs with loops that may wait, as {@link LayerDriver} has them of others.
 * Steps may lead back, so all states are remembered, with the steps between them; a state lies in
 * the first layer that reaches it. It does what {@code Explorer} does with states as objects.
 *
 * <p>An execution can be that of several graphs, since rounds of loops that left everything as it
 * was are no part of it; so executions are kept to the end.
 */
final class WaitingDriver {
  /** States between two looks at the limits; the first is followed by one. */
  private static final int CHECK_MASK = (1 << 8) - 1;

  /** No state. */
  private static final int NONE = -1;

  private static final long[] NO_KEY = {};

  private final LayerTables shared;
  private final StateKeys keys;
  private final StateExpander expander;
  private final ExecutionKeys executionKeys;
  private final Budget budget;
  private final List<WatcherResult> results;
  private final StepGraph steps = new StepGraph();

  /** All states, by number, and their numbers; whatever the layout of keys is. */
  private final List<Key> all = new ArrayList<>();

  private final Map<Key, Integer> numbers = new HashMap<>();

  /** By number of a state; null where no paths are kept. */
  private final @Nullable List<Node> nodes;

  /** By number of a layer that has been reached: that of its first state. */
  private final List<Integer> layerStarts = new ArrayList<>();

  private final Map<Key, GraphRecord> complete = new LinkedHashMap<>();
  private final Set<Key> blocked = new HashSet<>();
  private final Set<String> deadlocks = new LinkedHashSet<>();
  private final Set<Ending> endings = new LinkedHashSet<>();
  private final Set<EndVerdicts> ends = new LinkedHashSet<>();
  private long transitions;
  private int expanded;

  /**
   * Nothing is explored yet.
   *
   * @param expander goes on from states
   * @param keepPaths keep every state with the steps into it
   */
  WaitingDriver(
      LayerTables shared,
      StateExpander expander,
      List<Watcher> watchers,
      Budget budget,
      boolean keepPaths) {
    this.shared = shared;
    this.keys = shared.keys;
    this.expander = expander;
    this.executionKeys = new ExecutionKeys(shared);
    this.budget = budget;
    this.nodes = keepPaths ? new ArrayList<>() : null;
    this.results = watchers.stream().map(watcher -> new WatcherResult(watcher.name())).toList();
  }

  // ---- results

  long states() {
    return all.size();
  }

  long transitions() {
    return transitions;
  }

  /** The number of the last layer that was gone on from. */
  int layers() {
    return Math.max(0, layerStarts.size() - 2);
  }

  /** How many graphs end in a deadlock. */
  int blocked() {
    return blocked.size();
  }

  Set<Ending> endings() {
    return endings;
  }

  /** What the monitors had said together where some path ends. */
  Set<EndVerdicts> ends() {
    return ends;
  }

  /** The executions on which every thread ends. */
  int executions() {
    return complete.size();
  }

  void addOutcomes(SortedMap<String, Long> outcomes) {
    complete.values().forEach(graph -> outcomes.merge(graph.outcome, 1L, Long::sum));
    deadlocks.forEach(outcome -> outcomes.putIfAbsent(outcome, 0L));
  }

  /** All states by layer, where paths were kept. */
  List<List<Node>> nodes() {
    List<List<Node>> layers = new ArrayList<>();
    if (nodes != null) {
      for (int layer = 0; layer < layerStarts.size(); layer++) {
        int from = layerStarts.get(layer);
        int end = layer + 1 < layerStarts.size() ? layerStarts.get(layer + 1) : nodes.size();
        if (from < end) {
          layers.add(nodes.subList(from, end));
        }
      }
    }
    return layers;
  }

  /** What each monitor said, as far as everything has been explored. */
  List<WatcherResult> results() {
    for (int w = 0; w < results.size(); w++) {
      results.get(w).count(complete.values(), w);
    }
    return results;
  }

  // ---- layers

  /**
   * Explores everything.
   *
   * @param statics where each static is in the source
   * @throws Budget.Spent where there is more; what has been found until then counts
   */
  void run(List<Span> statics) {
    layerStarts.add(0);
    setUp(statics);
    int from = 0;
    while (from < all.size()) {
      int end = all.size();
      layerStarts.add(end);
      for (int state : inOrder(from, end)) {
        expand(state);
        if (budget.isCounted() || (expanded++ & CHECK_MASK) == 0) {
          budget.check(states(), layers());
        }
      }
      from = end;
    }
    steps.traps().forEach(this::endTrapped);
  }

  private void setUp(List<Span> spans) {
    List<History> statics = shared.statics(spans);
    while (true) {
      try {
        expander.setUp(statics);
        reached(NONE);
        return;
      } catch (StateKeys.TooSmall small) {
        keys.widen(small);
      }
    }
  }

  /** The states of a layer, in an order in which neighbours have much of their graphs in common. */
  private int[] inOrder(int from, int end) {
    int words = keys.words();
    long[] layer = new long[(end - from) * words];
    for (int state = from; state < end; state++) {
      keys.put(all.get(state), layer, state - from);
    }
    long[] sorted = KeyOrder.sorted(layer, end - from, words, keys.graph());
    int[] states = new int[end - from];
    for (int i = 0; i < states.length; i++) {
      states[i] = Objects.requireNonNull(numbers.get(keys.contents(sorted, i)));
    }
    return states;
  }

  private void expand(int state) {
    while (true) {
      try {
        expander.expand(key(state), 0);
        reached(state);
        return;
      } catch (StateKeys.TooSmall small) {
        keys.widen(small);
        expander.startAfresh();
      }
    }
  }

  /** Keeps what has been reached from a state; from none at the set-up. */
  private void reached(int from) {
    Successors found = expander.found;
    for (int i = found.first(); i < found.end(); i++) {
      transitions++;
      List<StepSink.Judged> said = found.judged(i);
      if (said != null) {
        said.forEach(judged -> results.get(judged.watcher()).note(judged.last()));
      }
      Key state = keys.contents(found.keys(), i);
      Integer number = numbers.get(state);
      if (number == null) {
        number = add(state, found.isComplete(i));
      }
      if (from != NONE) {
        steps.step(from, number);
      }
      if (nodes != null) {
        keep(nodes, from, number, i);
      }
    }
  }

  /** Keeps a step with where it leads; of one that leads back, where from. */
  private void keep(List<Node> nodes, int from, int to, int step) {
    Node target = nodes.get(to);
    if (to < layerStarts.get(layerStarts.size() - 1)) {
      target.deeper().add(nodes.get(from));
      return;
    }
    List<StepSink.Judged> said = expander.found.judged(step);
    target
        .incoming()
        .add(
            new Node.Incoming(
                from == NONE ? null : nodes.get(from),
                expander.found.mover(step),
                Objects.requireNonNull(expander.found.choices(step)),
                said == null ? List.of() : said));
  }

  private int add(Key state, boolean isComplete) {
    int number = steps.add(isComplete);
    numbers.put(state, number);
    all.add(state);
    long[] end = isComplete || nodes != null ? key(number) : NO_KEY;
    if (nodes != null) {
      EndVerdicts said = shared.monitors.verdicts(keys, end);
      Ending ending = isComplete ? Ending.COMPLETE : null;
      nodes.add(new Node(layerStarts.size() - 1, said.rejected(), said.notCovered(), ending));
    }
    if (isComplete) {
      EndVerdicts said = ended(end, Ending.COMPLETE);
      GraphRecord record =
          complete.computeIfAbsent(
              executionKeys.of(end), key -> new GraphRecord(Outcome.ofComplete(lines(end)), 1));
      record.accepted |= ~(said.rejected() | said.notCovered());
      record.rejected |= said.rejected();
      record.notCovered |= said.notCovered();
    }
    return number;
  }

  private long[] key(int state) {
    long[] key = new long[keys.words()];
    keys.put(all.get(state), key, 0);
    return key;
  }

  // ---- ends

  /** A path ends: what the monitors have said of it. */
  private EndVerdicts ended(long[] state, Ending ending) {
    EndVerdicts said = shared.monitors.verdicts(keys, state);
    ends.add(said);
    long accepted = ~(said.rejected() | said.notCovered());
    for (int w = 0; w < results.size(); w++) {
      if ((accepted >>> w & 1) != 0) {
        results.get(w).end(ending);
      }
    }
    return said;
  }

  /**
   * No step out of a set of states leads to the end of the program: all its threads wait, as they
   * are first seen to in one of those that the fewest steps lead to.
   */
  private void endTrapped(BitSet trap) {
    int first =
        trap.stream()
            .filter(state -> allWait(key(state)))
            .boxed()
            .min(
                Comparator.comparingInt(this::layerOf)
                    .thenComparing(state -> deadlock(key(state)), Ending.BY_PLACE))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "states without an end in which some thread never waits"));
    long[] last = key(first);
    Ending ending = deadlock(last);
    if (nodes != null) {
      nodes.get(first).end(ending);
    }
    ended(last, ending);
    endings.add(ending);
    blocked.add(executionKeys.of(last));
    deadlocks.add(Outcome.ofDeadlock(lines(last)));
  }

  private int layerOf(int state) {
    int place = Collections.binarySearch(layerStarts, state);
    return place >= 0 ? place : -2 - place;
  }

  /** Whether no thread can do anything but wait, as far as one state tells. */
  private boolean allWait(long[] state) {
    for (int t = 0; t < keys.threads(); t++) {
      History done = shared.history(state, t);
      if (done != null
          && done.node.kind != ThreadNode.Kind.END
          && !done.loops.isAtHead(done.node.made)
          && !joins(done.node, state)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a thread is at the join of another that has not ended. */
  private boolean joins(ThreadNode node, long[] state) {
    if (node.kind != ThreadNode.Kind.JOIN) {
      return false;
    }
    History child = shared.history(state, node.child);
    return child == null || child.node.kind != ThreadNode.Kind.END;
  }

  private Ending deadlock(long[] state) {
    for (int t = 0; t < keys.threads(); t++) {
      History done = shared.history(state, t);
      if (done != null && done.node.kind != ThreadNode.Kind.END) {
        return Ending.deadlock(done.node.running().span());
      }
    }
    throw new IllegalStateException("a deadlock of threads that have ended");
  }

  /** What each thread has printed. */
  private List<List<String>> lines(long[] state) {
    List<List<String>> lines = new ArrayList<>();
    for (int t = 0; t < keys.threads(); t++) {
      History done = shared.history(state, t);
      if (done == null) {
        lines.add(List.of());
      } else if (done.node.kind == ThreadNode.Kind.END) {
        lines.add(shared.automata.output(done.node.output));
      } else {
        lines.add(done.node.running().output());
      }
    }
    return lines;
  }
}
