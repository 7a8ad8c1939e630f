package dev.thawline.explore;

import dev.thawline.alias.CommonRules;
import dev.thawline.alias.DeclaredAccess;
import dev.thawline.alias.FinalState;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.NotCovered;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.alias.exposed.ExposedMonitor;
import dev.thawline.event.Allocation;
import dev.thawline.event.Clock;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Instruction;
import dev.thawline.race.ImplicitHistory;
import dev.thawline.race.Race;
import dev.thawline.race.RaceDetector;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One step of one thread: its events up to the next boundary, along every choice. What an
 * instruction does is in {@link Execution}; here is what is common to all events: monitors, races,
 * the ends of paths.
 */
final class Step {
  private final Semantics semantics;
  private final int thread;
  private final @Nullable Chooser chooser;
  private final StepSink sink;
  private final Execution execution;
  private final Rounds rounds;
  private final Footprint footprint;
  private int[] chosen = new int[4];
  private int choiceCount;
  private final List<StepSink.Judged> judged = new ArrayList<>();
  private final List<ImplicitAccess> declared = new ArrayList<>();
  private boolean settingUp;

  /** Whether a round of a waiting loop has been taken back: then the step has come to its end. */
  private boolean hasTakenBack;

  Step(Semantics semantics, int thread, @Nullable Chooser chooser, StepSink sink) {
    this.semantics = semantics;
    this.thread = thread;
    this.chooser = chooser;
    this.sink = sink;
    this.execution = new Execution(semantics, this, thread);
    this.rounds = new Rounds(semantics, thread);
    this.footprint = semantics.newFootprint();
  }

  void run(ProductState state) {
    go(state, false);
  }

  /** Runs what main does before its first boundary. */
  void runSetUp(ProductState state) {
    settingUp = true;
    settle(state);
    go(state, true);
  }

  private void go(ProductState state, boolean started) {
    ThreadState running = state.thread(thread);
    boolean takenBack = hasTakenBack;
    hasTakenBack = false;
    if (state.ending != null
        || takenBack
        || running.status() != ThreadState.Status.READY
        || (started && endsHere(running))
        || Semantics.waits(state, running)) {
      publish(state);
      return;
    }
    // A place expression by itself does not make a step: it waits for what is done with the place.
    boolean counts = !(running.instruction() instanceof Instruction.Deref);
    rounds.before(state, running.instruction());
    try {
      execution.execute(state, running, next -> go(next, started || counts));
    } catch (MemoryAccess.MemoryUb problem) {
      endInMemoryUb(state, problem, running.span());
    }
  }

  void endInMemoryUb(ProductState state, MemoryAccess.MemoryUb problem, Span span) {
    Allocation about = problem.about();
    String places = about == null ? "" : places(state, about);
    state.ending = new Ending(Ending.Kind.MEMORY_UB, problem.reason(), span, null, places);
    publish(state);
  }

  /** The path is not followed further: what is found without it is not all. */
  void leave(ProductState state, String why, Span span) {
    state.ending = Ending.of(Ending.Kind.BOUND, why, span);
    publish(state);
  }

  /** Where an allocation began and ended (language.md, "Memory safety"). */
  private static String places(ProductState state, Allocation allocation) {
    boolean isStatic = allocation.kind() == AllocationKind.STATIC;
    if (isStatic || allocation.cells().isEmpty()) {
      return "";
    }
    String made = "allocated on line " + state.graph.event(allocation.name()).span().line();
    if (!state.lifetimes.hasEnded(allocation)) {
      return " (" + made + ")";
    }
    EventName end = state.lifetimes.endOf(allocation);
    return " (" + made + ", deallocated on line " + state.graph.event(end).span().line() + ")";
  }

  private boolean endsHere(ThreadState running) {
    boolean everyEvent = semantics.settings().step() == Settings.Step.EVENT && !settingUp;
    return everyEvent || running.atBoundary();
  }

  /** Whether the memory model accepts the graph with the thread's newest memory event. */
  boolean isConsistent(ProductState state) {
    List<MemoryEvent> events = state.graph.events(thread);
    return semantics.memory().isConsistent(state.graph, events.get(events.size() - 1));
  }

