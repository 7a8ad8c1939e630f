package dev.thawline.alias.tree;

import dev.thawline.alias.Note;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.Layout;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which event leads to which accesses (models-tree.md, sections 3 to 6). */
final class TreeEvents {
  private final TreeOptions options;
  private final StateMachine machine;
  private final Draft draft;

  TreeEvents(TreeOptions options, StateMachine machine, Draft draft) {
    this.options = options;
    this.machine = machine;
    this.draft = draft;
  }

  void allocate(Allocation allocation) {
    draft.set(draft.state().with(Tree.of(allocation)));
  }

  /** Section 3. An update is a read and then a write. */
  void access(Event.Access access) {
    Tag tag = access.pointer().tag();
    Allocation allocation = access.pointer().allocation();
    if (tag == null || allocation == null) {
      return;
    }
    boolean writes =
        access.access().writes()
            || (access.access() == Event.AccessKind.FAILED_UPDATE
                && options.failedCas() == TreeOptions.FailedCas.WRITE);
    for (int cell = access.firstCell(); cell < access.firstCell() + access.cellCount(); cell++) {
      if (access.access().reads()) {
        access(allocation, tag, cell, Draft.Access.READ);
      }
      if (writes) {
        access(allocation, tag, cell, Draft.Access.WRITE);
      }
    }
  }

  private void access(Allocation allocation, Tag tag, int cell, Draft.Access access) {
    if (!draft.isRejected()) {
      Tree tree = draft.tree(allocation);
      draft.access(tree, tree.node(tag), cell, access, false);
    }
  }

  // ---- section 4

