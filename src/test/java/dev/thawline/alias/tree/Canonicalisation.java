package dev.thawline.alias.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Models-tree.md, section 9, canonicalisations (a) to (d), one by one, and {@link Normalization} as
 * a whole: a program behaves alike whether or not states are made canonical after every step.
 */
final class Canonicalisation implements TreeTheorem {
  private final String claim;
  private final List<String> mutants;
  private final UnaryOperator<TreeState> canonical;

  private Canonicalisation(String claim, List<String> mutants, UnaryOperator<TreeState> canonical) {
    this.claim = claim;
    this.mutants = mutants;
    this.canonical = canonical;
  }

  /** All that there are. */
  static List<Canonicalisation> all() {
    return List.of(
        new Canonicalisation(
            "(a) whether an unprotected tag was accessed makes no difference",
            List.of("protected-forever"),
            eachTag((tag, above) -> accessed(tag))),
        new Canonicalisation(
            "(b) whether an unprotected Reserved tag is conflicted makes no difference",
            List.of("conflicted-forever"),
            eachTag((tag, above) -> conflicted(tag))),
        new Canonicalisation(
            "(c) below Disabled all but Cell may be Disabled",
            List.of("ancestors-unasked"),
            eachTag(
                (tag, above) ->
                    permission(above) == Permission.DISABLED
                        ? with(tag, Permission.DISABLED)
                        : tag)),
        new Canonicalisation(
            "(d) below Frozen all that is Reserved may be Frozen",
            List.of("foreign-write-freezes", "ancestors-unasked"),
            eachTag(
                (tag, above) ->
                    permission(above) == Permission.FROZEN && permission(tag).isReserved()
                        ? with(tag, Permission.FROZEN)
                        : tag)),
        new Canonicalisation(
            "the states that are kept may replace the states that the rules make",
            List.of("protected-forever", "foreign-write-freezes", "ancestors-unasked"),
            state -> Normalization.of(TreeState.EMPTY, state)));
  }

  private static Permission permission(Node node) {
    return OneCell.at(node).permission();
  }

  private static Node with(Node node, Permission permission) {
    return permission(node) == Permission.CELL
        ? node
        : node.with(0, OneCell.at(node).with(permission));
  }

  private static Node accessed(Node node) {
    return node.protector() == null
        ? node.with(0, LocationState.of(permission(node), false))
        : node;
  }

  /** The rules forget conflicts when a call ends; here they turn up instead. */
  private static Node conflicted(Node node) {
    return node.protector() == null && permission(node) == Permission.RESERVED
        ? with(node, Permission.RESERVED_CONFLICTED)
        : node;
  }

  /**
   * Changes every tag.
   *
   * @param change what becomes of a tag below another; called once with each of its ancestors, and
   *     with itself
   */
  private static UnaryOperator<TreeState> eachTag(BinaryOperator<Node> change) {
    return state -> {
      TreeState result = state;
      for (Tree tree : state.trees()) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : tree.nodes()) {
          Node changed = node;
          for (Node above : tree.pathToRoot(node)) {
            changed = change.apply(changed, above);
          }
          nodes.add(changed);
        }
        result = result.with(new Tree(tree.allocation(), nodes));
      }
      return result;
    };
  }

  @Override
  public String claim() {
    return claim;
  }

  @Override
  public List<String> mutants() {
    return mutants;
  }

  @Override
  public Finding test(TreeOptions options, int nodes) {
    Finding finding = new Finding();
    OneCell cell = new OneCell(options, nodes);
    Simulation simulation = new Simulation(cell, canonical);
    simulation.begin(cell.start(), canonical.apply(cell.start()), 0, Trail.START);
    @Nullable String toldApart = simulation.run();
    if (toldApart != null) {
      finding.violatedBy(toldApart);
    }
    finding.sees(simulation.pairs(), "pairs of trees");
    finding.sees(simulation.different(), "of them different");
    return finding;
  }
}
