package dev.thawline.explore.packed;

import dev.thawline.event.IdleRounds;
import dev.thawline.machine.LoopPass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The loops that a thread is in, as far as these may be waiting, and the rounds of them that left
 * everything as it was; the same as {@code Waits} of states that are objects. Immutable.
 *
 * @param loops from outside inwards
 */
record EnteredLoops(List<Loop> loops, IdleRounds idle) {
  static final EnteredLoops NONE = new EnteredLoops(List.of(), IdleRounds.NONE);

  /** No round comes before. */
  static final int NOTHING = -1;

  /**
   * A loop that the thread is in.
   *
   * @param depth in how many calls
   * @param number its number within the function
   * @param entered the position of its first event
   * @param start the position of the first event of its running round
   * @param previous that of the round before, if that only read; else {@link #NOTHING}
   * @param hasEffect whether the running round did what no memory event tells
   */
  record Loop(int depth, int number, int entered, int start, int previous, boolean hasEffect) {
    static Loop entered(LoopPass pass, int now) {
      return new Loop(pass.depth(), pass.loop(), now, now, NOTHING, false);
    }

    /** At the start of another round. */
    Loop next(int now, int previousRound) {
      return new Loop(depth, number, entered, now, previousRound, false);
    }

    private Loop withEffect() {
      return new Loop(depth, number, entered, start, previous, true);
    }
  }

  EnteredLoops {
    loops = List.copyOf(loops);
  }

  /** The loop whose head the thread passed again; null where it is not known. */
  @Nullable Loop find(LoopPass pass) {
    for (Loop loop : loops) {
      if (loop.depth == pass.depth() && loop.number == pass.loop()) {
        return loop;
      }
    }
    return null;
  }

  /** With a loop in place of those that are not around it. */
  EnteredLoops with(Loop loop) {
    List<Loop> more = new ArrayList<>();
    for (Loop other : loops) {
      if (other.depth < loop.depth || (other.depth == loop.depth && other.number < loop.number)) {
        more.add(other);
      }
    }
    more.add(loop);
    return new EnteredLoops(more, idle);
  }

  EnteredLoops with(IdleRounds.Round round) {
    return new EnteredLoops(loops, idle.with(round));
  }

  /** The thread does something that it could tell a round by, though no memory event does. */
  EnteredLoops withEffect() {
    return loops.isEmpty()
        ? this
        : new EnteredLoops(loops.stream().map(Loop::withEffect).toList(), idle);
  }

  /** Whether the thread is at the start of a round. */
  boolean isAtHead(int position) {
    return loops.stream().anyMatch(loop -> loop.start == position);
  }
}
