package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Allocations;
import dev.thawline.event.CellBoundaries;
import dev.thawline.event.Clock;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.Threads;
import dev.thawline.event.Value;
import dev.thawline.machine.Machine;
import dev.thawline.machine.ThreadState;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.PromiseBounds;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Instruction;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Program;
import dev.thawline.program.StaticVariable;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The transition system: a program under a memory model, with a race detector and monitors. States
 * are {@link ProductState}s, transitions are steps of one thread; a step with atomic accesses has
 * one successor for every choice that the memory model leaves.
 */
public class Semantics {
  private static final int[] NO_CHOICES = {};

  private final Program program;
  private final MemoryModel memory;
  private final List<Watcher> watchers;
  private final Settings settings;
  private final Recorder recorder;
  private final Threads threads;
  private final Allocations allocations;
  private final List<Allocation> statics = new ArrayList<>();
  private final Machine machine;
  private final boolean choosesAtCasts;
  private final boolean tellsWaits;
  private final boolean reusesMemory;
  private final @Nullable PromiseSteps promises;

  public Semantics(
      Program program,
      MemoryModel memory,
      List<Watcher> watchers,
      Settings settings,
      Recorder recorder) {
    this(program, memory, watchers, settings, recorder, new CellBoundaries(), new Threads());
  }

  /**
   * @param cells how memory is divided; where that is too coarse, {@link CellMisfit} is thrown
   * @param threads the numbers of those that are known
   */
  Semantics(
      Program program,
      MemoryModel memory,
      List<Watcher> watchers,
      Settings settings,
      Recorder recorder,
      CellBoundaries cells,
      Threads threads) {
    this(program, memory, watchers, settings, recorder, false, cells, threads);
  }

  private Semantics(
      Program program,
      MemoryModel memory,
      List<Watcher> watchers,
      Settings settings,
      Recorder recorder,
      boolean choosesAtCasts,
      CellBoundaries cells,
      Threads threads) {
    this.threads = threads;
    this.allocations = new Allocations(cells);
    this.choosesAtCasts = choosesAtCasts;
    this.program = program;
    this.memory = memory;
    this.watchers = List.copyOf(watchers);
    this.settings = settings;
    this.recorder = recorder;
    EventName first = new EventName(0, 1);
    for (StaticVariable variable : program.statics()) {
      statics.add(
          allocations.intern(
              first, statics.size(), AllocationKind.STATIC, variable.name(), variable.layout()));
    }
    this.reusesMemory = program.tellsAddresses();
    this.tellsWaits = settings.awaits() && !choosesAtCasts && program.mayWait();
    this.machine = new Machine(program, statics, settings.unroll(), tellsWaits);
    this.promises = memory.promises() == null ? null : new PromiseSteps(this, memory.promises());
    if (promises != null && choosesAtCasts) {
      throw new SpecException(
          Diagnostic.unsupported(
              "`intptr at-cast` under `" + memory.id() + "`", program.source().span(0, 0)));
    }
  }

  /** The steps of one thread that another model allows, in front of no monitors and nobody else. */
  private Semantics(Semantics all, MemoryModel memory) {
    this.program = all.program;
    this.memory = memory;
    this.watchers = List.of();
    this.settings = all.settings;
    this.recorder = Recorder.SILENT;
    this.threads = all.threads;
    this.allocations = all.allocations;
    this.statics.addAll(all.statics);
    this.machine = all.machine;
    this.choosesAtCasts = false;
    this.tellsWaits = all.tellsWaits;
    this.reusesMemory = all.reusesMemory;
    this.promises = null;
  }

  /**
   * The same program as a thread sees it that certifies its promises: it makes no others, and no
   * monitor has a say in it (design README, contract 1).
   *
   * @param capped what the memory model leaves it
   */
  Semantics certifying(MemoryModel capped) {
    return new Semantics(this, capped);
  }

  /**
   * With one model, for which a cast of an integer to a pointer chooses its provenance there and
   * then: a choice of the step like others, but with numbers below 0.
   */
  static Semantics choosingAtCasts(
      Program program,
      MemoryModel memory,
      Watcher watcher,
      Settings settings,
      Recorder recorder,
      CellBoundaries cells,
      Threads threads) {
    return new Semantics(
        program, memory, List.of(watcher), settings, recorder, true, cells, threads);
  }

  /**
   * Whether rounds of waiting loops are taken back, so that steps can lead back to earlier states.
   * The game about casts needs a graph without cycles: there every round counts.
   */
  boolean takesRoundsBack() {
    return tellsWaits;
  }

  /**
   * Whether a step can lead to a state that fewer steps, or as many, lead to: waiting does, and so
   * does a promise that is kept, since who reads from it could have waited for the write.
   */
  boolean tellsWaits() {
    return tellsWaits || promises != null;
  }

  /** Whether an allocation of a kind may get the address of one that has ended. */
  boolean reuses(AllocationKind kind) {
    return reusesMemory && settings.reuse().includes(kind);
  }

  /** Whether monitors are shown the use of a promised tag only once it is made. */
  boolean defersPromisedTags() {
    return memory.promises() != null && memory.promises().tags() == PromiseBounds.Tags.DEFER;
  }

