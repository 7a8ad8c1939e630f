package dev.thawline.reference.tree;

import dev.thawline.event.Tag;
import dev.thawline.reference.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node of the tree of an allocation: a tag, with a permission at every location. */
final class Node {
  final Tag tag;
  final @Nullable Node parent;
  final List<Node> children = new ArrayList<>();
  Protector protector = Protector.NONE;
  private final Map<Integer, Permission> permissions = new HashMap<>();
  private final Set<Integer> accessed = new HashSet<>();

  /** What guards a node while a call runs. */
  enum Protector {
    NONE,
    WEAK,
    STRONG
  }

  Node(Tag tag, @Nullable Node parent) {
    this.tag = tag;
    this.parent = parent;
  }

  /** Gives it its first permission at a location. */
  void start(int location, Permission permission, boolean isAccessed) {
    permissions.put(location, permission);
    if (isAccessed) {
      accessed.add(location);
    }
  }

  Permission permission(int location) {
    return Objects.requireNonNull(permissions.get(location));
  }

  boolean isAccessed(int location) {
    return accessed.contains(location);
  }

  boolean isProtected() {
    return protector != Protector.NONE;
  }

  /** Whether this is {@code other} or one of its ancestors. */
  boolean isAtOrAbove(Node other) {
    for (Node node = other; node != null; node = node.parent) {
      if (tag.equals(node.tag)) {
        return true;
      }
    }
    return false;
  }

  /** Itself and all nodes below. */
  List<Node> subtree() {
    List<Node> nodes = new ArrayList<>(List.of(this));
    children.forEach(child -> nodes.addAll(child.subtree()));
    return nodes;
  }

  /** An access through it or through a node below (section 2). */
  void local(Permission.Kind kind, int location) {
    try {
      permissions.put(location, permission(location).afterLocal(kind, isProtected()));
    } catch (Permission.Insufficient insufficient) {
      throw new Verdict.Undefined(location, String.valueOf(insufficient.getMessage()));
    }
    accessed.add(location);
  }

  /** Any other access (section 2). */
  void foreign(Permission.Kind kind, int location) {
    Permission before = permission(location);
    Permission after = before.afterForeign(kind, isProtected());
    permissions.put(location, after);
    boolean lost = after == Permission.DISABLED && before != Permission.DISABLED;
    if (lost && isProtected() && isAccessed(location)) {
      throw new Verdict.Undefined(location, "a foreign " + kind + " under a protector");
    }
  }
}
