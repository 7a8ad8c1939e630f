package dev.thawline.alias.tree;

import dev.thawline.alias.MonitorState;
import dev.thawline.event.Allocation;
import dev.thawline.event.EventName;
import dev.thawline.event.HashBits;
import dev.thawline.event.Repetition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trees of all live allocations. Immutable.
 *
 * @see Draft the same while one event changes it
 */
final class TreeState implements MonitorState {
  static final TreeState EMPTY = new TreeState(List.of(), List.of(), 0);

  private static final Comparator<Allocation> ORDER =
      Comparator.comparingInt(Allocation::firstLocation)
          .thenComparing(Allocation::name)
          .thenComparingInt(Allocation::serial);

  private final List<Tree> trees;
  private final List<EventName> unwritable;
  private final int treesHash;

  /**
   * @param trees nobody changes them
   * @param unwritable nor these
   * @param treesHash the sum of those of the trees, so that a change of one changes it at once
   */
  private TreeState(List<Tree> trees, List<EventName> unwritable, int treesHash) {
    this.trees = Collections.unmodifiableList(trees);
    this.unwritable = Collections.unmodifiableList(unwritable);
    this.treesHash = treesHash;
  }

  private TreeState(List<Tree> trees, List<EventName> unwritable) {
    this(trees, unwritable, trees.stream().mapToInt(TreeState::hash).sum());
  }

  private static int hash(Tree tree) {
    return HashBits.mixed(tree.hashCode());
  }

  /**
   * Ascending by first location, which an allocation without bytes shares with another, and then by
   * name.
   */
  List<Tree> trees() {
    return trees;
  }

  /** The running calls of functions whose arguments are not written implicitly, ascending. */
  List<EventName> unwritable() {
    return unwritable;
  }

  @Nullable Tree tree(Allocation allocation) {
    for (Tree tree : trees) {
      if (tree.allocation() == allocation) {
        return tree;
      }
    }
    return null;
  }

  TreeState with(Tree changed) {
    List<Tree> all = new ArrayList<>(trees);
    int hash = treesHash + hash(changed);
    Tree before = tree(changed.allocation());
    if (before != null) {
      hash -= hash(all.set(all.indexOf(before), changed));
      return new TreeState(all, unwritable, hash);
    }
    int index = 0;
    while (index < all.size()
        && ORDER.compare(all.get(index).allocation(), changed.allocation()) < 0) {
      index++;
    }
    all.add(index, changed);
    return new TreeState(all, unwritable, hash);
  }

  TreeState without(Allocation dead) {
    return new TreeState(
        trees.stream().filter(tree -> tree.allocation() != dead).toList(), unwritable);
  }

  /**
   * Without the nodes of tags that no value holds any more, and whose descendants none does: what
   * befalls a leaf that is not protected matters to nobody (models-tree.md, section 9). One whose
   * protector has ended, but still counts for threads that have not seen that, can go if the same
   * node of the round before is in the same state: whatever befalls one befalls the other. Null
   * where one cannot go.
   */
  @Nullable TreeState without(Repetition round) {
    List<Tree> left = new ArrayList<>();
    for (Tree tree : trees) {
      List<Node> nodes = new ArrayList<>();
      for (Node node : tree.nodes()) {
        if (!round.made(node.tag())) {
          nodes.add(node);
        } else if (node.protector() != null && !hasTwin(tree, node, round)) {
          return null;
        }
      }
      left.add(nodes.size() == tree.nodes().size() ? tree : new Tree(tree.allocation(), nodes));
    }
    return unwritable.stream().anyMatch(round::contains) ? null : new TreeState(left, unwritable);
  }

  private static boolean hasTwin(Tree tree, Node node, Repetition round) {
    Node twin = tree.find(round.original(node.tag()));
    Node.Protector own = node.protector();
    Node.Protector other = twin == null ? null : twin.protector();
    return own != null
        && twin != null
        && other != null
        && own.ended() != null
        && round.original(own.ended()).equals(other.ended())
        && own.strong() == other.strong()
        && twin.at().equals(node.at());
  }

  TreeState withUnwritable(EventName call) {
    List<EventName> more = new ArrayList<>(unwritable);
    more.add(call);
    more.sort(null);
    return new TreeState(trees, more, treesHash);
  }

  TreeState withoutUnwritable(EventName call) {
    return unwritable.contains(call)
        ? new TreeState(trees, unwritable.stream().filter(c -> !c.equals(call)).toList(), treesHash)
        : this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof TreeState state
            && treesHash == state.treesHash
            && trees.equals(state.trees)
            && unwritable.equals(state.unwritable));
  }

  @Override
  public int hashCode() {
    return 31 * treesHash + unwritable.hashCode();
  }
}