  /** Whether monitors may be shown, or miss, a tag that other threads make later. */
  boolean promisesFreshTags() {
    return memory.promises() != null && memory.promises().promisesFreshTags();
  }

  boolean choosesAtCasts() {
    return choosesAtCasts;
  }

  /** Whether the program makes pointers of integers, which could point anywhere. */
  boolean castsIntegers() {
    return program.castsIntegers();
  }

  List<Allocation> statics() {
    return statics;
  }

  public Allocations allocations() {
    return allocations;
  }

  public Threads threads() {
    return threads;
  }

  MemoryModel memory() {
    return memory;
  }

  List<Watcher> watchers() {
    return watchers;
  }

  Settings settings() {
    return settings;
  }

  Recorder recorder() {
    return recorder;
  }

  Machine machine() {
    return machine;
  }

  /**
   * The states after set-up: statics allocated and initialised, main about to take its first step.
   * Usually one.
   *
   * @param chooser which way to go where there is a choice; null for all ways
   */
  void start(@Nullable Chooser chooser, StepSink sink) {
    Slot[] slots = new Slot[watchers.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = Slot.initial(watchers.get(i).monitor().initial());
    }
    Span nowhere = program.source().span(0, 0);
    ProductState state =
        new ProductState(
            new ThreadState[0], empty().start(0, Clock.EMPTY, nowhere), Lifetimes.EMPTY, slots);
    Step step = new Step(this, 0, chooser, sink);
    EventName name = state.graph.next(0);
    for (int i = 0; i < statics.size(); i++) {
      Allocation allocation = statics.get(i);
      for (int cell = 0; cell < allocation.cells().size(); cell++) {
        state.graph =
            state.graph.write(
                0,
                allocation.location(cell),
                0,
                Value.Uninitialized.INSTANCE,
                MemoryOrder.NON_ATOMIC,
                program.statics().get(i).span());
      }
      step.observe(
          state, new Event.Allocate(name, program.statics().get(i).span(), allocation), null, null);
    }
    state.graph = state.graph.tick(0);
    state.setThread(0, machine.main());
    step.runSetUp(state);
  }

  private ExecutionGraph empty() {
    return memory.promises() == null
        ? ExecutionGraph.empty(memory.synchronization())
        : ExecutionGraph.promising(memory.synchronization());
  }

  /** Whether a thread can take a step. Ending the program is a step too. */
  boolean canStep(ProductState state, int number) {
    ThreadState thread = number < state.threads.length ? state.threads[number] : null;
    if (thread == null) {
      return false;
    }
    return thread.status() == ThreadState.Status.READY
        ? !waits(state, thread)
        : lastStep(state, number) != null;
  }

  /**
   * How the next step of a thread ends the program: it panics, does something undefined by itself,
   * or is main and returns although others run. That they are about to do so is not seen by others,
   * who may still move before; so it is a step of its own. Null where the next step is none of
   * these.
   */
  private static @Nullable Ending lastStep(ProductState state, int number) {
    ThreadState thread = state.thread(number);
    return switch (thread.status()) {
      case PANICKED -> Ending.of(Ending.Kind.PANIC, thread.message(), thread.span());
      case UNDEFINED -> Ending.of(Ending.Kind.MEMORY_UB, thread.message(), thread.span());
      case ENDED -> number == 0 ? cutShort(state) : null;
      case READY, BOUND_HIT, UNSUPPORTED -> null;
    };
  }

  /** How the program ends with main, which has returned; null where all others have ended. */
  private static @Nullable Ending cutShort(ProductState state) {
    String others = state.stillRunning();
    return others.isEmpty()
        ? null
        : Ending.of(Ending.Kind.CUT, "main returned while " + others + " had not ended", null);
  }

  /** Whether the thread's next event is a join of a thread that has not ended. */
  static boolean waits(ProductState state, ThreadState thread) {
    if (!(thread.instruction() instanceof Instruction.Join join)) {
      return false;
    }
    Value handle = thread.value(join.handle());
    return handle instanceof Value.ThreadHandle joined
        && state.thread(joined.thread()).status() != ThreadState.Status.ENDED;
  }

  /** All successors of a state by one step of a thread that can take one. */
  Footprint step(ProductState state, int thread, int @Nullable [] choices, StepSink sink) {
    return promises == null
        ? run(state, thread, Chooser.of(choices), sink)
        : promises.step(state, thread, choices, sink);
  }

  /** The successor by a step that does not promise and has each choice made as it comes. */
  void steer(ProductState state, int thread, Chooser chooser, StepSink sink) {
    if (promises == null) {
      run(state, thread, chooser, sink);
    } else {
      promises.steer(state, thread, chooser, sink);
    }
  }

  /** The same as far as the thread runs on in its program. */
  Footprint run(ProductState state, int thread, @Nullable Chooser chooser, StepSink sink) {
    ProductState copy = state.copy();
    if (state.thread(thread).status() == ThreadState.Status.READY) {
      Step step = new Step(this, thread, chooser, sink);
      step.run(copy);
      return step.footprint();
    }
    copy.ending = lastStep(state, thread);
    sink.successor(copy, NO_CHOICES, List.of());
    return newFootprint();
  }

  /** That of a step that has touched nothing yet. */
  Footprint newFootprint() {
    return new Footprint(this);
  }
}
