package dev.thawline.explore;

import dev.thawline.alias.MonitorState;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.IdleRounds;
import dev.thawline.event.Repetition;
import dev.thawline.machine.LoopPass;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.Instruction;

/**
 * The rounds of loops that may wait (language.md, "Loops"). A round that only reads does not count
 * towards the unrolling bound if its thread is as before, or has read a write that it had not read
 * in this loop: of either kind there are finitely many.
 *
 * <p>A round that leaves its thread as it was and repeats the round before it event by event is
 * taken back: the graph without it is told apart from the graph with it by nobody, now or later.
 * Its reads are at the same locations, of the same writes, and no other thread can be ordered
 * between the two rounds, since a thread that only reads releases nothing. So coherence, the
 * partial order of sequentially consistent events, happens-before and races are those of the round
 * before. What it did to the monitors stays, without the names that it gave ({@code
 * Monitor.forgetting}). There the step ends; if that state has been seen before, its thread waits.
 *
 * <p>The round before the one that is taken back stays in the graph. It is a part of the path, but
 * not of the execution that is counted ({@link IdleRounds}).
 */
final class Rounds {
  private final Semantics semantics;
  private final int thread;

  Rounds(Semantics semantics, int thread) {
    this.semantics = semantics;
    this.thread = thread;
  }

  /** The thread is about to carry out an instruction. */
  void before(ProductState state, Instruction.Visible instruction) {
    if (semantics.takesRoundsBack()
        && (instruction instanceof Instruction.Allocate
            || instruction instanceof Instruction.Deallocate
            || instruction instanceof Instruction.Expose
            || instruction instanceof Instruction.FromExposed)) {
      state.waits = state.waits.withEffectOf(thread);
    }
  }

  /**
   * The thread has run on to its next event.
   *
   * @return whether a round has been taken back
   */
  boolean after(ProductState state) {
    boolean takenBack = false;
    for (LoopPass pass : state.thread(thread).passes()) {
      if (state.thread(thread).status() != ThreadState.Status.READY) {
        break;
      }
      Waits.Loop loop = pass.again() ? state.waits.find(thread, pass) : null;
      if (loop == null) {
        enter(state, pass);
      } else {
        takenBack |= endRound(state, pass, loop);
      }
    }
    return takenBack;
  }

  private void enter(ProductState state, LoopPass pass) {
    state.waits = state.waits.with(Waits.Loop.of(thread, pass, state.thread(thread), state.graph));
  }

  /** Whether the round has been taken back. */
  private boolean endRound(ProductState state, LoopPass pass, Waits.Loop loop) {
    ExecutionGraph graph = state.graph;
    boolean onlyReads = !loop.hasEffect() && graph.onlyReads(thread, loop.start());
    boolean unchanged = onlyReads && state.thread(thread).isLike(loop.head());
    int now = graph.length(thread);
    if (unchanged && loop.previous() != Waits.NOTHING) {
      Repetition repetition = new Repetition(thread, loop.start(), loop.start() - loop.previous());
      if (repetition.holds(graph, loop.before())) {
        if (takeBack(state, repetition, loop)) {
          return true;
        }
        onlyReads = false;
      }
    }
    boolean counts =
        !onlyReads || (!unchanged && !graph.readsNew(thread, loop.entered(), loop.start()));
    if (counts) {
      state.setThread(thread, state.thread(thread).counting(pass));
    }
    if (unchanged) {
      IdleRounds.Round round = new IdleRounds.Round(thread, loop.start(), now);
      state.waits = state.waits.with(state.waits.idle().with(round));
    }
    int previous = onlyReads ? loop.start() : Waits.NOTHING;
    state.waits = state.waits.with(loop.next(previous, state.thread(thread), graph));
    return false;
  }

  /**
   * @return false where some monitor cannot do without the names of the round, or has not been
   *     shown all of it
   */
  private boolean takeBack(ProductState state, Repetition repetition, Waits.Loop loop) {
    PromisedTags promised = state.promisedTags.without(repetition);
    if (promised == null) {
      return false;
    }
    Slot[] slots = state.slots.clone();
    for (int i = 0; i < slots.length; i++) {
      Slot slot = slots[i];
      if (!slot.isOver()) {
        MonitorState left =
            semantics.watchers().get(i).monitor().forgetting(slot.running(), repetition);
        if (left == null) {
          return false;
        }
        slots[i] = new Slot(left, slot.history().renamed(repetition::original));
      }
    }
    state.slots = slots;
    state.promisedTags = promised;
    state.freshNames = state.freshNames.without(repetition);
    state.graph = state.graph.without(repetition);
    state.setThread(thread, loop.head());
    IdleRounds rest = state.waits.idle().without(thread, repetition.from());
    state.waits = state.waits.with(rest).with(loop);
    return true;
  }

  /** Whether no thread can do anything but wait, as far as one state tells. */
  static boolean allWait(ProductState state) {
    for (int number = 0; number < state.threads.length; number++) {
      ThreadState at = state.threads[number];
      boolean waits =
          at == null
              || at.status() == ThreadState.Status.ENDED
              || at.status() == ThreadState.Status.BOUND_HIT
              || (at.status() == ThreadState.Status.READY
                  && (Semantics.waits(state, at)
                      || state.waits.isAtHead(number, state.graph.length(number))));
      if (!waits) {
        return false;
      }
    }
    return true;
  }
}
