package dev.thawline.explore.packed;

import dev.thawline.event.CellBoundaries;
import dev.thawline.event.Threads;
import dev.thawline.explore.EndVerdicts;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.GraphRecord;
import dev.thawline.explore.Limits;
import dev.thawline.explore.MemoryAccess;
import dev.thawline.explore.Outcome;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Reduction;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.explore.WatcherResult;
import dev.thawline.machine.WaitingLoops;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Instruction;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Program;
import dev.thawline.program.StaticVariable;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Explores programs without monitors, as far as {@link Unfit} allows. */
public final class PackedExplorer {
  private static final int FEW_THREADS = 8;

  /** The tree goes through so many nodes in no time. */
  private static final long FEW_NODES = 1 << 14;

  /** More nodes than this take a second or so. */
  private static final double MANY_NODES = 1 << 21;

  /** A state that forgets takes as long as so many nodes of the tree. */
  private static final double NODES_PER_STATE = 32;

  private static final int MOST_THREADS = 1 << 12;

  /** Nodes of threads and keys of states are made so. */
  private static final Set<Reduction> ALWAYS =
      Set.of(Reduction.EQUAL_STATES, Reduction.DEAD_REGISTERS);

  private final Program program;
  private final MemoryModel memory;
  private final Settings settings;
  private final Limits limits;
  private final Progress progress;
  private final CellBoundaries cells;
  private final long deadline;
  private final boolean tellsWaits;
  private String whyNot = "";

  /**
   * @param deadline on the clock of {@link System#nanoTime}
   */
  public PackedExplorer(
      Program program,
      MemoryModel memory,
      Settings settings,
      Limits limits,
      Progress progress,
      CellBoundaries cells,
      long deadline) {
    this.program = program;
    this.memory = memory;
    this.settings = settings;
    this.limits = limits;
    this.progress = progress;
    this.cells = cells;
    this.deadline = deadline;
    this.tellsWaits = settings.awaits() && WaitingLoops.areIn(program);
  }

  /**
   * Everything about the program; null where packed exploration cannot tell.
   *
   * @param watchers models that accept everything
   */
  public @Nullable Exploration explore(List<Watcher> watchers) {
    Rules rules = fitting();
    if (rules == null) {
      return null;
    } else if (tellsWaits) {
      whyNot = "a loop that may wait";
      return null;
    }
    for (int threads = FEW_THREADS; threads <= MOST_THREADS; threads *= 8) {
      try {
        return explore(rules, threads, watchers);
      } catch (Unfit.ForThreads more) {
        // Once more, with room for them.
      } catch (Unfit | MemoryAccess.MemoryUb | SpecException unfit) {
        whyNot = String.valueOf(unfit.getMessage());
        return null;
      } catch (StackOverflowError deep) {
        whyNot = "paths of too many events";
        return null;
      }
    }
    whyNot = "more than " + MOST_THREADS + " threads";
    return null;
  }

  /**
   * The same by layers, with monitors; null where that cannot be done packed. The result is the one
   * of {@code Explorer}, number for number.
   *
   * @param keepPaths keep every state with the steps into it
   */
  public @Nullable Exploration exploreLayers(List<Watcher> watchers, boolean keepPaths) {
    return exploreLayers(watchers, keepPaths, Sharing.among(limits.workers()));
  }

  /** The same; the same however layers are shared. */
  @Nullable Exploration exploreLayers(List<Watcher> watchers, boolean keepPaths, Sharing sharing) {
    Rules rules = fitting();
    if (rules == null) {
      return null;
    } else if (rules.buffersStores()) {
      whyNot = "monitors are shown no orders of steps that no store buffer has";
      return null;
    } else if (settings.race() == Settings.Race.IGNORE) {
      whyNot = "paths that go on behind a race";
      return null;
    }
    for (int threads = FEW_THREADS; threads <= MOST_THREADS; threads *= 8) {
      try {
        return tellsWaits
            ? waitingLayers(rules, threads, watchers, keepPaths)
            : layers(rules, threads, watchers, keepPaths, sharing);
      } catch (Unfit.ForThreads more) {
        // Once more, with room for them.
      } catch (Unfit | MemoryAccess.MemoryUb | SpecException unfit) {
        whyNot = String.valueOf(unfit.getMessage());
        return null;
      } catch (StackOverflowError deep) {
        whyNot = "steps of too many events";
        return null;
      }
    }
    whyNot = "more than " + MOST_THREADS + " threads";
    return null;
  }

