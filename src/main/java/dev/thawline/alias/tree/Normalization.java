package dev.thawline.alias.tree;

import dev.thawline.event.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes states equal that accept and reject the same from then on (models-tree.md, section 9,
 * canonicalisation a to d). That it changes no verdict is a theorem, tested on all small states.
 */
final class Normalization {
  private Normalization() {}

  /**
   * @param before a state that is normalised; trees that it has need no look
   */
  static TreeState of(TreeState before, TreeState state) {
    TreeState result = state;
    for (Tree tree : state.trees()) {
      if (!tree.equals(before.tree(tree.allocation()))) {
        Tree changed = of(tree);
        if (!changed.equals(tree)) {
          result = result.with(changed);
        }
      }
    }
    return result;
  }

  static Tree of(Tree tree) {
    List<Node> nodes = new ArrayList<>(tree.nodes());
    for (int cell = 0; cell < tree.allocation().cells().size(); cell++) {
      Map<Tag, Permission> limits = new HashMap<>();
      for (int i = 0; i < nodes.size(); i++) {
        LocationState now = of(tree, nodes.get(i), cell, limits);
        if (!now.equals(nodes.get(i).at().get(cell))) {
          nodes.set(i, nodes.get(i).with(cell, now));
        }
      }
    }
    return new Tree(tree.allocation(), nodes);
  }

  private static LocationState of(Tree tree, Node node, int cell, Map<Tag, Permission> limits) {
    LocationState at = node.at().get(cell);
    boolean accessed = at.accessed() && node.protector() != null;
    Node above = tree.above(node);
    Permission limit = above == null ? Permission.UNIQUE : limit(tree, above, cell, limits);
    return LocationState.of(permission(at.permission(), limit), accessed);
  }

  private static Permission permission(Permission own, Permission limit) {
    if (own == Permission.CELL) {
      return own;
    }
    if (limit == Permission.DISABLED) {
      return Permission.DISABLED;
    }
    return limit == Permission.FROZEN && own.isReserved() ? Permission.FROZEN : own;
  }

  /**
   * What a node leaves to those below it: Disabled if it or a node above it is, else Frozen if one
   * of them is, else Unique. Computed once for each node, as chains of reborrows can be long.
   *
   * @param limits those known by now
   */
  private static Permission limit(Tree tree, Node from, int cell, Map<Tag, Permission> limits) {
    List<Node> unknown = new ArrayList<>();
    Permission limit = Permission.UNIQUE;
    for (Node node = from; node != null; node = tree.above(node)) {
      Permission known = limits.get(node.tag());
      if (known != null) {
        limit = known;
        break;
      }
      unknown.add(node);
    }
    for (int i = unknown.size() - 1; i >= 0; i--) {
      Permission own = unknown.get(i).at().get(cell).permission();
      if (own == Permission.DISABLED || (own == Permission.FROZEN && limit == Permission.UNIQUE)) {
        limit = own;
      }
      limits.put(unknown.get(i).tag(), limit);
    }
    return limit;
  }
}
