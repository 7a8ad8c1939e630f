package dev.thawline.explore.packed;

import dev.thawline.explore.Reduction;
import dev.thawline.explore.Settings;
import dev.thawline.machine.ThreadState;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes on from states: takes the steps out of each, of all threads or of enough of them; those that
 * are {@linkplain KnownSteps known} are done again, for others its graph is made. Each worker has
 * one.
 */
final class StateExpander {
  private final LayerTables shared;
  private final boolean keepsChoices;
  private final boolean reduces;

  /**
   * Tells who goes first, where nobody asks for the order of events but the graph (exploration.md,
   * B3); null where somebody does.
   */
  private final @Nullable NextThread nextThread;

  /** By thread: the first event of its next step that memory notices. */
  private final ThreadNode[] stepsWith;

  private final WatchedGraph graph;
  private final MonitorStates monitors;
  private final WatchedSteps steps;
  private final ReplayedGraph replayed;
  private final StateKeys.Writer writer;
  private final Changes changes;
  private final KnownSteps known;

  /** Whether steps that hold are done again: where nobody asks what they chose. */
  private final boolean repeats;

  private int knownParts;

  /** The state that is gone on from. */
  private long[] key = {};

  /** How many threads had begun in it, how many had ended; and the one that takes a step. */
  private int begun;

  private int ended;
  private int mover;
  private ThreadState moving;

  /** Whether main has ended in one of the steps while others run, or could. */
  private boolean leavesThreads;

  /** Whether the graph is that of the state. */
  private boolean isReplayed;

  private boolean showsMore;

  /** What is reached. */
  final Successors found = new Successors();

  private final PackedReach reach;

  /**
   * Of an exploration.
   *
   * @param keepsChoices whether steps are to be told by the ways that they chose
   */
  StateExpander(
      LayerTables shared,
      Rules rules,
      boolean seqCst,
      int threads,
      Settings settings,
      boolean keepsChoices) {
    this.shared = shared;
    this.keepsChoices = keepsChoices;
    this.reduces = settings.reduces(Reduction.AMPLE);
    this.nextThread = shared.automata.foresees() ? new NextThread() : null;
    this.stepsWith = new ThreadNode[threads];
    this.graph = new WatchedGraph(shared.automata, rules, seqCst, threads);
    this.monitors = new MonitorStates(shared.monitors);
    this.steps =
        new WatchedSteps(shared, graph, monitors, settings, nextThread != null, this::reached);
    this.changes = new Changes(threads);
    this.replayed = new ReplayedGraph(shared.histories, graph, shared.orders, changes, threads);
    this.writer = shared.keys.new Writer();
    this.reach = new PackedReach(shared, graph);
    this.known = new KnownSteps(changes, graph, monitors, threads);
    this.repeats = graph.check == null && !keepsChoices;
    this.moving = shared.automata.main().running();
  }

  // ---- states

  /** What is shared has grown, or keys have another layout; or a state was left half-way. */
  void startAfresh() {
    int words = shared.keys.words();
    if (key.length != words) {
      key = new long[words];
    }
    graph.growTo(shared.automata.locationCount());
    replayed.forget();
    monitors.reset();
    known.forget();
  }

  /** Reaches the states in which main has come to its first boundary. */
  void setUp(List<History> statics) {
    startAfresh();
    History main = shared.histories.root(0, shared.automata.main());
    found.clear();
    graph.reset(main);
    Arrays.fill(key, 0);
    moving = main.node.running();
    begun = 1;
    ended = 0;
    mover = 0;
    steps.setUp(statics, known.begin(0));
  }

