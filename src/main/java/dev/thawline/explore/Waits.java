package dev.thawline.explore;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.IdleRounds;
import dev.thawline.machine.LoopPass;
import dev.thawline.machine.ThreadState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The loops that threads are in, as far as these may be waiting, and the rounds of them that left
 * everything as it was. Follows from what each thread has read, so it is no part of what tells
 * states apart. Immutable.
 *
 * @param loops those of a thread from outside inwards
 */
record Waits(List<Loop> loops, IdleRounds idle) {
  static final Waits NONE = new Waits(List.of(), IdleRounds.NONE);

  /** No round comes before. */
  static final int NOTHING = -1;

  /**
   * A loop that a thread is in.
   *
   * @param depth in how many calls
   * @param number its number within the function
   * @param entered the position of its first event
   * @param start the position of the first event of its running round
   * @param previous that of the round before, if that only read; else {@link #NOTHING}
   * @param hasEffect whether the running round did what no memory event tells
   * @param head the thread when the running round started
   * @param before the graph then
   */
  record Loop(
      int thread,
      int depth,
      int number,
      int entered,
      int start,
      int previous,
      boolean hasEffect,
      ThreadState head,
      ExecutionGraph before) {

    /** As it is entered. */
    static Loop of(int thread, LoopPass pass, ThreadState head, ExecutionGraph before) {
      int now = before.length(thread);
      return new Loop(thread, pass.depth(), pass.loop(), now, now, NOTHING, false, head, before);
    }

    /** At the start of another round. */
    Loop next(int previousRound, ThreadState nextHead, ExecutionGraph nextBefore) {
      int now = nextBefore.length(thread);
      return new Loop(
          thread, depth, number, entered, now, previousRound, false, nextHead, nextBefore);
    }

    private Loop withEffect() {
      return new Loop(thread, depth, number, entered, start, previous, true, head, before);
    }
  }

  Waits {
    loops = List.copyOf(loops);
  }

  /** The loop whose head a thread passed again; null where it is not known. */
  @Nullable Loop find(int thread, LoopPass pass) {
    for (Loop loop : loops) {
      if (loop.thread == thread && loop.depth == pass.depth() && loop.number == pass.loop()) {
        return loop;
      }
    }
    return null;
  }

  /** With a loop in place of those of its thread that are not around it. */
  Waits with(Loop loop) {
    List<Loop> more = new ArrayList<>();
    for (Loop other : loops) {
      boolean around =
          other.depth < loop.depth || (other.depth == loop.depth && other.number < loop.number);
      if (other.thread != loop.thread || around) {
        more.add(other);
      }
    }
    more.add(loop);
    return new Waits(more, idle);
  }

  Waits with(IdleRounds changed) {
    return new Waits(loops, changed);
  }

  /** A thread does something that it could tell a round by, though no memory event does. */
  Waits withEffectOf(int thread) {
    return new Waits(
        loops.stream().map(loop -> loop.thread == thread ? loop.withEffect() : loop).toList(),
        idle);
  }

  /** Whether a thread is at the start of a round. */
  boolean isAtHead(int thread, int position) {
    return loops.stream().anyMatch(loop -> loop.thread == thread && loop.start == position);
  }
}
