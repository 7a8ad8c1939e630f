package dev.thawline.reference.tree;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.reference.EventReference;
import dev.thawline.reference.ReferenceRange;
import dev.thawline.reference.Verdict;
import dev.thawline.reference.tree.Permission.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tree Borrows V8 (models-tree.md): a tree for every allocation. */
public final class TreeReference implements EventReference {
  private final boolean implicitWrites;
  private final Map<Allocation, Node> roots = new HashMap<>();
  private final Set<Allocation> dead = new HashSet<>();
  private final Map<EventName, List<Node>> frames = new HashMap<>();
  private final Set<EventName> notWritable = new HashSet<>();

  /**
   * @param implicitWrites whether protected mutable references are written at once (V8w)
   */
  public TreeReference(boolean implicitWrites) {
    this.implicitWrites = implicitWrites;
  }

  @Override
  public void observe(Event event) {
    switch (event.kind()) {
      case ALLOCATE -> allocate(((Event.Allocate) event).allocation());
      case DEALLOCATE -> deallocate((Event.Deallocate) event);
      case ACCESS -> access((Event.Access) event);
      case RETAG -> retag((Event.Retag) event);
      case LEAVE -> leave(((Event.Leave) event).call());
      case ENTER -> {
        if (((Event.Enter) event).noWritable()) {
          notWritable.add(event.name());
        }
      }
      case DEREF, FENCE, SPAWN, JOIN, EXPOSE -> {
        // No rule; exposure matters to wildcards alone.
      }
      case FROM_EXPOSED -> throw new IllegalArgumentException("wildcards have no reference");
    }
  }

  /** "root node: perm=Unique, accessed=true at all n locations, no protector". */
  private void allocate(Allocation allocation) {
    Node root = new Node(Tag.base(allocation), null);
    for (int cell : ReferenceRange.cells(allocation)) {
      root.start(allocation.location(cell), Permission.UNIQUE, true);
    }
    roots.put(allocation, root);
  }

  private void access(Event.Access event) {
    Allocation allocation = Objects.requireNonNull(event.pointer().allocation());
    Node through = node(event.pointer());
    for (int cell : ReferenceRange.cells(event)) {
      int location = allocation.location(cell);
      if (event.access().reads()) {
        access(through, Kind.READ, location);
      }
      if (event.access().writes()) {
        access(through, Kind.WRITE, location);
      }
    }
  }

  /** Section 3, at one location. */
  private void access(Node through, Kind kind, int location) {
    for (Node node : root(through.tag.allocation()).subtree()) {
      if (node.isAtOrAbove(through)) {
        node.local(kind, location);
      } else {
        node.foreign(kind, location);
      }
    }
  }

  /** Section 4. */
  private void retag(Event.Retag event) {
    Tag created = event.created();
    if (isNoRetag(created)) {
      return;
    }
    ReferenceRange.requireDereferenceable(event, dead);
    if (dead.contains(created.allocation())) {
      return; // Of size zero: "a fresh tag without effect".
    }
    boolean isProtected = event.call() != null;
    Node parent = node(event.source());
    Node node = new Node(created, parent);
    List<Integer> inside = ReferenceRange.cells(created);
    for (int cell : ReferenceRange.cells(created.allocation())) {
      int location = created.allocation().location(cell);
      Permission permission =
          inside.contains(cell)
              ? inside(event, ReferenceRange.isInsideCell(created, cell))
              : outside(created, isProtected);
      Kind implied = inside.contains(cell) ? implied(permission) : null;
      if (implied != null) {
        access(parent, implied, location);
      }
      node.start(location, permission, implied != null);
    }
    parent.children.add(node);
    if (event.call() != null) {
      node.protector =
          created.kind() == PointerKind.BOX ? Node.Protector.WEAK : Node.Protector.STRONG;
      frames.computeIfAbsent(event.call(), call -> new ArrayList<>()).add(node);
    }
  }

  /** Step 3, the columns "inside". */
  private Permission inside(Event.Retag event, boolean inCell) {
    if (kind(event.created()) == PointerKind.SHARED) {
      return inCell ? Permission.CELL : Permission.FROZEN;
    }
    if (event.call() != null) {
      return implicitWrites && !notWritable.contains(event.call())
          ? Permission.UNIQUE
          : Permission.RESERVED;
    }
    return inCell ? Permission.RESERVED_INTERIOR_MUTABLE : Permission.RESERVED;
  }