  /** What sets the memory model apart; null where packed exploration cannot tell. */
  private @Nullable Rules fitting() {
    Rules rules = Rules.of(memory.id());
    if (rules == null) {
      whyNot = "it does not know `" + memory.id() + "`";
    } else if (program.castsIntegers()) {
      whyNot = "a cast of an integer to a pointer";
    } else if (tellsReuse()) {
      whyNot = "addresses that are told apart, and may come back (`--reuse none`: they do not)";
    } else if (!settings.reductions().containsAll(ALWAYS)) {
      whyNot = "reductions that are switched off";
    }
    return whyNot.isEmpty() ? rules : null;
  }

  private Exploration layers(
      Rules rules, int threads, List<Watcher> watchers, boolean keepPaths, Sharing sharing) {
    boolean choosesThreads =
        settings.reduces(Reduction.AMPLE) && !isWatched(watchers) && rules.insertsStores();
    NodeDetail detail = choosesThreads ? NodeDetail.EVENTS_AND_FUTURE : NodeDetail.EVENTS;
    ThreadAutomata automata = new ThreadAutomata(program, settings, cells, detail);
    LayerTables shared = new LayerTables(automata, memory, watchers, settings);
    boolean seqCst = usesSeqCst();
    LayerDriver driver =
        new LayerDriver(
            shared,
            () -> new StateExpander(shared, rules, seqCst, threads, settings, keepPaths),
            threads,
            watchers,
            budget(),
            sharing,
            staticSpans(),
            settings.keys() == Settings.Keys.FINGERPRINTS,
            keepPaths);
    String limit = null;
    try {
      driver.run();
    } catch (Budget.Spent spent) {
      limit = spent.getMessage();
    }
    progress.workers(driver.mostAtWork);
    progress.tables(driver.tableBytes, driver.tableStates);
    TreeMap<String, Long> outcomes = new TreeMap<>();
    long executions = 0;
    for (GraphRecord graph : driver.records()) {
      outcomes.merge(graph.outcome, graph.times, Long::sum);
      executions += graph.times;
    }
    return new Exploration(
        memory.id(),
        settings.withDriver(Settings.Driver.LAYERS),
        driver.states,
        driver.transitions,
        driver.layers,
        executions,
        0,
        0,
        0,
        Collections.unmodifiableSortedMap(outcomes),
        Set.of(),
        driver.ends(),
        driver.results(),
        limit,
        driver.nodes(),
        automata.threads());
  }

  /** The same where threads may wait in loops. */
  private Exploration waitingLayers(
      Rules rules, int threads, List<Watcher> watchers, boolean keepPaths) {
    ThreadAutomata automata =
        new ThreadAutomata(program, settings, cells, NodeDetail.EVENTS_AND_WAITS);
    LayerTables shared = new LayerTables(automata, memory, watchers, settings);
    StateExpander expander =
        new StateExpander(shared, rules, usesSeqCst(), threads, settings, keepPaths);
    WaitingDriver driver = new WaitingDriver(shared, expander, watchers, budget(), keepPaths);
    String limit = null;
    try {
      driver.run(staticSpans());
    } catch (Budget.Spent spent) {
      limit = spent.getMessage();
    }
    TreeMap<String, Long> outcomes = new TreeMap<>();
    driver.addOutcomes(outcomes);
    return new Exploration(
        memory.id(),
        settings.withDriver(Settings.Driver.LAYERS),
        driver.states(),
        driver.transitions(),
        driver.layers(),
        driver.executions(),
        0,
        driver.blocked(),
        0,
        Collections.unmodifiableSortedMap(outcomes),
        driver.endings(),
        driver.ends(),
        driver.results(),
        limit,
        driver.nodes(),
        automata.threads());
  }

  private static boolean isWatched(List<Watcher> watchers) {
    return !watchers.stream().allMatch(one -> one.monitor().acceptsEverything());
  }

  private List<Span> staticSpans() {
    return program.statics().stream().map(StaticVariable::span).toList();
  }

