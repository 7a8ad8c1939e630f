package dev.thawline.alias.tree;

import dev.thawline.alias.tree.TransitionTable.Move;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Models-tree.md, section 9, {@code protected_enforces_noalias}: as long as a call protects a tag,
 * it is not used both by its own and around it if one of the accesses writes; Cell excluded.
 */
final class ProtectedNoalias implements TreeTheorem {

  /** A tree, and what was done since a tag in it became an argument. */
  private record History(TreeState state, int slot, Set<Move> moves, Trail trail) {}

  private record Key(long state, int slot, Set<Move> moves) {}

  @Override
  public String claim() {
    return "while a tag is protected it is not both used and used around with a write, unless it is"
        + " Cell";
  }

  @Override
  public List<String> mutants() {
    return List.of("no-conflicted", "foreign-write-freezes");
  }

  @Override
  public Finding test(TreeOptions options, int nodes) {
    Finding finding = new Finding();
    ReachableTrees trees = new ReachableTrees(new OneCell(options, nodes));
    OneCell cell = trees.cell();
    Set<Key> seen = new HashSet<>();
    List<History> histories = new ArrayList<>();
    for (ReachableTrees.Reached reached : trees.all()) {
      for (SmallStep step : cell.steps(reached.state())) {
        TreeState next = cell.accepted(reached.state(), step);
        if (step.act() == SmallStep.Act.RETAG && step.call() != SmallStep.NO_CALL && next != null) {
          int slot = cell.freeSlot(reached.state());
          Trail trail = reached.trail().then(cell.text(reached.state(), step));
          add(cell, seen, histories, new History(next, slot, Set.of(), trail));
        }
      }
    }
    finding.sees(histories.size(), "trees with a new argument");
    long pairs = 0;
    for (int i = 0; i < histories.size(); i++) {
      History history = histories.get(i);
      boolean isPair = isConflict(history.moves());
      pairs += isPair ? 1 : 0;
      if (isPair && permission(cell, history) != Permission.CELL) {
        finding.violatedBy(history.trail().toString());
      }
      for (SmallStep step : cell.steps(history.state())) {
        TreeState next = cell.accepted(history.state(), step);
        if (next != null
            && !cell.isFreed(next)
            && cell.node(next, history.slot()).protector() != null) {
          Trail trail = history.trail().then(cell.text(history.state(), step));
          Set<Move> moves = with(cell, history, step);
          add(cell, seen, histories, new History(next, history.slot(), moves, trail));
        }
      }
    }
    finding.sees(histories.size(), "trees with what was done since");
    finding.sees(pairs, "of them with such a pair, all of Cell");
    return finding;
  }

  private static void add(OneCell cell, Set<Key> seen, List<History> all, History history) {
    if (seen.add(new Key(cell.key(history.state()), history.slot(), history.moves()))) {
      all.add(history);
    }
  }

  private static Set<Move> with(OneCell cell, History history, SmallStep step) {
    boolean writes = step.act() == SmallStep.Act.WRITE;
    if (!writes && step.act() != SmallStep.Act.READ) {
      return history.moves();
    }
    Tree tree = cell.tree(history.state());
    Node tag = cell.node(history.state(), history.slot());
    boolean isLocal = tree.pathToRoot(cell.node(history.state(), step.slot())).contains(tag);
    Move move =
        isLocal
            ? (writes ? Move.LOCAL_WRITE : Move.LOCAL_READ)
            : (writes ? Move.FOREIGN_WRITE : Move.FOREIGN_READ);
    Set<Move> more = EnumSet.of(move);
    more.addAll(history.moves());
    return more;
  }

  private static boolean isConflict(Set<Move> moves) {
    boolean isLocal = moves.contains(Move.LOCAL_READ) || moves.contains(Move.LOCAL_WRITE);
    boolean isForeign = moves.contains(Move.FOREIGN_READ) || moves.contains(Move.FOREIGN_WRITE);
    boolean writes = moves.contains(Move.LOCAL_WRITE) || moves.contains(Move.FOREIGN_WRITE);
    return isLocal && isForeign && writes;
  }

  private static Permission permission(OneCell cell, History history) {
    return OneCell.at(cell.node(history.state(), history.slot())).permission();
  }
}
