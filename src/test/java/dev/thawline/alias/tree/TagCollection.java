package dev.thawline.alias.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which tags may leave their tree once no pointer has them (models-tree.md, section 9, "Tag GC";
 * Miri, {@code tree_compacting_is_sound}). The models do not do it: this is what they could do.
 */
final class TagCollection {
  private TagCollection() {}

  /** For each tag that may leave, what is left without it. */
  static Map<Integer, TreeState> removals(TreeState state) {
    Map<Integer, TreeState> removals = new TreeMap<>();
    for (Tree tree : state.trees()) {
      for (Node node : tree.nodes()) {
        if (mayLeave(tree, node)) {
          removals.put(OneCell.slot(node), state.with(without(tree, node)));
        }
      }
    }
    return removals;
  }

  /** Unprotected, not the root, and no children, or one that can replace it everywhere. */
  private static boolean mayLeave(Tree tree, Node node) {
    List<Node> children = tree.children(node);
    if (node.parent() == null || node.protector() != null || children.size() > 1) {
      return false;
    }
    for (Node child : children) {
      for (int cell = 0; cell < node.at().size(); cell++) {
        if (!canReplace(node.at().get(cell).permission(), child.at().get(cell).permission())) {
          return false;
        }
      }
    }
    return true;
  }

  private static Tree without(Tree tree, Node gone) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : tree.nodes()) {
      boolean isChild = gone.tag().equals(node.parent());
      if (isChild) {
        nodes.add(new Node(node.tag(), gone.parent(), node.protector(), node.at()));
      } else if (!node.equals(gone)) {
        nodes.add(node);
      }
    }
    return new Tree(tree.allocation(), nodes);
  }

  /** Whether the child rejects all that its parent does. */
  static boolean canReplace(Permission parent, Permission child) {
    return switch (parent) {
      case CELL -> true;
      case RESERVED_IM, RESERVED_IM_CONFLICTED -> child != Permission.CELL;
      case RESERVED, RESERVED_CONFLICTED ->
          switch (child) {
            case CELL, RESERVED_IM, RESERVED_IM_CONFLICTED -> false;
            case RESERVED, RESERVED_CONFLICTED, UNIQUE, FROZEN, DISABLED -> true;
          };
      case UNIQUE ->
          switch (child) {
            case CELL, RESERVED_IM, RESERVED_IM_CONFLICTED, RESERVED, RESERVED_CONFLICTED -> false;
            case UNIQUE, FROZEN, DISABLED -> true;
          };
      case FROZEN -> child == Permission.FROZEN || child == Permission.DISABLED;
      case DISABLED -> child == Permission.DISABLED;
    };
  }
}