  // ---- choices

  /**
   * Goes every way, or the one that is prescribed. The consumer gets the number of the way and must
   * work on a copy.
   */
  void choose(Decision decision, IntConsumer go) {
    if (choiceCount == chosen.length) {
      chosen = Arrays.copyOf(chosen, 2 * choiceCount);
    }
    int here = choiceCount++;
    int before = judged.size();
    int only = chooser == null ? Chooser.NO_WAY : chooser.choose(decision);
    for (int way : decision.numbers()) {
      if (chooser != null && way != only) {
        continue;
      }
      chosen[here] = way;
      go.accept(way);
      while (judged.size() > before) {
        judged.remove(judged.size() - 1);
      }
    }
    choiceCount--;
  }

  /**
   * After a cast of an integer to a pointer that the monitor has seen: goes on with each provenance
   * that it can have, where it is chosen there and then. The numbers of these ways are below 0: who
   * goes one of them does so because it suits the program, not against it.
   */
  void chooseProvenance(ProductState state, Consumer<ProductState> go) {
    List<MonitorState> ways =
        semantics.choosesAtCasts() && !state.slots[0].isOver()
            ? ExposedMonitor.ways(state.slots[0].running())
            : List.of();
    if (ways.size() < 2) {
      go.accept(state);
      return;
    }
    choose(
        Decision.newest(
            IntStream.range(-ways.size(), 0).toArray(), way -> new Way(Way.Kind.CASTS, null, null)),
        way -> {
          ProductState copy = state.copy();
          copy.slots[0] = new Slot(ways.get(ways.size() + way), state.slots[0].history());
          go.accept(copy);
        });
  }

  // ---- after an event

  /**
   * Ends an event: it takes its position, its result goes to the thread, which runs on to its next
   * event.
   */
  void finish(ProductState state, Value result) {
    state.graph = state.graph.tick(thread);
    showReady(state);
    state.setThread(thread, state.thread(thread).resume(result));
    settle(state);
  }

  /** Sees to what a thread did on its way to the next event. */
  void settle(ProductState state) {
    settle(state, thread);
  }

  void settle(ProductState state, int number) {
    hasTakenBack = new Rounds(semantics, number).after(state);
    ThreadState now = state.thread(number);
    switch (now.status()) {
      case READY, BOUND_HIT, PANICKED, UNDEFINED -> {}
      case ENDED -> state.graph = state.graph.mark(number, now.span()).tick(number);
      case UNSUPPORTED ->
          throw new SpecException(Diagnostic.unsupported(now.message(), now.span()));
    }
  }

  // ---- monitors and races

  /** Shows an event to the monitors. It is in the graph, but has not ended. */
  void observe(
      ProductState state, Event event, @Nullable Value value, @Nullable MemoryEvent source) {
    semantics.recorder().event(event, value, source);
    happens(state, new PromisedTags.Shown(event, null, null));
  }

  /**
   * The same for an event that is an access: its races with what a model declared come before what
   * it does to that model's borrow state (models-tree.md, section 3).
   *
   * @param access what the event is for races; a deallocation is a write
   */
  void observeAccess(
      ProductState state,
      Event event,
      Event.Access access,
      Allocation allocation,
      @Nullable Value value,
      @Nullable MemoryEvent source) {
    semantics.recorder().event(event, value, source);
    happens(state, new PromisedTags.Shown(event, access, allocation));
  }

  /** What it has touched so far, on whatever way. */
  Footprint footprint() {
    return footprint;
  }

  private void happens(ProductState state, PromisedTags.Shown shown) {
    Event event = shown.event();
    footprint.add(state.protections, event);
    state.protections = Footprint.after(state.protections, event);
    state.freshNames = state.freshNames.after(event);
    if (semantics.defersPromisedTags() && state.promisedTags.defers(event, state.graph)) {
      state.promisedTags = state.promisedTags.waitingFor(shown);
    } else {
      show(state, shown);
    }
  }

  /** Shows the monitors the events that need not wait any more. */
  private void showReady(ProductState state) {
    for (int i = state.promisedTags.ready(state.graph);
        i >= 0;
        i = state.promisedTags.ready(state.graph)) {
      showWaiting(state, i);
    }
  }