  /** Goes on from the state whose key begins somewhere in an array. */
  void expand(long[] rows, int from) {
    System.arraycopy(rows, from, key, 0, key.length);
    changes.nextState();
    decode();
    found.clear();
    int threads = replayed.threads();
    ended = replayed.ended();
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

  /** Takes the state that is gone on from apart; its graph is made when somebody asks for it. */
  private void decode() {
    replayed.main(shared.keys.history(key, 0));
    for (int t = 1; t < shared.keys.threads(); t++) {
      replayed.thread(t, shared.keys.history(key, t));
    }
    for (int x = 0; x < shared.keys.orders(); x++) {
      replayed.order(x, shared.keys.order(key, x));
    }
    replayed.stand();
    isReplayed = false;
    for (int part = 0; part < shared.keys.parts(); part++) {
      monitors.begin(part, shared.keys.part(key, part));
    }
    if (knownParts != shared.monitors.parts()) {
      knownParts = shared.monitors.parts();
      known.forget();
    }
  }

  // ---- steps out of a state

  /** Makes the graph that of the state, which what is known of steps may make needless. */
  private void replay() {
    if (!isReplayed) {
      replayed.become();
      isReplayed = true;
    }
  }

  /** Steps of all threads, or of one whose step no other can notice. */
  private void takeAll(int threads) {
    boolean moved = false;
    for (int t = 0; t < threads; t++) {
      if (steps.canStep(t)) {
        int before = found.end();
        take(t);
        moved = true;
        if (reduces && found.end() == before + 1 && isAlone(t, threads, before)) {
          found.keepNewest();
          return;
        }
      }
    }
    if (!moved) {
      throw new Unfit("every thread waits");
    }
  }

  /** Steps of the thread whose event can come first in every graph; else of those that read. */
  private void takeNext(NextThread next, int threads) {
    for (int t = 0; t < threads; t++) {
      stepsWith[t] = steps.firstNoticed(t);
    }
    switch (next.choose(stepsWith, threads)) {
      case ONE, JOIN -> take(next.node().thread);
      case READS -> {
        for (int t = 0; t < threads; t++) {
          if (NextThread.reads(stepsWith[t])) {
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
  }

  private void take(int t) {
    if (repeats && known.hold(t, isReplayed)) {
      repeat(t);
      return;
    }
    replay();
    if (repeats && known.hold(t, true)) {
      repeat(t);
      return;
    }
    int before = found.end();
    moving = graph.at(t).node.running();
    showsMore = false;
    mover = t;
    leavesThreads = false;
    steps.run(t, known.begin(t));
    if (repeats && !leavesThreads && sayNothing(before)) {
      known.end(t, steps.local, showsMore, steps.touched);
    }
  }

  private boolean sayNothing(int from) {
    for (int i = from; i < found.end(); i++) {
      if (found.judged(i) != null) {
        return false;
      }
    }
    return true;
  }

  /** Does again what the steps of a thread did to a key. */
  private void repeat(int t) {
    int words = key.length;
    for (int step = 0; step < known.count(t); step++) {
      found.makeRoom(words);
      known.apply(t, step, key, found.keys(), found.end() * words);
      found.add(t, known.ends(t, step) && ended + 1 == begun, null, null);
    }
    mover = t;
    showsMore = known.showMore(t);
    if (reduces && nextThread == null) {
      steps.local = known.areLocal(t);
      steps.touched.clear();
      steps.touched.or(known.touched(t));
    }
  }

  private boolean isAlone(int t, int threads, int only) {
    return steps.local
        && !showsMore
        && found.judged(only) == null
        && !found.isComplete(only)
        && avoidsOthers(t, threads);
  }

  /** Whether nothing that the steps touch can be reached by another thread. */
  private boolean avoidsOthers(int t, int threads) {
    if (steps.touched.isEmpty()) {
      return true;
    }
    replay();
    return reach.avoids(steps.touched, t, threads);
  }

  /** A step has come to its end: its successor is noted. */
  private void reached() {
    encode();
    found.makeRoom(key.length);
    writer.apply(key, found.keys(), found.end() * key.length);
    ThreadNode now = graph.at(mover).node;
    boolean hasEnded = now.kind == ThreadNode.Kind.END;
    boolean complete = hasEnded && haveOthersEnded();
    leavesThreads |= hasEnded && mover == 0 && graph.graph.unjoined > 0;
    if (complete && leavesThreads) {
      throw new Unfit("main may return while others run");
    }
    if (repeats) {
      known.add(mover, writer, hasEnded);
    }
    if (reduces) {
      showsMore |= hasEnded || !now.running().hasPrintedAs(moving);
    }
    found.add(
        mover,
        complete,
        monitors.judged.isEmpty() ? null : List.copyOf(monitors.judged),
        keepsChoices ? steps.choices() : null);
  }

  /** Whether all threads have ended but the one that takes the step. */
  private boolean haveOthersEnded() {
    int others = ended;
    for (int t = begun; t < graph.threads(); t++) {
      others += graph.at(t).node.kind == ThreadNode.Kind.END ? 1 : 0;
    }
    return others + 1 == graph.threads();
  }

  /** What the step does to the key: whatever it may have changed. */
  private void encode() {
    writer.begin();
    writer.history(mover, graph.at(mover).number);
    for (int t = begun; t < graph.threads(); t++) {
      writer.history(t, graph.at(t).number);
    }
    for (int change = 0; change < monitors.changes(); change++) {
      int part = monitors.changed(change);
      writer.part(part, monitors.get(part));
    }
    for (int x = steps.ordered.nextSetBit(0); x >= 0; x = steps.ordered.nextSetBit(x + 1)) {
      writer.order(x, graph.order(x));
    }
    writer.end();
  }
}
