package dev.thawline.explore;

import java.util.List;

/**
 * One path: which thread moves at each step, and which way it goes where it has a choice.
 *
 * @param setUp the ways taken during set-up
 * @param moves the steps after set-up
 */
public record Path(List<Integer> setUp, List<Move> moves) {
  /** One step. */
  public record Move(int thread, List<Integer> choices) {
    public Move {
      choices = List.copyOf(choices);
    }
  }

  public Path {
    setUp = List.copyOf(setUp);
    moves = List.copyOf(moves);
  }
}
