package dev.thawline.alias.tree;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.Tag;
import dev.thawline.model.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The borrow state while one event changes it: what an access does to a tree (models-tree.md,
 * section 3). The first rule broken ends that: what is changed afterwards is lost.
 */
final class Draft {
  /** A read or a write. */
  enum Access {
    READ,
    WRITE
  }

  private final StateMachine machine;
  private final Event event;
  private final Surroundings around;
  private TreeState state;
  private @Nullable Rejection rejection;

  Draft(StateMachine machine, TreeState state, Event event, Surroundings around) {
    this.machine = machine;
    this.state = state;
    this.event = event;
    this.around = around;
  }

  MonitorState result() {
    return rejection != null ? rejection : state;
  }

  TreeState state() {
    return state;
  }

  void set(TreeState changed) {
    state = changed;
  }

  boolean isRejected() {
    return rejection != null;
  }

  Tree tree(Allocation allocation) {
    Tree tree = state.tree(allocation);
    if (tree == null) {
      throw new IllegalStateException(allocation + " is not alive");
    }
    return tree;
  }

  /** Whether a call protects a node against this event. */
  boolean isProtected(Node node) {
    Node.Protector protector = node.protector();
    return protector != null
        && (protector.ended() == null
            || !around.order().orderedOrSame(protector.ended(), event.name()));
  }

  /**
   * An access through a node to one cell: it is local to the node and its ancestors, foreign to all
   * others.
   *
   * @param sparesDescendants those see nothing of it: the end of a protector
   */
  void access(Tree tree, Node through, int cell, Access access, boolean sparesDescendants) {
    refuse(tree.pathToRoot(through), cell, access);
    List<Node> nodes = tree.nodes();
    int[] above = tree.above();
    int origin = tree.index(through.tag());
    boolean[] isLocal = new boolean[above.length];
    @Nullable LocationState[] changed = new @Nullable LocationState[above.length];
    for (int i = origin; i != Tree.NONE; i = above[i]) {
      isLocal[i] = true;
      changed[i] = changed(nodes.get(i), cell, local(nodes.get(i), cell, access));
    }
    for (int i = 0; i < above.length; i++) {
      if (!isLocal[i] && !(sparesDescendants && isBelow(i, origin, above))) {
        changed[i] = changed(nodes.get(i), cell, foreign(nodes.get(i), cell, access));
      }
    }
    // The tree as it is now: other cells may have changed, but no node has come or gone.
    Tree before = tree(tree.allocation());
    Tree after = before.with(cell, changed);
    state = after.equals(before) ? state : state.with(after);
  }

  private static boolean isBelow(int node, int origin, int[] above) {
    int at = node;
    while (at != Tree.NONE && at != origin) {
      at = above[at];
    }
    return at == origin;
  }

  /**
   * Rejects an access that some node of the path refuses. Where several do, the gravest reason is
   * told, Disabled before Frozen before conflicted, and of the lowest node: Miri tells the lowest
   * one whatever its reason, but what is below a Disabled or a Frozen node is not kept apart
   * ({@link Normalization}), so that the rule would depend on whether states are kept small.
   */
  private void refuse(List<Node> path, int cell, Access access) {
    Node gravest = null;
    for (Node node : machine.asksAncestors() ? path : path.subList(0, 1)) {
      if (permissionAfter(node, cell, access) == null
          && (gravest == null || permission(node, cell).compareTo(permission(gravest, cell)) > 0)) {
        gravest = node;
      }
    }
    if (gravest != null) {
      reject(rule(permission(gravest, cell)), gravest.tag(), cell);
    }
  }

  private static Permission permission(Node node, int cell) {
    return node.at().get(cell).permission();
  }

  private static Rule rule(Permission refusing) {
    return switch (refusing) {
      case DISABLED -> TreeRules.DISABLED;
      case RESERVED_CONFLICTED, RESERVED_IM_CONFLICTED -> TreeRules.CONFLICTED;
      case FROZEN, CELL, RESERVED, RESERVED_IM, UNIQUE -> TreeRules.FROZEN;
    };
  }

  private @Nullable Permission permissionAfter(Node node, int cell, Access access) {
    return access == Access.READ
        ? machine.localRead(permission(node, cell))
        : machine.localWrite(permission(node, cell), isProtected(node));
  }

  private LocationState local(Node node, int cell, Access access) {
    LocationState before = node.at().get(cell);
    Permission after = permissionAfter(node, cell, access);
    return after == null ? before : before.with(after).touched();
  }

  private LocationState foreign(Node node, int cell, Access access) {
    LocationState before = node.at().get(cell);
    boolean isProtected = isProtected(node);
    Permission after =
        access == Access.READ
            ? machine.foreignRead(before.permission(), isProtected)
            : machine.foreignWrite(before.permission(), isProtected);
    if (machine.breaksProtector(before, after, isProtected)) {
      reject(TreeRules.PROTECTED, node, cell);
    }
    return before.with(after);
  }

  /** Tells what has become of a node at a cell; null where that is what it was. */
  private @Nullable LocationState changed(Node node, int cell, LocationState after) {
    LocationState before = node.at().get(cell);
    if (rejection != null || before.equals(after)) {
      return null;
    }
    if (before.permission() != after.permission()) {
      Tag tag = node.tag();
      note(effect(after.permission()), tag.allocation().location(cell), tag);
    }
    return after;
  }

  private static Note.Effect effect(Permission after) {
    return switch (after) {
      case DISABLED -> Note.Effect.DISABLED;
      case FROZEN -> Note.Effect.READ_ONLY;
      case RESERVED_CONFLICTED, RESERVED_IM_CONFLICTED -> Note.Effect.CONFLICTED;
      case CELL, RESERVED, RESERVED_IM, UNIQUE -> Note.Effect.ACTIVATED;
    };
  }

  void note(Note.Effect effect, int location, @Nullable Tag tag) {
    around.note(new Note(effect, event.name(), location, tag));
  }

  /** The event counts as an access for the race detector. */
  void declare(int location, Access access) {
    if (rejection == null) {
      around.implicitAccess(new ImplicitAccess(event.name(), location, access == Access.WRITE));
    }
  }

  EventName event() {
    return event.name();
  }

  /**
   * The protector of a node is broken. Where its call has ended, and only the order is missing,
   * that is the edge.
   */
  void reject(Rule rule, Node broken, int cell) {
    Node.Protector protector = broken.protector();
    EventName ended = protector == null ? null : protector.ended();
    reject(
        rule,
        broken.tag(),
        cell,
        ended == null ? List.of() : List.of(new Rejection.MissingEdge(ended, event.name())));
  }

  /**
   * @param tag the tag that lacks the permission
   */
  void reject(Rule rule, Tag tag, int cell) {
    reject(rule, tag, cell, List.of());
  }

  private void reject(Rule rule, Tag tag, int cell, List<Rejection.MissingEdge> missing) {
    if (rejection == null) {
      rejection =
          new Rejection(
              rule,
              event.name(),
              event.span(),
              tag.allocation().location(cell),
              tag,
              List.of(),
              missing,
              Rejection.Needed.ALL);
    }
  }
}
