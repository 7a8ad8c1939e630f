package dev.thawline.alias.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Models-tree.md, section 9: what a compiler may insert in a call. A read through an argument that
 * was accessed; a write through one that was written. What was made from it before is used by the
 * call itself, whose compiler knows: accesses of the argument are foreign to that.
 */
final class SpuriousAccess implements TreeTheorem {
  private final boolean writes;

  SpuriousAccess(boolean writes) {
    this.writes = writes;
  }

  @Override
  public String claim() {
    return writes
        ? "no program sees a further write through an argument that was written, before others are"
            + " made from it"
        : "no program sees a further read through an argument that was accessed and is not Cell,"
            + " before others are made from it";
  }

  @Override
  public List<String> mutants() {
    return writes
        ? List.of("release-read", "reserved-im-protected")
        : List.of("foreign-write-freezes");
  }

  @Override
  public Finding test(TreeOptions options, int nodes) {
    Finding finding = new Finding();
    ReachableTrees trees = new ReachableTrees(new OneCell(options, nodes));
    OneCell cell = trees.cell();
    Simulation simulation = new Simulation(cell, state -> state);
    long inserted = 0;
    for (ReachableTrees.Reached reached : trees.all()) {
      TreeState state = reached.state();
      for (Node node : cell.tree(state).nodes()) {
        if (!mayInsert(cell.tree(state), node)) {
          continue;
        }
        inserted++;
        int slot = OneCell.slot(node);
        SmallStep access = writes ? SmallStep.write(slot) : SmallStep.read(slot);
        TreeState with = cell.accepted(state, access);
        if (with == null) {
          finding.violatedBy(reached.trail() + "; " + access + " is itself rejected");
        } else {
          simulation.begin(state, with, 0, reached.trail().then("[" + access + "]"));
        }
      }
    }
    finding.sees(inserted, "places for one in " + trees.all().size() + " trees");
    @Nullable String toldApart = simulation.run();
    if (toldApart != null) {
      finding.violatedBy(toldApart);
    }
    finding.sees(simulation.pairs(), "pairs of trees without and with it");
    finding.sees(simulation.different(), "of them different");
    return finding;
  }

  private boolean mayInsert(Tree tree, Node node) {
    LocationState at = OneCell.at(node);
    return node.protector() != null
        && at.accessed()
        && tree.children(node).isEmpty()
        && (writes ? at.permission() == Permission.UNIQUE : at.permission() != Permission.CELL);
  }
}
