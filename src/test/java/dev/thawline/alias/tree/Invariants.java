package dev.thawline.alias.tree;

import java.util.List;
import java.util.function.Predicate;

/** Models-tree.md, section 1, I1 to I6, and of section 5 that the end of a call is never UB. */
final class Invariants implements TreeTheorem {

  /**
   * A property of a tag in a tree of one cell.
   *
   * @param premise of which tags it speaks
   */
  private record Invariant(String text, Predicate<InTree> premise, Predicate<InTree> conclusion) {}

  /** A tag and its tree. */
  private record InTree(Tree tree, Node node) {
    Permission permission() {
      return OneCell.at(node).permission();
    }

    boolean accessed() {
      return OneCell.at(node).accessed();
    }

    boolean isProtected() {
      return node.protector() != null;
    }

    boolean everyDescendant(Predicate<InTree> property) {
      return tree.nodes().stream()
          .filter(other -> !other.equals(node) && tree.pathToRoot(other).contains(node))
          .allMatch(other -> property.test(new InTree(tree, other)));
    }

    boolean everyAncestor(Predicate<InTree> property) {
      return tree.pathToRoot(node).stream()
          .skip(1)
          .allMatch(other -> property.test(new InTree(tree, other)));
    }
  }

  private static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "I1 not accessed => not Unique",
              tag -> !tag.accessed(),
              tag -> tag.permission() != Permission.UNIQUE),
          new Invariant(
              "I2 protected => not ReservedIM",
              InTree::isProtected,
              tag -> tag.permission() != Permission.RESERVED_IM),
          new Invariant(
              "I3 protected and accessed => not Disabled",
              tag -> tag.isProtected() && tag.accessed(),
              tag -> tag.permission() != Permission.DISABLED),
          new Invariant(
              "I4 Frozen => no Unique descendant",
              tag -> tag.permission() == Permission.FROZEN,
              tag -> tag.everyDescendant(below -> below.permission() != Permission.UNIQUE)),
          new Invariant(
              "I5 Disabled => no descendant is protected, accessed and not Cell",
              tag -> tag.permission() == Permission.DISABLED,
              tag ->
                  tag.everyDescendant(
                      below ->
                          !below.isProtected()
                              || !below.accessed()
                              || below.permission() == Permission.CELL)),
          new Invariant(
              "I6 Unique => every ancestor is Unique or Cell",
              tag -> tag.permission() == Permission.UNIQUE,
              tag ->
                  tag.everyAncestor(
                      above ->
                          above.permission() == Permission.UNIQUE
                              || above.permission() == Permission.CELL)));

  @Override
  public String claim() {
    return "the invariants I1 to I6 hold of every tag, and the end of a call is never rejected";
  }

  @Override
  public List<String> mutants() {
    return List.of("reserved-im-protected", "foreign-write-freezes", "ancestors-unasked");
  }

  @Override
  public Finding test(TreeOptions options, int nodes) {
    Finding finding = new Finding();
    ReachableTrees trees = new ReachableTrees(new OneCell(options, nodes));
    finding.sees(trees.all().size(), "trees");
    for (Invariant invariant : ALL) {
      long tags = 0;
      for (ReachableTrees.Reached reached : trees.all()) {
        Tree tree = trees.cell().tree(reached.state());
        for (Node node : tree.nodes()) {
          InTree tag = new InTree(tree, node);
          if (invariant.premise().test(tag)) {
            tags++;
            if (!invariant.conclusion().test(tag)) {
              finding.violatedBy(invariant.text() + ": " + reached.trail());
            }
          }
        }
      }
      finding.sees(tags, "tags, " + invariant.text());
    }
    endCalls(trees, finding);
    return finding;
  }

  private static void endCalls(ReachableTrees trees, Finding finding) {
    long ends = 0;
    for (ReachableTrees.Reached reached : trees.all()) {
      for (SmallStep step : trees.cell().steps(reached.state())) {
        if (step.act() == SmallStep.Act.LEAVE) {
          ends++;
          if (trees.cell().accepted(reached.state(), step) == null) {
            finding.violatedBy("the end of a call is rejected: " + reached.trail() + "; " + step);
          }
        }
      }
    }
    finding.sees(ends, "ends of calls");
  }
}
