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
  private final Allocation allocation;
  private final List<Node> nodes;
  private final int nodesHash;

  /**
   * @param nodes ascending by tag
   */
  Tree(Allocation allocation, List<Node> nodes) {
    this(allocation, nodes, nodes.stream().mapToInt(Tree::hash).sum());
  }

  /**
   * @param nodesHash the sum of those of the nodes, so that a change of one changes it at once
   */
  private Tree(Allocation allocation, List<Node> nodes, int nodesHash) {
    this.allocation = allocation;
    this.nodes = List.copyOf(nodes);
    this.nodesHash = nodesHash;
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

  /** The node and its ancestors, upwards. */
  List<Node> pathToRoot(Node from) {
    List<Node> path = new ArrayList<>();
    for (Node node = from; node != null; node = above(node)) {
      path.add(node);
    }
    return path;
  }

  @Nullable Node above(Node node) {
    return node.parent() == null ? null : find(node.parent());
  }

  List<Node> children(Node of) {
    return nodes.stream().filter(node -> of.tag().equals(node.parent())).toList();
  }

  /** With a node added or replaced. */
  Tree with(Node changed) {
    List<Node> all = new ArrayList<>(nodes);
    int hash = nodesHash + hash(changed);
    int index = index(changed.tag());
    if (index >= 0) {
      hash -= hash(all.set(index, changed));
    } else {
      all.add(-index - 1, changed);
    }
    return new Tree(allocation, all, hash);
  }

  /** Where the node with a tag is; where none is, {@code -i - 1} of the place where it would be. */
  int index(Tag tag) {
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
