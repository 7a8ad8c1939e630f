package dev.thawline.alias.tree;

import dev.thawline.event.Allocation;
import dev.thawline.event.HashBits;
import dev.thawline.event.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tree of one live allocation. Immutable. Siblings have no order: nodes are kept by their tags,
 * so that equal trees are equal however they grew.
 */
final class Tree {
  /** Above the root there is nothing. */
  static final int NONE = -1;

  private final Allocation allocation;
  private final List<Node> nodes;
  private final int nodesHash;
  private final int[] above;

  /**
   * @param nodes ascending by tag
   */
  Tree(Allocation allocation, List<Node> nodes) {
    this(
        allocation,
        List.copyOf(nodes),
        nodes.stream().mapToInt(Tree::hash).sum(),
        numbersAbove(nodes));
  }

  /**
   * @param nodes nobody else changes them
   * @param nodesHash the sum of those of the nodes, so that a change of one changes it at once
   */
  private Tree(Allocation allocation, List<Node> nodes, int nodesHash, int[] above) {
    this.allocation = allocation;
    this.nodes = Collections.unmodifiableList(nodes);
    this.nodesHash = nodesHash;
    this.above = above;
  }

  private static int[] numbersAbove(List<Node> nodes) {
    int[] above = new int[nodes.size()];
    for (int i = 0; i < above.length; i++) {
      Tag parent = nodes.get(i).parent();
      above[i] = parent == null ? NONE : Math.max(NONE, index(nodes, parent));
    }
    return above;
  }

  /** The numbers of the nodes above once there is one more node. */
  private int[] aboveWith(Node added, int place) {
    int[] more = new int[above.length + 1];
    for (int i = 0; i < above.length; i++) {
      boolean isBelow = above[i] == NONE && added.tag().equals(nodes.get(i).parent());
      more[moved(i, place)] = isBelow ? place : moved(above[i], place);
    }
    Tag parent = added.parent();
    more[place] = parent == null ? NONE : moved(index(parent), place);
    return more;
  }

  /** The number of a node, {@link #NONE} where there is none, once there is one more at a place. */
  private static int moved(int number, int place) {
    return number < 0 ? NONE : number < place ? number : number + 1;
  }

  private static int hash(Node node) {
    return HashBits.mixed(node.hashCode());
  }

  Allocation allocation() {
    return allocation;
  }

  /** Ascending by tag. */
  List<Node> nodes() {
    return nodes;
  }

  /** A new allocation: its root is Unique and accessed everywhere (section 1). */
  static Tree of(Allocation allocation) {
    List<LocationState> at =
        Collections.nCopies(allocation.cells().size(), LocationState.of(Permission.UNIQUE, true));
    return new Tree(allocation, List.of(new Node(Tag.base(allocation), null, null, at)));
  }

  @Nullable Node find(Tag tag) {
    int index = index(tag);
    return index >= 0 && nodes.get(index).tag().equals(tag) ? nodes.get(index) : null;
  }

  /** The node that a pointer acts as: retags without a rule made none, so one above. */
  Node node(Tag pointer) {
    for (Tag tag = pointer; tag != null; tag = tag.parent()) {
      Node node = find(tag);
      if (node != null) {
        return node;
      }
    }
    throw new IllegalStateException(pointer + " is of another allocation");
  }

  /** By the number of a node, that of the node above it; {@link #NONE} for the root. */
  int[] above() {
    return above;
  }

  /** Whether some node stands below one, by its number. */
  boolean hasBelow(int number) {
    for (int parent : above) {
      if (parent == number) {
        return true;
      }
    }
    return false;
  }

  /** The node and its ancestors, upwards. */
  List<Node> pathToRoot(Node from) {
    List<Node> path = new ArrayList<>();
    for (int i = index(from.tag()); i != NONE; i = above[i]) {
      path.add(nodes.get(i));
    }
    return path;
  }

  List<Node> children(Node of) {
    return nodes.stream().filter(node -> of.tag().equals(node.parent())).toList();
  }

  /** With a node added or replaced. */
  Tree with(Node changed) {
    List<Node> all = new ArrayList<>(nodes);
    int hash = nodesHash + hash(changed);
    int index = index(changed.tag());
    if (index < 0) {
      all.add(-index - 1, changed);
      return new Tree(allocation, all, hash, aboveWith(changed, -index - 1));
    }
    hash -= hash(all.set(index, changed));
    return new Tree(allocation, all, hash, above);
  }

  /**
   * With nodes in other states at one cell; the tree itself where all stay as they are.
   *
   * @param states by the number of the node; null where it stays as it is
   */
  Tree with(int cell, @Nullable LocationState[] states) {
    List<Node> all = null;
    int hash = nodesHash;
    for (int i = 0; i < states.length; i++) {
      LocationState state = states[i];
      if (state != null) {
        all = all == null ? new ArrayList<>(nodes) : all;
        Node changed = nodes.get(i).with(cell, state);
        hash += hash(changed) - hash(all.set(i, changed));
      }
    }
    return all == null ? this : new Tree(allocation, all, hash, above);
  }

  /** Where the node with a tag is; where none is, {@code -i - 1} of the place where it would be. */
  int index(Tag tag) {
    return index(nodes, tag);
  }

  private static int index(List<Node> nodes, Tag tag) {
    int low = 0;
    int high = nodes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = nodes.get(middle).tag().compareTo(tag);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Tree tree
            && nodesHash == tree.nodesHash
            && allocation == tree.allocation
            && nodes.equals(tree.nodes));
  }

  @Override
  public int hashCode() {
    return 31 * allocation.firstLocation() + nodesHash;
  }
}