  /** What packed exploration cannot tell, once {@link #explore} has returned null. */
  public String whyNot() {
    return whyNot;
  }

  private boolean tellsReuse() {
    return program.tellsAddresses() && settings.reuse() != Settings.Reuse.NONE;
  }

  private Exploration explore(Rules rules, int threads, List<Watcher> watchers) {
    boolean seqCst = usesSeqCst();
    boolean forgets =
        settings.reduces(Reduction.FORGETTING)
            && rules.newCheck(threads, seqCst) == null
            && !rules.views()
            && !rules.sameThreadContinues();
    Settings.Driver driver = settings.driver();
    if (driver == Settings.Driver.FORGETTING) {
      if (!settings.reduces(Reduction.FORGETTING)) {
        throw new Unfit("a reduction that is switched off");
      }
      if (rules.check() == Rules.Check.INTERLEAVING) {
        return interleave(watchers);
      }
      if (!forgets) {
        throw new Unfit("the axioms of " + memory.id() + " need the whole graph");
      }
      return forget(watchers, Long.MAX_VALUE);
    }
    double nodes =
        driver == Settings.Driver.AUTO && forgets ? treeNodes(rules, seqCst, threads) : 0;
    if (nodes > MANY_NODES) {
      try {
        return forget(watchers, (long) (nodes / NODES_PER_STATE));
      } catch (Unfit tree) {
        // The tree does without merging.
      }
    }
    int most = limits.states() == Long.MAX_VALUE ? limits.workers() : 1;
    TreeWorkers workers =
        new TreeWorkers(
            most,
            (subtrees, first, budget) -> {
              ThreadAutomata automata = new ThreadAutomata(program, settings, cells);
              Leaves leaves = new Leaves();
              TreeDriver tree =
                  new TreeDriver(automata, rules, seqCst, threads, leaves, budget, subtrees, first);
              return new TreeWorkers.Worker(automata, leaves, tree);
            },
            budget(),
            progress);
    String limit = workers.run();
    progress.workers(workers.workers().size());
    TreeMap<String, Long> outcomes = new TreeMap<>();
    long executions = 0;
    for (TreeWorkers.Worker worker : workers.workers()) {
      executions += worker.leaves.count;
      worker.leaves.forEach(
          (outputs, times) -> outcomes.merge(outcome(worker.automata, outputs), times, Long::sum));
    }
    return result(
        Settings.Driver.TREE,
        workers.workers().get(0).automata.threads(),
        outcomes,
        executions,
        workers.states(),
        workers.states() - 1,
        workers.deepest(),
        limit,
        watchers);
  }

  /** How many nodes the tree has, by an estimate from its beginning. */
  private double treeNodes(Rules rules, boolean seqCst, int threads) {
    TreeDriver driver =
        new TreeDriver(
            new ThreadAutomata(program, settings, cells),
            rules,
            seqCst,
            threads,
            new Leaves(),
            (states, layer) -> {
              if (states > FEW_NODES) {
                throw new Budget.Spent("large");
              }
            },
            null,
            true);
    try {
      driver.run();
      return driver.nodes;
    } catch (Budget.Spent large) {
      return driver.nodes / Math.max(driver.done(), Double.MIN_NORMAL);
    }
  }

  private Exploration forget(List<Watcher> watchers, long mostStates) {
    ThreadAutomata automata = new ThreadAutomata(program, settings, cells);
    Leaves leaves = new Leaves();
    ViewKeys keys =
        new ViewKeys(settings.reduces(Reduction.THREAD_SYMMETRY) ? new ThreadSymmetry() : null);
    ForgettingDriver driver = new ForgettingDriver(automata, leaves, budget(), mostStates, keys);
    String limit = null;
    try {
      driver.run();
    } catch (Budget.Spent spent) {
      limit = spent.getMessage();
    } catch (ArithmeticException tooMany) {
      limit = "counting to 2^63 executions";
    }
    TreeMap<String, Long> outcomes = new TreeMap<>();
    leaves.forEach(
        (outputs, times) -> outcomes.merge(outcome(automata, outputs), times, Long::sum));
    return result(
        Settings.Driver.FORGETTING,
        automata.threads(),
        outcomes,
        leaves.count,
        driver.states,
        driver.transitions,
        driver.layers,
        limit,
        watchers);
  }

