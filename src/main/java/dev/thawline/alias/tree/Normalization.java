package dev.thawline.alias.tree;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** The tree itself where it is normalised. */
  static Tree of(Tree tree) {
    List<Node> nodes = tree.nodes();
    int[] above = tree.above();
    int[] unknown = new int[above.length];
    @Nullable Permission[] limits = new @Nullable Permission[above.length];
    Tree normal = tree;
    for (int cell = 0; cell < tree.allocation().cells().size(); cell++) {
      Arrays.fill(limits, null);
      @Nullable LocationState[] changed = new @Nullable LocationState[above.length];
      for (int i = 0; i < above.length; i++) {
        Permission limit =
            above[i] == Tree.NONE
                ? Permission.UNIQUE
                : limit(nodes, above, above[i], cell, limits, unknown);
        LocationState at = nodes.get(i).at().get(cell);
        LocationState now = of(nodes.get(i), at, limit);
        changed[i] = now.equals(at) ? null : now;
      }
      normal = normal.with(cell, changed);
    }
    return normal;
  }

  private static LocationState of(Node node, LocationState at, Permission limit) {
    boolean accessed = at.accessed() && node.protector() != null;
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
   * @param unknown room for the numbers of all nodes
   */
  private static Permission limit(
      List<Node> nodes,
      int[] above,
      int from,
      int cell,
      @Nullable Permission[] limits,
      int[] unknown) {
    Permission found = limits[from];
    if (found != null) {
      return found;
    }
    int count = 0;
    int at = from;
    while (at != Tree.NONE && limits[at] == null) {
      unknown[count++] = at;
      at = above[at];
    }
    Permission known = at == Tree.NONE ? null : limits[at];
    Permission limit = known == null ? Permission.UNIQUE : known;
    while (count > 0) {
      int node = unknown[--count];
      Permission own = nodes.get(node).at().get(cell).permission();
      if (own == Permission.DISABLED || (own == Permission.FROZEN && limit == Permission.UNIQUE)) {
        limit = own;
      }
      limits[node] = limit;
    }
    return limit;
  }
}
