package dev.thawline.alias.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models-tree.md, section 9: two reads in either order do the same. */
final class ReadsCommute implements TreeTheorem {
  @Override
  public String claim() {
    return "two reads through any two tags do the same in either order";
  }

  @Override
  public List<String> mutants() {
    return List.of("foreign-read-disables");
  }

  @Override
  public Finding test(TreeOptions options, int nodes) {
    Finding finding = new Finding();
    ReachableTrees trees = new ReachableTrees(new OneCell(options, nodes));
    OneCell cell = trees.cell();
    long pairs = 0;
    long accepted = 0;
    for (ReachableTrees.Reached reached : trees.all()) {
      for (Node first : cell.tree(reached.state()).nodes()) {
        for (Node second : cell.tree(reached.state()).nodes()) {
          int a = OneCell.slot(first);
          int b = OneCell.slot(second);
          if (a >= b) {
            continue;
          }
          pairs++;
          Long one = afterReads(cell, reached.state(), a, b);
          Long other = afterReads(cell, reached.state(), b, a);
          accepted += one != null ? 1 : 0;
          if (one == null ? other != null : !one.equals(other)) {
            finding.violatedBy(
                reached.trail() + "; then " + SmallStep.read(a) + " and " + SmallStep.read(b));
          }
        }
      }
    }
    finding.sees(pairs, "pairs of reads in " + trees.all().size() + " trees");
    finding.sees(accepted, "of them accepted");
    return finding;
  }

  private static @Nullable Long afterReads(OneCell cell, TreeState state, int first, int second) {
    TreeState once = cell.accepted(state, SmallStep.read(first));
    TreeState twice = once == null ? null : cell.accepted(once, SmallStep.read(second));
    return twice == null ? null : cell.key(twice);
  }
}