  /**
   * At the end there is no order in which every tag is made before it is used: what is left is
   * shown in the order in which it happened.
   */
  private void showRest(ProductState state) {
    while (state.promisedTags.hasWaiting()) {
      showWaiting(state, 0);
    }
  }

  private void showWaiting(ProductState state, int number) {
    PromisedTags.Shown shown = state.promisedTags.waiting().get(number);
    state.promisedTags = state.promisedTags.shown(number);
    show(state, shown);
  }

  private void show(ProductState state, PromisedTags.Shown shown) {
    if (shown.access() != null && shown.allocation() != null) {
      checkDeclared(state, shown.access(), shown.allocation());
    }
    judge(state, shown.event());
    state.promisedTags = state.promisedTags.after(shown.event());
  }

  private void judge(ProductState state, Event event) {
    List<Tag> unmade = state.promisedTags.usedBy(event);
    for (int i = 0; i < state.slots.length; i++) {
      Slot slot = state.slots[i];
      if (slot.isOver()) {
        continue;
      }
      Tag needed = needed(semantics.watchers().get(i).monitor(), event, unmade);
      if (needed != null) {
        end(state, i, usedTooEarly(event, needed));
        continue;
      }
      declared.clear();
      Surroundings around = around(state, i);
      MonitorState next =
          semantics.watchers().get(i).monitor().observe(slot.running(), event, around);
      if (next instanceof FinalState last) {
        end(state, i, last);
        continue;
      }
      ImplicitHistory history = slot.history();
      List<Race> races = new ArrayList<>();
      for (ImplicitAccess access : declared) {
        races.addAll(
            RaceDetector.ofImplicit(
                state.graph, orderForRaces(state, i), access, event.span(), slot.history()));
        history = history.with(access, event.span());
      }
      if (!races.isEmpty()) {
        end(state, i, RetagRace.rejection(races));
      } else {
        state.slots[i] = new Slot(next, history);
        semantics.recorder().observed(i, next);
      }
    }
  }

  private static @Nullable Tag needed(Monitor monitor, Event event, List<Tag> unmade) {
    for (Tag tag : unmade) {
      if (monitor.needs(event, tag)) {
        return tag;
      }
    }
    return null;
  }

  private static Rejection usedTooEarly(Event event, Tag tag) {
    return new Rejection(
        CommonRules.PROMISED_TAG,
        event.name(),
        event.span(),
        tag.allocation().firstLocation(),
        tag,
        List.of(),
        List.of(),
        Rejection.Needed.ONE);
  }

  private void end(ProductState state, int watcher, FinalState last) {
    if (last instanceof Rejection rejection) {
      semantics.recorder().rejected(watcher, rejection);
    } else if (last instanceof NotCovered uncovered) {
      semantics.recorder().notCovered(watcher, uncovered);
    }
    judged.add(new StepSink.Judged(watcher, last));
    state.slots[watcher] = Slot.over(last);
  }

  /** Looks for a race of an access that is not atomic. */
  boolean passesRaces(ProductState state, Event.Access event, Allocation allocation) {
    return passesRaces(state, event, allocation, state.graph.now(thread));
  }

