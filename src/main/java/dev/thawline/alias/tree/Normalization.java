package dev.thawline.alias.tree;

import java.util.ArrayList;
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
   * The state, normalised.
   *
   * @param before a state that is normalised: nodes that stand below the same ones there need no
   *     look
   */
  static TreeState of(TreeState before, TreeState state) {
    TreeState result = state;
    for (Tree tree : state.trees()) {
      Tree known = before.tree(tree.allocation());
      if (!tree.equals(known)) {
        Tree changed = of(known, tree);
        if (!changed.equals(tree)) {
          result = result.with(changed);
        }
      }
    }
    return result;
  }

  /** The tree itself where it is normalised. */
  static Tree of(Tree tree) {
    return of(null, tree);
  }

  private static Tree of(@Nullable Tree before, Tree tree) {
    List<Node> nodes = tree.nodes();
    List<Change> changes = changes(before, tree);
    int size = nodes.size();
    int[] unknown = new int[size];
    @Nullable Permission[] limits = new @Nullable Permission[size];
    Tree normal = tree;
    for (int cell = 0; cell < tree.allocation().cells().size(); cell++) {
      Arrays.fill(limits, null);
      boolean all = concernsOthers(changes, cell, tree);
      @Nullable LocationState[] changed = null;
      for (int k = 0; k < (all ? size : changes.size()); k++) {
        int i = all ? k : changes.get(k).node();
        Node node = nodes.get(i);
        LocationState at = node.at().get(cell);
        Permission limit = limit(tree, tree.above()[i], cell, limits, unknown);
        Permission permission = permission(at.permission(), limit);
        boolean accessed = at.accessed() && node.protector() != null;
        if (permission != at.permission() || accessed != at.accessed()) {
          changed = changed == null ? new @Nullable LocationState[size] : changed;
          changed[i] = LocationState.of(permission, accessed);
        }
      }
      normal = changed == null ? normal : normal.with(cell, changed);
    }
    return normal;
  }

  /**
   * A node that is not as it was.
   *
   * @param before null where it was not there
   */
  private record Change(int node, @Nullable Node before) {}

  private static List<Change> changes(@Nullable Tree before, Tree tree) {
    List<Node> nodes = tree.nodes();
    List<Node> old = before == null ? List.of() : before.nodes();
    List<Change> changes = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      while (at < old.size() && old.get(at).tag().compareTo(node.tag()) < 0) {
        at++;
      }
      Node known = at < old.size() && old.get(at).tag().equals(node.tag()) ? old.get(at++) : null;
      if (!node.equals(known)) {
        changes.add(new Change(i, known));
      }
    }
    return changes;
  }

  /** Whether some node leaves other things to those below it than it did. */
  private static boolean concernsOthers(List<Change> changes, int cell, Tree tree) {
    for (Change change : changes) {
      Node before = change.before();
      boolean concerns =
          before == null
              ? tree.hasBelow(change.node())
              : left(before, cell) != left(tree.nodes().get(change.node()), cell);
      if (concerns) {
        return true;
      }
    }
    return false;
  }

  /** What a node by itself leaves to those below it. */
  private static Permission left(Node node, int cell) {
    Permission own = node.at().get(cell).permission();
    return own == Permission.DISABLED || own == Permission.FROZEN ? own : Permission.UNIQUE;
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
   * @param from the number of the node; {@link Tree#NONE} for what there is above the root
   * @param limits those known by now
   * @param unknown room for the numbers of all nodes
   */
  private static Permission limit(
      Tree tree, int from, int cell, @Nullable Permission[] limits, int[] unknown) {
    int count = 0;
    int at = from;
    while (at != Tree.NONE && limits[at] == null) {
      unknown[count++] = at;
      at = tree.above()[at];
    }
    Permission known = at == Tree.NONE ? null : limits[at];
    Permission limit = known == null ? Permission.UNIQUE : known;
    while (count > 0) {
      int node = unknown[--count];
      Permission own = left(tree.nodes().get(node), cell);
      limit = limit == Permission.DISABLED || own == Permission.UNIQUE ? limit : own;
      limits[node] = limit;
    }
    return limit;
  }
}