  /** Step 3, the column "outside the range". */
  private static Permission outside(Tag created, boolean isProtected) {
    boolean freeze = ReferenceRange.pointee(created).freeze();
    if (kind(created) == PointerKind.SHARED) {
      return freeze ? Permission.FROZEN : Permission.CELL;
    }
    return freeze || isProtected ? Permission.RESERVED : Permission.RESERVED_INTERIOR_MUTABLE;
  }

  /** Step 4: the implicit access that goes with an initial permission. */
  private static @Nullable Kind implied(Permission initial) {
    return switch (initial) {
      case CELL -> null;
      case RESERVED, RESERVED_INTERIOR_MUTABLE, FROZEN -> Kind.READ;
      case UNIQUE -> Kind.WRITE;
      case RESERVED_CONFLICTED, DISABLED ->
          throw new IllegalStateException("no initial permission");
    };
  }

  /** Section 5: the release accesses of a frame, then its protectors end. */
  private void leave(EventName call) {
    List<Node> nodes = frames.getOrDefault(call, List.of());
    for (Node node : nodes) {
      Allocation allocation = node.tag.allocation();
      if (!dead.contains(allocation)) {
        for (int cell : ReferenceRange.cells(allocation)) {
          int location = allocation.location(cell);
          if (node.isAccessed(location) && node.permission(location) != Permission.CELL) {
            release(node, location);
          }
        }
      }
    }
    nodes.forEach(node -> node.protector = Node.Protector.NONE);
  }

  /** "W if perm is Unique, else R", and the proper descendants see nothing. */
  private void release(Node released, int location) {
    Kind kind = released.permission(location) == Permission.UNIQUE ? Kind.WRITE : Kind.READ;
    try {
      for (Node node : root(released.tag.allocation()).subtree()) {
        if (node.isAtOrAbove(released)) {
          node.local(kind, location);
        } else if (!released.isAtOrAbove(node)) {
          node.foreign(kind, location);
        }
      }
    } catch (Verdict.Undefined undefined) {
      throw new IllegalStateException("release accesses are never undefined", undefined);
    }
  }

  /** Section 6: first the write of all, then the strong protectors. */
  private void deallocate(Event.Deallocate event) {
    Allocation allocation = Objects.requireNonNull(event.pointer().allocation());
    for (int cell : ReferenceRange.cells(allocation)) {
      access(node(event.pointer()), Kind.WRITE, allocation.location(cell));
    }
    for (int cell : ReferenceRange.cells(allocation)) {
      int location = allocation.location(cell);
      for (Node node : root(allocation).subtree()) {
        if (node.protector == Node.Protector.STRONG
            && node.isAccessed(location)
            && node.permission(location) != Permission.CELL) {
          throw new Verdict.Undefined(location, "deallocated under a strong protector");
        }
      }
    }
    dead.add(allocation);
  }

  /** Section 4, step 0, and transmuted bits. */
  private static boolean isNoRetag(Tag created) {
    return switch (kind(created)) {
      case RAW_CONST, RAW_MUT -> true;
      case MUTABLE, BOX ->
          created.origin() == RetagOrigin.TRANSMUTE || !ReferenceRange.pointee(created).unpin();
      case SHARED -> created.origin() == RetagOrigin.TRANSMUTE;
    };
  }

  /** The node of a pointer that is used. */
  private Node node(Value.Pointer pointer) {
    Tag tag = Objects.requireNonNull(pointer.tag(), "a pointer without provenance");
    while (!tag.isBase() && isNoRetag(tag)) {
      tag = Objects.requireNonNull(tag.parent());
    }
    for (Node node : root(tag.allocation()).subtree()) {
      if (node.tag.equals(tag)) {
        return node;
      }
    }
    throw new IllegalStateException("no node for " + tag);
  }

  private Node root(Allocation allocation) {
    return Objects.requireNonNull(roots.get(allocation));
  }

  private static PointerKind kind(Tag created) {
    return Objects.requireNonNull(created.kind());
  }
}