  private Exploration interleave(List<Watcher> watchers) {
    int most = limits.states() == Long.MAX_VALUE ? limits.workers() : 1;
    try {
      return interleave(watchers, Sharing.among(most));
    } catch (Unfit | MemoryAccess.MemoryUb | SpecException unfit) {
      if (most == 1) {
        throw unfit;
      }
      // One alone meets the same obstacle first each time.
      return interleave(watchers, Sharing.among(1));
    }
  }

  /** The interleavings of sequentially consistent memory; the same however they are shared. */
  Exploration interleave(List<Watcher> watchers, Sharing sharing) {
    ThreadAutomata automata = new ThreadAutomata(program, settings, cells);
    Leaves leaves = new Leaves();
    InterleavingDriver driver =
        new InterleavingDriver(automata, leaves, budget(), limits.bytes(), sharing);
    String limit = null;
    try {
      driver.run();
    } catch (Budget.Spent spent) {
      limit = spent.getMessage();
    }
    progress.workers(driver.workers);
    progress.tables(driver.tableBytes, driver.tableStates);
    TreeMap<String, Long> outcomes = new TreeMap<>();
    leaves.forEach((outputs, times) -> outcomes.put(outcome(automata, outputs), times));
    return result(
        Settings.Driver.FORGETTING,
        automata.threads(),
        outcomes,
        Exploration.UNCOUNTED,
        driver.states,
        driver.transitions,
        driver.layers,
        limit,
        watchers);
  }

  private static String outcome(ThreadAutomata automata, int[] outputs) {
    List<List<String>> lines = new ArrayList<>();
    for (int output : outputs) {
      lines.add(automata.output(output));
    }
    return Outcome.ofComplete(lines);
  }

  private boolean usesSeqCst() {
    return program.functions().stream()
        .flatMap(function -> function.code().stream())
        .anyMatch(PackedExplorer::isSeqCst);
  }

  private static boolean isSeqCst(Instruction instruction) {
    if (instruction instanceof Instruction.Load load) {
      return load.order() == MemoryOrder.SEQ_CST;
    } else if (instruction instanceof Instruction.Store store) {
      return store.order() == MemoryOrder.SEQ_CST;
    } else if (instruction instanceof Instruction.Update update) {
      return update.order() == MemoryOrder.SEQ_CST;
    } else if (instruction instanceof Instruction.CompareExchange exchange) {
      return exchange.success() == MemoryOrder.SEQ_CST || exchange.failure() == MemoryOrder.SEQ_CST;
    }
    return instruction instanceof Instruction.Fence fence && fence.order() == MemoryOrder.SEQ_CST;
  }

  private Budget budget() {
    return new Budget() {
      @Override
      public void check(long states, int layer) {
        PackedExplorer.this.check(states, layer);
      }

      @Override
      public boolean isCounted() {
        return limits.states() < Long.MAX_VALUE;
      }
    };
  }

  private void check(long states, int layer) {
    if (states > limits.states()) {
      throw new Budget.Spent("max-states " + limits.states());
    } else if (System.nanoTime() > deadline) {
      throw new Budget.Spent("timeout " + limits.timeText());
    } else if (!progress.goOn(states, layer)) {
      throw new Budget.Spent("interrupted");
    } else if (limits.isHeapFull()) {
      throw new Budget.Spent(limits.memoryText());
    }
  }

  private Exploration result(
      Settings.Driver driver,
      Threads threads,
      SortedMap<String, Long> outcomes,
      long executions,
      long states,
      long transitions,
      int layers,
      @Nullable String limit,
      List<Watcher> watchers) {
    return new Exploration(
        memory.id(),
        settings.withDriver(driver),
        states,
        transitions,
        layers,
        executions,
        0,
        0,
        0,
        Collections.unmodifiableSortedMap(outcomes),
        Set.of(),
        Set.of(new EndVerdicts(0, 0, false)),
        watchers.stream()
            .map(watcher -> WatcherResult.accepting(watcher.name(), executions))
            .toList(),
        limit,
        List.of(),
        threads);
  }
}
