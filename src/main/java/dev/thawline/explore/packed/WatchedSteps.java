package dev.thawline.explore.packed;

import dev.thawline.event.Repetition;
import dev.thawline.explore.Reduction;
import dev.thawline.explore.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * The steps of threads on a {@link WatchedGraph}: a thread's events up to its next boundary, along
 * every choice, with what they do to the monitors.
 */
final class WatchedSteps {
  private final ThreadAutomata automata;
  private final Histories histories;
  private final StoreOrders orders;
  private final WatchedGraph graph;
  private final MonitorStates monitors;
  private final boolean everyEvent;
  private final boolean reduces;
  private final Runnable sink;

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

  /** Whether it is chosen by the first event of steps who takes one; and how many came before. */
  private final boolean choosesByFirst;

  private int noticedBefore;

  /** What the steps depend on. */
  private Needs needs;

  /**
   * Steps of a program.
   *
   * @param choosesByFirst whether who takes a step is chosen by {@link #firstNoticed}; then steps
   *     that read anything later are unfit
   * @param sink is told when a step has come to its end, with the graph and the monitors as they
   *     are then
   */
  WatchedSteps(
      LayerTables shared,
      WatchedGraph graph,
      MonitorStates monitors,
      Settings settings,
      boolean choosesByFirst,
      Runnable sink) {
    this.choosesByFirst = choosesByFirst;
    this.automata = shared.automata;
    this.histories = shared.histories;
    this.orders = shared.orders;
    this.graph = graph;
    this.monitors = monitors;
    this.everyEvent = settings.step() == Settings.Step.EVENT;
    this.reduces = settings.reduces(Reduction.AMPLE);
    this.sink = sink;
    this.needs = new Needs(graph);
  }

  /** What main does before its first boundary; first, what there is of statics. */
  void setUp(List<History> statics, Needs noted) {
    needs = noted;
    statics.forEach(this::show);
    ordered.clear();
    chosenCount = 0;
    go(0, true, true);
  }

  /** Whether a thread can take a step. */
  boolean canStep(int t) {
    ThreadNode node = graph.at(t).node;
    return node.kind != ThreadNode.Kind.END && !waits(node);
  }

  /** The first event of a thread's next step that memory notices; its last one where none is. */
  ThreadNode firstNoticed(int t) {
    ThreadNode node = graph.at(t).node;
    while (node.kind == ThreadNode.Kind.LOCAL) {
      ThreadNode next = next(node);
      if (next.startsStep || next.kind == ThreadNode.Kind.END) {
        return node;
      }
      node = next;
    }
    return node;
  }

  /**
   * All steps of a thread that can take one.
   *
   * @param noted where what they depend on is noted
   */
  void run(int t, Needs noted) {
    needs = noted;
    noticedBefore = graph.at(t).noticedCount;
    touched.clear();
    local = true;
    monitors.forgetChanges();
    ordered.clear();
    chosenCount = 0;
    go(t, false, false);
  }

  /** Whether an event is a join of a thread that has not ended. */
  private boolean waits(ThreadNode node) {
    return node.kind == ThreadNode.Kind.JOIN
        && graph.at(node.child).node.kind != ThreadNode.Kind.END;
  }