  void retag(Event.Retag retag) {
    Tag created = retag.created();
    Tag source = retag.source().tag();
    if (source == null || !makesNode(created, options)) {
      return;
    }
    Allocation allocation = created.allocation();
    Pointee pointee = Objects.requireNonNull(created.pointee());
    Tree tree = draft.state().tree(allocation);
    boolean inBounds =
        created.start() >= 0 && created.start() + pointee.size() <= allocation.size();
    if (pointee.size() > 0 && (tree == null || !inBounds)) {
      draft.reject(TreeRules.NOT_DEREFERENCEABLE, source, 0);
      return;
    }
    if (tree == null) {
      return;
    }
    EventName call = retag.call();
    List<LocationState> fresh = new ArrayList<>();
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      Permission permission = initial(created, allocation.cells().get(cell), call);
      Draft.Access implied =
          created.covers(allocation.cells().get(cell).offset()) ? implicitAccess(permission) : null;
      if (implied != null) {
        access(allocation, source, cell, implied);
        declare(allocation.location(cell), implied, permission, call != null);
      }
      fresh.add(LocationState.of(permission, implied != null));
    }
    if (draft.isRejected()) {
      return;
    }
    Tree now = draft.tree(allocation);
    Node.Protector protector =
        call == null ? null : new Node.Protector(call, created.kind() != PointerKind.BOX, null);
    Tag parent = now.node(source).tag();
    draft.set(draft.state().with(now.with(new Node(created, parent, protector, fresh))));
    for (int cell = 0; cell < fresh.size(); cell++) {
      draft.note(Note.Effect.PUSHED, allocation.location(cell), created);
    }
  }

  /** Step 0: raw pointers and what is not unique are the pointer that they were made from. */
  static boolean makesNode(Tag created, TreeOptions options) {
    if (created.origin() == RetagOrigin.TRANSMUTE) {
      return false;
    }
    return switch (Objects.requireNonNull(created.kind())) {
      case RAW_CONST, RAW_MUT -> false;
      case MUTABLE, BOX -> options.uniqueness().isUnique(created);
      case SHARED -> isFreeze(created) || options.cells() != TreeOptions.Cells.NO_RETAG;
    };
  }

  private static boolean isFreeze(Tag created) {
    return Objects.requireNonNull(created.pointee()).freeze();
  }

  /**
   * Step 3: the permission that a new tag begins with.
   *
   * @param call the call that protects it, or null
   */
  private Permission initial(Tag created, Layout.Cell cell, @Nullable EventName call) {
    boolean inside = created.covers(cell.offset());
    boolean inCell =
        (inside && options.cells() == TreeOptions.Cells.BYTES)
            ? created.isInsideCell(cell.offset())
            : !isFreeze(created);
    if (created.kind() == PointerKind.SHARED) {
      return inCell ? Permission.CELL : Permission.FROZEN;
    }
    boolean writable = call != null && !draft.state().unwritable().contains(call);
    if (inside && writable && options.implicitWrites() == TreeOptions.ImplicitWrites.YES) {
      return Permission.UNIQUE;
    }
    boolean mayBeIm =
        (call == null || options.reservedIm() == TreeOptions.ReservedIm.ALWAYS)
            && (created.kind() != PointerKind.BOX
                || options.boxCells() == TreeOptions.BoxCells.RESERVED_IM);
    return inCell && mayBeIm ? Permission.RESERVED_IM : Permission.RESERVED;
  }

  /** Step 4: the access through the parent that a retag implies. */
  private static Draft.@Nullable Access implicitAccess(Permission initial) {
    return switch (initial) {
      case CELL -> null;
      case UNIQUE -> Draft.Access.WRITE;
      case RESERVED, RESERVED_CONFLICTED, RESERVED_IM, RESERVED_IM_CONFLICTED, FROZEN, DISABLED ->
          Draft.Access.READ;
    };
  }

  private void declare(
      int location, Draft.Access implied, Permission permission, boolean isProtected) {
    switch (options.retagRace()) {
      case ACCESS -> draft.declare(location, implied);
      case PROTECTED_WRITE ->
          draft.declare(
              location, isProtected && permission.isReserved() ? Draft.Access.WRITE : implied);
      case NONE -> {}
    }
  }

  // ---- section 5

  void enter(Event.Enter enter) {
    if (enter.noWritable()) {
      draft.set(draft.state().withUnwritable(enter.name()));
    }
  }

  /** The arguments of a call, as they were retagged, make their last accesses. */
  void leave(EventName call) {
    List<Tag> arguments = arguments(call);
    if (options.release() != TreeOptions.Release.NONE) {
      arguments.forEach(this::release);
    }
    if (draft.isRejected()) {
      return;
    }
    for (Tag argument : arguments) {
      Tree tree = draft.tree(argument.allocation());
      draft.set(draft.state().with(tree.with(released(tree.node(argument)))));
    }
    draft.set(draft.state().withoutUnwritable(call));
  }

  /** The tags that a call protects, ascending. */
  private List<Tag> arguments(EventName call) {
    List<Tag> arguments = new ArrayList<>();
    for (Tree tree : draft.state().trees()) {
      for (Node node : tree.nodes()) {
        if (protects(node, call)) {
          arguments.add(node.tag());
        }
      }
    }
    arguments.sort(Comparator.naturalOrder());
    return arguments;
  }

  private static boolean protects(Node node, EventName call) {
    return node.protector() != null
        && node.protector().ended() == null
        && node.protector().call().equals(call);
  }

  private void release(Tag argument) {
    Allocation allocation = argument.allocation();
    for (int cell = 0; cell < allocation.cells().size() && !draft.isRejected(); cell++) {
      Tree tree = draft.tree(allocation);
      Node node = tree.node(argument);
      LocationState at = node.at().get(cell);
      if (!at.accessed() || at.permission() == Permission.CELL) {
        continue;
      }
      boolean writes =
          at.permission() == Permission.UNIQUE
              && options.release() == TreeOptions.Release.BY_PERMISSION;
      Draft.Access access = writes ? Draft.Access.WRITE : Draft.Access.READ;
      draft.access(tree, node, cell, access, true);
      if (options.protectorEnd() == TreeOptions.ProtectorEnd.RACE) {
        draft.declare(allocation.location(cell), access);
      }
    }
  }

  private Node released(Node node) {
    Node.Protector protector = Objects.requireNonNull(node.protector());
    if (options.protectorEnd() == TreeOptions.ProtectorEnd.HB) {
      return node.protectedBy(
          new Node.Protector(protector.call(), protector.strong(), draft.event()));
    }
    Node free = node.protectedBy(null);
    for (int cell = 0; cell < node.at().size(); cell++) {
      LocationState at = node.at().get(cell);
      free = free.with(cell, at.with(machine.unprotected(at.permission())));
    }
    return free;
  }

  // ---- section 6

  /** A write of the whole allocation; strong protectors forbid even their own. */
  void deallocate(Event.Deallocate event) {
    Tag tag = event.pointer().tag();
    Allocation allocation = event.pointer().allocation();
    if (tag == null || allocation == null) {
      return;
    }
    int cells = allocation.cells().size();
    for (int cell = 0; cell < cells; cell++) {
      access(allocation, tag, cell, Draft.Access.WRITE);
    }
    if (draft.isRejected()) {
      return;
    }
    for (Node node : draft.tree(allocation).nodes()) {
      for (int cell = 0; cell < cells; cell++) {
        LocationState at = node.at().get(cell);
        boolean counts = at.accessed() || options.dealloc() == TreeOptions.Dealloc.ANY;
        if (isStronglyProtected(node) && counts && at.permission() != Permission.CELL) {
          draft.reject(TreeRules.PROTECTED_DEALLOCATION, node, cell);
        }
      }
    }
    draft.set(draft.state().without(allocation));
  }

  private boolean isStronglyProtected(Node node) {
    return node.protector() != null && node.protector().strong() && draft.isProtected(node);
  }
}
