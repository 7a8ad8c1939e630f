package dev.thawline.alias.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All trees of at most so many nodes that some program reaches under some options. Trees that
 * differ only in what is over (which kind of reference a tag was) count once.
 */
final class ReachableTrees {

  /**
   * @param trail a shortest program that reaches it
   */
  record Reached(TreeState state, Trail trail) {}

  private final OneCell cell;
  private final List<Reached> all = new ArrayList<>();

  ReachableTrees(OneCell cell) {
    this.cell = cell;
    Set<Long> seen = new HashSet<>();
    all.add(new Reached(cell.start(), Trail.START));
    seen.add(cell.key(cell.start()));
    for (int i = 0; i < all.size(); i++) {
      Reached from = all.get(i);
      for (SmallStep step : cell.steps(from.state())) {
        TreeState next = cell.accepted(from.state(), step);
        if (next != null && !cell.isFreed(next) && seen.add(cell.key(next))) {
          all.add(new Reached(next, from.trail().then(cell.text(from.state(), step))));
        }
      }
    }
  }

  OneCell cell() {
    return cell;
  }

  /** Those with a shorter program first. */
  List<Reached> all() {
    return all;
  }
}