  private void go(int t, boolean started, boolean settingUp) {
    History here = graph.at(t);
    ThreadNode node = here.node;
    if (node.kind == ThreadNode.Kind.JOIN) {
      needs.end(node.child);
    }
    if (node.kind == ThreadNode.Kind.END
        || (started && ((everyEvent && !settingUp) || node.startsStep))
        || waits(node)) {
      sink.run();
      return;
    }
    this.settingUp = settingUp;
    switch (node.kind) {
      case READ, UPDATE, COMPARE_EXCHANGE -> read(here, started);
      case WRITE -> write(here, started);
      case PLAIN_READ -> {
        needs.accesses(node.locations);
        one(here, History.NOTHING, automata.afterPlainRead(node, latest(node)), -1, started);
      }
      case PLAIN_WRITE, DEALLOCATE -> {
        needs.accesses(node.locations);
        one(here, History.NOTHING, next(node), -1, started);
      }
      case JOIN -> {
        ThreadNode to = automata.afterJoin(node, graph.at(node.child).node.result);
        one(here, History.NOTHING, to, -1, started);
      }
      default -> one(here, History.NOTHING, next(node), -1, started);
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

  private void read(History here, boolean started) {
    ThreadNode node = here.node;
    boolean isFirst = here.noticedCount == noticedBefore || settingUp || graph.graph.isAlone();
    if (choosesByFirst && !isFirst) {
      throw new Unfit("a step that reads behind its first event");
    }
    PackedGraph packed = graph.graph;
    int t = node.thread;
    int x = node.location;
    needs.stores(x);
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
          one(here, source, after(automata, node, value), i, started);
          chosenCount--;
        }
        case UPDATE -> {
          if (open) {
            choose(i);
            update(here, source, after(automata, node, value), i, started);
            chosenCount--;
          }
        }
        default -> {
          int ways = automata.ways(node, value);
          if ((ways & 1) != 0 && open) {
            ThreadNode to = automata.afterExchange(node, value, true);
            choose(2 * i + 1);
            update(here, source, to, i, started);
            chosenCount--;
          }
          if ((ways & 2) != 0) {
            ThreadNode to = automata.afterExchange(node, value, false);
            choose(2 * i);
            one(here, source, to, i, started);
            chosenCount--;
          }
        }
      }
    }
  }

  private void write(History here, boolean started) {
    ThreadNode node = here.node;
    PackedGraph packed = graph.graph;
    int t = node.thread;
    int x = node.location;
    needs.stores(x);
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
        update(here, History.NOTHING, to, place, started);
        chosenCount--;
        graph.setOrder(x, before);
        ordered.set(x, wasOrdered);
      }
    }
  }

  /** An event that is no atomic write. */
  private void one(History here, int source, ThreadNode to, int i, boolean started) {
    History known = here.child(source, to);
    if (known == null) {
      graph.growTo(automata.locationCount());
      known = histories.after(here, source, false, to);
    }
    goOn(here, known, i, started);
  }

  /** An atomic write, whether or not it also reads. */
  private void update(History here, int source, ThreadNode to, int i, boolean started) {
    History known = here.child(source, to);
    if (known == null) {
      graph.growTo(automata.locationCount());
      known = histories.after(here, source, true, to);
    }
    goOn(here, known, i, started);
  }

  private void goOn(History here, History child, int i, boolean started) {
    boolean setsUp = settingUp;
    boolean repeats = child.repeated != null;
    if (!repeats && endsWith(child, started || here.node.isStep) && monitors.isSure(child)) {
      end(here, child);
      return;
    }
    boolean consistent = graph.add(child, i);
    if (consistent) {
      int said = monitors.judged.size();
      int changes = monitors.changes();
      show(child);
      if (!repeats || !takesRoundBack(child)) {
        go(here.thread, started || here.node.isStep, setsUp);
      }
      monitors.restore(changes);
      while (monitors.judged.size() > said) {
        monitors.judged.remove(monitors.judged.size() - 1);
      }
    }
    graph.remove(here.thread);
  }

  /**
   * Takes a round back that repeats the one before it, if that can be; there the step ends. Else
   * the thread has kept the round, if it need not have.
   */
  private boolean takesRoundBack(History done) {
    Repetition round = Objects.requireNonNull(done.repeated);
    if (!graph.learntNothing(round)) {
      return false;
    } else if (!monitors.takeBack(done, needs)) {
      graph.stand(Objects.requireNonNull(done.keepingRound));
      return false;
    }
    local = false;
    graph.stand(done.ancestorAt(round.from()));
    sink.run();
    graph.stand(done);
    return true;
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

  /** Ends a step with an event that need not become part of the graph for that. */
  private void end(History here, History child) {
    int changes = monitors.changes();
    graph.stand(child);
    show(child);
    sink.run();
    monitors.restore(changes);
    graph.stand(here);
  }

  private void show(History done) {
    if (done.event == null) {
      return;
    }
    if (reduces) {
      local &= done.local;
      touched.or(done.touched);
    }
    monitors.show(done, needs);
  }
}
