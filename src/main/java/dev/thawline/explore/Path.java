package dev.thawline.explore;

import dev.thawline.event.Threads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One path: which thread moves at each step, and which way it goes where it has a choice.
 *
 * @param setUp the ways taken during set-up
 * @param moves the steps after set-up
 * @param threads which threads the numbers mean
 */
public record Path(List<Integer> setUp, List<Move> moves, Threads threads) {
  /**
   * One step.
   *
   * @param choices which way it goes at each choice, in their order
   */
  public record Move(int thread, List<Integer> choices) {
    /** The first of the two choices of a step that promises; the second is its number. */
    public static final int PROMISE = Integer.MIN_VALUE;

    public Move {
      choices = List.copyOf(choices);
    }

    /** The number of the promise that the step makes; -1 where it makes none. */
    public int promise() {
      return choices.size() == 2 && choices.get(0) == PROMISE ? choices.get(1) : -1;
    }
  }

  public Path {
    setUp = List.copyOf(setUp);
    moves = List.copyOf(moves);
  }

  /** A path of a program in which threads are numbered as they appear. */
  public Path(List<Integer> setUp, List<Move> moves) {
    this(setUp, moves, new Threads());
  }

  /** Whether both are the same steps. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Path path && setUp.equals(path.setUp) && moves.equals(path.moves);
  }

  @Override
  public int hashCode() {
    return 31 * setUp.hashCode() + moves.hashCode();
  }
}
