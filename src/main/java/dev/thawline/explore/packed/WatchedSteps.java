package dev.thawline.explore.packed;

import dev.thawline.alias.FinalState;
import dev.thawline.explore.Settings;
import dev.thawline.explore.StepSink;
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
  private final boolean reduces;
  private final Runnable sink;

  /** What each monitor is in. */
  final int[] slots;

  private int[] slotsByDepth = new int[16];

  /** What monitors have said last in the step so far. */
  final List<StepSink.Judged> judged = new ArrayList<>();

  /**
   * What the steps of a thread touch, on whatever way; and whether they do nothing else. Of use for
   * reductions only.
   */
  final BitSet touched = new BitSet();

  boolean local;

  /** Which way the step has gone where there were several, or could have been. */
  private int[] chosen = new int[4];

  private int chosenCount;

  /** The locations whose order of stores the step has changed so far. */
  final BitSet ordered = new BitSet();

  private boolean settingUp;

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
    this.reduces = settings.reduces();
    this.sink = sink;
    this.slots = new int[tables.length];
  }

  /** What main does before its first boundary. */
  void setUp() {
    judged.clear();
    ordered.clear();
    chosenCount = 0;
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
    ordered.clear();
    chosenCount = 0;
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
        || (started && ((everyEvent && !settingUp) || node.startsStep))
        || waits(node)) {
      sink.run();
      return;
    }
    this.settingUp = settingUp;
    switch (node.kind) {
      case READ, UPDATE, COMPARE_EXCHANGE -> read(here, started, depth);
      case WRITE -> write(here, started, depth);
      case PLAIN_READ ->
          one(
              here,
              History.NOTHING,
              automata.afterPlainRead(node, latest(node)),
              -1,
              started,
              depth);
      case JOIN -> {
        ThreadNode to = automata.afterJoin(node, graph.at(node.child).node.result);
        one(here, History.NOTHING, to, -1, started, depth);
      }
      default -> one(here, History.NOTHING, next(node), -1, started, depth);
    }
  }

  private ThreadNode next(ThreadNode node) {
    ThreadNode next = node.next;
    return next == null ? automata.next(node) : next;
  }

  private static ThreadNode after(ThreadAutomata automata, ThreadNode node, int value) {
    ThreadNode after = ThreadNode.at(node.after, value);
    return after == null ? automata.after(node, value) : after;
  }

  /** The ways that the step has gone so far. */
  List<Integer> choices() {
    List<Integer> ways = new ArrayList<>(chosenCount);
    for (int i = 0; i < chosenCount; i++) {
      ways.add(chosen[i]);
    }
    return ways;
  }

  private void choose(int way) {
    if (chosenCount == chosen.length) {
      chosen = Arrays.copyOf(chosen, 2 * chosenCount);
    }
    chosen[chosenCount++] = way;
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

  private void read(History here, boolean started, int depth) {
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
      int source = graph.stores.source(x, i);
      switch (node.kind) {
        case READ -> {
          choose(i);
          one(here, source, after(automata, node, value), i, started, depth);
          chosenCount--;
        }
        case UPDATE -> {
          if (open) {
            choose(i);
            update(here, source, after(automata, node, value), i, started, depth);
            chosenCount--;
          }
        }
        default -> {
          int ways = automata.ways(node, value);
          if ((ways & 1) != 0 && open) {
            ThreadNode to = automata.afterExchange(node, value, true);
            choose(2 * i + 1);
            update(here, source, to, i, started, depth);
            chosenCount--;
          }
          if ((ways & 2) != 0) {
            ThreadNode to = automata.afterExchange(node, value, false);
            choose(2 * i);
            one(here, source, to, i, started, depth);
            chosenCount--;
          }
        }
      }
    }
  }

  private void write(History here, boolean started, int depth) {
    ThreadNode node = here.node;
    PackedGraph packed = graph.graph;
    int t = node.thread;
    int x = node.location;
    if (packed.ended[x] || ((packed.plainReads[x] | packed.plainWrites[x]) & ~packed.now[t]) != 0) {
      throw new Unfit("a race, or an access to what has ended");
    }
    ThreadNode to = automata.next(node);
    int name = History.name(t, node.made);
    int before = graph.order(x);
    boolean wasOrdered = ordered.get(x);
    int lowest = graph.lowest(t, x);
    for (int place = lowest + 1; place <= packed.length[x]; place++) {
      if (!packed.closed[x][place - 1]) {
        int[] names = packed.isAlone() ? null : graph.stores.names(x, place, name);
        if (names != null) {
          graph.setOrder(x, orders.number(x, names));
          ordered.set(x);
        }
        choose(place);
        update(here, History.NOTHING, to, place, started, depth);
        chosenCount--;
        graph.setOrder(x, before);
        ordered.set(x, wasOrdered);
      }
    }
  }

  /** An event that is no atomic write. */
  private void one(History here, int source, ThreadNode to, int i, boolean started, int depth) {
    History known = here.child(source, to);
    if (known == null) {
      graph.growTo(automata.locationCount());
      known = histories.after(here, source, false, to);
    }
    goOn(here, known, i, started, depth);
  }

  /** An atomic write, whether or not it also reads. */
  private void update(History here, int source, ThreadNode to, int i, boolean started, int depth) {
    History known = here.child(source, to);
    if (known == null) {
      graph.growTo(automata.locationCount());
      known = histories.after(here, source, true, to);
    }
    goOn(here, known, i, started, depth);
  }

  private void goOn(History here, History child, int i, boolean started, int depth) {
    boolean setsUp = settingUp;
    if (endsWith(child, started || here.node.isStep) && isSure(child)) {
      end(here, child, depth);
      return;
    }
    boolean consistent = graph.add(child, i);
    if (consistent) {
      int said = judged.size();
      int at = keepSlots(depth);
      show(child);
      go(here.thread, started || here.node.isStep, setsUp, depth + 1);
      restoreSlots(at);
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

  /** Whether the step ends behind an event which nothing stands in the way of. */
  private boolean endsWith(History child, boolean started) {
    return started
        && graph.check == null
        && !settingUp
        && (everyEvent || child.node.kind == ThreadNode.Kind.END || child.node.startsStep)
        && switch (child.done().kind) {
          case READ, WRITE, UPDATE, COMPARE_EXCHANGE, LOCAL -> true;
          default -> false;
        };
  }

  /** Whether it is known what all monitors make of an event, whatever the graph is. */
  private boolean isSure(History child) {
    if (child.event != null) {
      for (int w = 0; w < slots.length; w++) {
        if (!tables[w].isSure(slots[w], child)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Ends a step with an event that need not become part of the graph for that. */
  private void end(History here, History child, int depth) {
    int at = keepSlots(depth);
    graph.stand(child);
    show(child);
    sink.run();
    restoreSlots(at);
    graph.stand(here);
  }

  private int keepSlots(int depth) {
    int at = depth * slots.length;
    if (at + slots.length > slotsByDepth.length) {
      slotsByDepth = Arrays.copyOf(slotsByDepth, 2 * (at + slots.length));
    }
    for (int w = 0; w < slots.length; w++) {
      slotsByDepth[at + w] = slots[w];
    }
    return at;
  }

  private void restoreSlots(int at) {
    for (int w = 0; w < slots.length; w++) {
      slots[w] = slotsByDepth[at + w];
    }
  }

  private void show(History done) {
    if (done.event == null) {
      return;
    }
    if (reduces) {
      local &= done.local;
      touched.or(done.touched);
    }
    for (int w = 0; w < slots.length; w++) {
      slots[w] = tables[w].after(slots[w], done, graph.positions);
      FinalState last = tables[w].last();
      if (last != null) {
        judged.add(new StepSink.Judged(w, last));
      }
    }
  }
}