  /**
   * Looks for a race that the newest event completes with another access, which ends the path.
   *
   * @param before what happened before the event, whatever it reads
   * @return whether the path goes on
   */
  boolean passesRaces(ProductState state, Event.Access event, Allocation allocation, Clock before) {
    boolean write = event.access().writes();
    int from = allocation.location(event.firstCell());
    int to = from + event.cellCount();
    for (int location = from; location < to; location++) {
      if (semantics.settings().race() != Settings.Race.IGNORE) {
        Race race =
            RaceDetector.ofAccess(
                state.graph,
                event.name(),
                event.span(),
                location,
                write,
                event.order(),
                from,
                to,
                before);
        if (race != null) {
          String message =
              (isOfSizes(state, race, event)
                      ? "data race of different sizes on `"
                      : "data race on `")
                  + semantics.allocations().label(location)
                  + "`";
          state.ending = new Ending(Ending.Kind.RACE, message, event.span(), race);
          publish(state);
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a race is one because two atomic accesses have different sizes. */
  private static boolean isOfSizes(ProductState state, Race race, Event.Access event) {
    return event.order().isAtomic() && state.graph.event(race.earlier()).order().isAtomic();
  }

  /** Races with what a model declared are that model's own verdict. */
  private void checkDeclared(ProductState state, Event.Access event, Allocation allocation) {
    for (int watcher = 0; watcher < state.slots.length; watcher++) {
      Slot slot = state.slots[watcher];
      if (slot.isOver()) {
        continue;
      }
      List<Race> races = new ArrayList<>();
      for (int i = 0; i < event.cellCount(); i++) {
        races.addAll(
            slot.history()
                .conflicts(
                    orderForRaces(state, watcher),
                    event.name(),
                    event.span(),
                    allocation.location(event.firstCell() + i),
                    event.access().writes()));
      }
      if (!races.isEmpty()) {
        end(state, watcher, RetagRace.rejection(races));
      }
    }
  }

  /** Happens-before as a watcher is shown it. */
  private HappensBefore order(ProductState state, int watcher) {
    return semantics.watchers().get(watcher).order().apply(state.graph);
  }

  /**
   * The same for races: with an event that still waits one is judged when that is shown. What
   * happened behind an event that is shown late waits as well, so this order is all that is asked.
   */
  private HappensBefore orderForRaces(ProductState state, int watcher) {
    HappensBefore order = order(state, watcher);
    PromisedTags promised = state.promisedTags;
    return promised.hasWaiting()
        ? (a, b) -> order.orderedOrSame(a, b) || promised.isWaiting(a)
        : order;
  }

  private Surroundings around(ProductState state, int watcher) {
    return new Surroundings() {
      @Override
      public HappensBefore order() {
        return Step.this.order(state, watcher);
      }

      @Override
      public void implicitAccess(ImplicitAccess access) {
        declared.add(access);
      }

      @Override
      public boolean choosesAtCast() {
        return semantics.settings().intPtr() == Settings.IntPtr.AT_CAST;
      }

      @Override
      public boolean strictProvenance() {
        return semantics.settings().intPtr() == Settings.IntPtr.STRICT;
      }

      @Override
      public @Nullable Rejection race(
          Event event, List<ImplicitAccess> now, List<DeclaredAccess> earlier) {
        ImplicitHistory common = state.slots[watcher].history();
        return RetagRace.inWorld(
            state.graph, orderForRaces(state, watcher), event, now, earlier, common);
      }

      @Override
      public void note(Note note) {
        semantics.recorder().note(watcher, note);
      }
    };
  }

  // ---- the end of a step

  private void publish(ProductState state) {
    if (state.ending == null) {
      state.ending = ending(state);
    }
    if (state.ending != null && state.ending.kind() == Ending.Kind.COMPLETE) {
      showRest(state);
    }
    sink.successor(state, Arrays.copyOf(chosen, choiceCount), List.copyOf(judged));
  }

  private @Nullable Ending ending(ProductState state) {
    boolean allEnded = true;
    boolean canGoOn = false;
    for (int number = 0; number < state.threads.length; number++) {
      ThreadState other = state.threads[number];
      if (other == null) {
        continue;
      }
      allEnded &= other.status() == ThreadState.Status.ENDED;
      canGoOn |= semantics.canStep(state, number);
    }
    if (allEnded) {
      return Ending.COMPLETE;
    }
    if (canGoOn) {
      return null;
    }
    return endingOfStillness(state);
  }

  /** How a path ends on which no thread can do anything any more. */
  static Ending endingOfStillness(ProductState state) {
    for (ThreadState other : state.threads) {
      if (other != null && other.status() == ThreadState.Status.BOUND_HIT) {
        return Ending.of(Ending.Kind.BOUND, other.message(), other.span());
      }
    }
    return Ending.deadlock(firstWaiting(state));
  }

  private static @Nullable Span firstWaiting(ProductState state) {
    for (ThreadState other : state.threads) {
      if (other != null && other.status() == ThreadState.Status.READY) {
        return other.span();
      }
    }
    return null;
  }

  EventName name(ProductState state) {
    return state.graph.next(thread);
  }
}
