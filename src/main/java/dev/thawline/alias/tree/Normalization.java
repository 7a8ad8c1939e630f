package dev.thawline.alias.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes states equal that accept and reject the same from then on (models-tree.md, section 9,
 * canonicalisation a to d). That it changes no verdict is a theorem, tested on all small states.
 */
final class Normalization {
  private Normalization() {}

  static TreeState of(TreeState state) {
    TreeState result = state;
    for (Tree tree : state.trees()) {
      Tree changed = of(tree);
      if (!changed.equals(tree)) {
        result = result.with(changed);
      }
    }
    return result;
  }

  static Tree of(Tree tree) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : tree.nodes()) {
      Node changed = node;
      List<Node> above = tree.pathToRoot(node);
      for (int cell = 0; cell < node.at().size(); cell++) {
        changed = changed.with(cell, of(node, cell, above));
      }
      nodes.add(changed.equals(node) ? node : changed);
    }
    return new Tree(tree.allocation(), nodes);
  }

  /**
   * @param path the node and its ancestors, upwards
   */
  private static LocationState of(Node node, int cell, List<Node> path) {
    LocationState at = node.at().get(cell);
    boolean accessed = at.accessed() && node.protector() != null;
    return LocationState.of(permission(at.permission(), cell, path), accessed);
  }

  private static Permission permission(Permission own, int cell, List<Node> path) {
    if (own == Permission.CELL) {
      return own;
    }
    boolean underFrozen = false;
    for (Node above : path.subList(1, path.size())) {
      Permission permission = above.at().get(cell).permission();
      if (permission == Permission.DISABLED) {
        return Permission.DISABLED;
      }
      underFrozen |= permission == Permission.FROZEN;
    }
    return underFrozen && own.isReserved() ? Permission.FROZEN : own;
  }
}
