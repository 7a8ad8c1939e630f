package dev.thawline.explore.packed;

import dev.thawline.alias.FinalState;
import dev.thawline.explore.Settings;
import dev.thawline.explore.StepSink;
import dev.thawline.program.Instruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The steps of threads on a {@link WatchedGraph}: a thread's events up to its next boundary, along
 * every choice, with what they do to the monitors.
 */
final class WatchedSteps {
  private final ThreadAutomata automata;
  private final Histories histories;
  private final StoreOrders orders;
  private final WatchedGraph graph;
  private final Slots[] tables;
  private final boolean everyEvent;
  private final Runnable sink;

  /** What each monitor is in. */
  final int[] slots;

  private int[] slotsByDepth = new int[16];

  /** What monitors have said last in the step so far. */
  final List<StepSink.Judged> judged = new ArrayList<>();

  /** What the steps of a thread touch, on whatever way; and whether they do nothing else. */
  final BitSet touched = new BitSet();

  boolean local;

  /**
   * Steps of a program.
   *
   * @param sink is told when a step has come to its end, with the graph and the slots as they are
   *     then
   */
  WatchedSteps(
      ThreadAutomata automata,
      Histories histories,
      StoreOrders orders,
      WatchedGraph graph,
      Slots[] tables,
      Settings settings,
      Runnable sink) {
    this.automata = automata;
    this.histories = histories;
    this.orders = orders;
    this.graph = graph;
    this.tables = tables;
    this.everyEvent = settings.step() == Settings.Step.EVENT;
    this.sink = sink;
    this.slots = new int[tables.length];
  }

  /** What main does before its first boundary. */
  void setUp() {
    go(0, true, true, 0);
  }

  /** Whether a thread can take a step. */
  boolean canStep(int t) {
    ThreadNode node = graph.at(t).node;
    return node.kind != ThreadNode.Kind.END && !waits(node);
  }

  /** All steps of a thread that can take one. */
  void run(int t) {
    touched.clear();
    local = true;
    judged.clear();
    go(t, false, false, 0);
  }

  /** Whether an event is a join of a thread that has not ended. */
  private boolean waits(ThreadNode node) {
    return node.kind == ThreadNode.Kind.JOIN
        && graph.at(node.child).node.kind != ThreadNode.Kind.END;
  }

  private void go(int t, boolean started, boolean settingUp, int depth) {
    History here = graph.at(t);
    ThreadNode node = here.node;
    if (node.kind == ThreadNode.Kind.END
        || (started && ((everyEvent && !settingUp) || node.running().atBoundary()))
        || waits(node)) {
      sink.run();
      return;
    }
    // A place expression by itself does not make a step.
    boolean counts = !(node.running().instruction() instanceof Instruction.Deref);
    Continuation then = () -> go(t, started || counts, settingUp, depth + 1);
    switch (node.kind) {
      case READ, UPDATE, COMPARE_EXCHANGE -> read(here, then, depth);
      case WRITE -> write(here, then, depth);
      case PLAIN_READ -> {
        ThreadNode to = automata.afterPlainRead(node, latest(node));
        one(here, History.NOTHING, false, to, -1, then, depth);
      }
      case JOIN -> {
        int result = graph.at(node.child).node.result;
        ThreadNode to = automata.afterJoin(node, result);
        one(here, History.NOTHING, false, to, -1, then, depth);
      }
      default -> one(here, History.NOTHING, false, automata.next(node), -1, then, depth);
    }
  }

  /** How a step goes on after an event. */
  private interface Continuation {
    void go();
  }

  private List<Integer> latest(ThreadNode node) {
    List<Integer> values = new ArrayList<>(node.locations.length);
    for (int x : node.locations) {
      if (graph.graph.ended[x] || graph.graph.length[x] == 0) {
        throw new Unfit("a read of memory that is not there");
      }
      values.add(graph.graph.value[x][graph.graph.length[x] - 1]);
    }
    return values;
  }

  private void read(History here, Continuation then, int depth) {
    ThreadNode node = here.node;
    PackedGraph packed = graph.graph;
    int t = node.thread;
    int x = node.location;
    boolean updates = node.kind != ThreadNode.Kind.READ;
    long conflicting = packed.plainWrites[x] | (updates ? packed.plainReads[x] : 0);
    if (packed.ended[x] || (conflicting & ~packed.now[t]) != 0) {
      throw new Unfit("a race, or an access to what has ended");
    }
    for (int i = graph.lowest(t, x); i < packed.length[x]; i++) {
      int value = packed.value[x][i];
      boolean open = !packed.closed[x][i];
      int source = graph.source(x, i);
      switch (node.kind) {
        case READ -> one(here, source, false, automata.after(node, value), i, then, depth);
        case UPDATE -> {
          if (open) {
            one(here, source, true, automata.after(node, value), i, then, depth);
          }
        }
        default -> {
          int ways = automata.ways(node, value);
          if ((ways & 1) != 0 && open) {
            ThreadNode to = automata.afterExchange(node, value, true);
            one(here, source, true, to, i, then, depth);
          }
          if ((ways & 2) != 0) {
            ThreadNode to = automata.afterExchange(node, value, false);
            one(here, source, false, to, i, then, depth);
          }
        }
      }
    }
  }

  private void write(History here, Continuation then, int depth) {
    ThreadNode node = here.node;
    PackedGraph packed = graph.graph;
    int t = node.thread;
    int x = node.location;
    if (packed.ended[x]
        || ((packed.plainReads[x] | packed.plainWrites[x]) & ~packed.now[t]) != 0) {
      throw new Unfit("a race, or an access to what has ended");
    }
    ThreadNode to = automata.next(node);
    int name = History.name(t, node.made);
    int before = graph.order(x);
    int lowest = graph.lowest(t, x);
    for (int place = lowest + 1; place <= packed.length[x]; place++) {
      if (!packed.closed[x][place - 1]) {
        int[] names = packed.isAlone() ? null : graph.stores(x, place, name);
        if (names != null) {
          graph.setOrder(x, orders.number(x, names));
        }
        one(here, History.NOTHING, true, to, place, then, depth);
        graph.setOrder(x, before);
      }
    }
  }

  private void one(
      History here,
      int source,
      boolean writes,
      ThreadNode to,
      int i,
      Continuation then,
      int depth) {
    graph.growTo(automata.locationCount());
    History known = here.child(source, to);
    History child = known == null ? histories.after(here, source, writes, to) : known;
    boolean consistent = graph.add(child, i);
    if (consistent) {
      int said = judged.size();
      int at = depth * slots.length;
      if (at + slots.length > slotsByDepth.length) {
        slotsByDepth = Arrays.copyOf(slotsByDepth, 2 * (at + slots.length));
      }
      System.arraycopy(slots, 0, slotsByDepth, at, slots.length);
      show(child);
      then.go();
      System.arraycopy(slotsByDepth, at, slots, 0, slots.length);
      while (judged.size() > said) {
        judged.remove(judged.size() - 1);
      }
    }
    graph.remove(here.thread);
  }

  /** Shows an event that is no thread's. */
  void showStatic(History done) {
    show(done);
  }

  private void show(History done) {
    if (done.event == null) {
      return;
    }
    local &= done.local;
    touched.or(done.touched);
    for (int w = 0; w < slots.length; w++) {
      slots[w] = tables[w].after(slots[w], done, graph);
      FinalState last = tables[w].last();
      if (last != null) {
        judged.add(new StepSink.Judged(w, last));
      }
    }
  }
}
