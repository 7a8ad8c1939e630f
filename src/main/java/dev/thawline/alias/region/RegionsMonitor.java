package dev.thawline.alias.region;

import dev.thawline.alias.Lineage;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Note;
import dev.thawline.alias.Occasion;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.model.Rule;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.view.View;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The monitor of models-other.md, section 3. */
final class RegionsMonitor implements Monitor {
  private final RegionOptions options;

  RegionsMonitor(RegionOptions options) {
    this.options = options;
  }

  /** The tree as a state. */
  private record State(BorrowTree tree) implements MonitorState {}

  /**
   * A tree after some accesses, or what they broke.
   *
   * @param rejection null where nothing was broken
   */
  private record Progress(BorrowTree tree, @Nullable Rejection rejection) {
    MonitorState state() {
      return rejection != null ? rejection : new State(tree);
    }
  }

  @Override
  public MonitorState initial() {
    return new State(BorrowTree.EMPTY);
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    BorrowTree tree = ((State) state).tree();
    Occasion occasion = new Occasion(event, around);
    return switch (event.kind()) {
      case ACCESS -> access(tree, (Event.Access) event, occasion);
      case DEALLOCATE -> free(tree, (Event.Deallocate) event, occasion);
      case RETAG -> retag(tree, (Event.Retag) event, occasion);
      case ALLOCATE, DEREF, FENCE, ENTER, LEAVE, EXPOSE, FROM_EXPOSED, SPAWN, JOIN -> state;
    };
  }

  private MonitorState access(BorrowTree tree, Event.Access access, Occasion occasion) {
    Tag pointer = access.pointer().tag();
    Allocation allocation = access.pointer().allocation();
    if (pointer == null || allocation == null) {
      return new State(tree);
    }
    Progress now = new Progress(tree, null);
    for (int i = 0; i < access.cellCount() && now.rejection() == null; i++) {
      int location = allocation.location(access.firstCell() + i);
      now = use(now.tree(), pointer, access.access().writes(), location, occasion);
    }
    return now.state();
  }

  private MonitorState free(BorrowTree tree, Event.Deallocate free, Occasion occasion) {
    Tag pointer = free.pointer().tag();
    Allocation allocation = free.pointer().allocation();
    if (pointer == null || allocation == null) {
      return new State(tree);
    }
    Progress now = new Progress(tree, null);
    for (int cell = 0; cell < allocation.cells().size() && now.rejection() == null; cell++) {
      now = use(now.tree(), pointer, true, allocation.location(cell), occasion);
    }
    return now.rejection() != null ? now.rejection() : new State(now.tree().without(allocation));
  }

  /** Region := parent's region intersected with the indexed range; access as configured. */
  private MonitorState retag(BorrowTree tree, Event.Retag retag, Occasion occasion) {
    Tag created = retag.created();
    Tag source = retag.source().tag();
    if (Pointers.isSame(created) || source == null) {
      return new State(tree);
    }
    Progress now = new Progress(tree, null);
    if (isAccess(created)) {
      boolean write =
          Pointers.isExclusive(created) && options.reborrow() == RegionOptions.Reborrow.KIND;
      for (int location : Pointers.covered(created)) {
        if (now.rejection() == null) {
          now = use(now.tree(), source, write, location, occasion);
        }
      }
    }
    return new Progress(now.tree().with(created), now.rejection()).state();
  }

  private boolean isAccess(Tag created) {
    if (Pointers.isRaw(created)) {
      return created.origin() == RetagOrigin.CAST && options.castReads();
    }
    return options.reborrow() != RegionOptions.Reborrow.NONE;
  }

  /** An access to one location. */
  private Progress use(
      BorrowTree tree, Tag pointer, boolean write, int location, Occasion occasion) {
    Tag node = Pointers.node(pointer);
    Rule broken = broken(tree, node, write, location);
    return broken != null
        ? new Progress(tree, occasion.reject(broken, location, node))
        : new Progress(lose(tree, node, write, location, occasion), null);
  }

  private @Nullable Rule broken(BorrowTree tree, Tag node, boolean write, int location) {
    if (options.regions() && !reaches(node, Lineage.offset(node, location))) {
      return RegionsModel.OUTSIDE;
    }
    for (Tag tag = node; tag != null; tag = Pointers.parent(tag)) {
      if (tree.isDead(tag, location)) {
        return RegionsModel.DEAD;
      }
      if (write && tree.has(tag, BorrowTree.Mark.READ_ONLY, location)) {
        return RegionsModel.READ_ONLY;
      }
      if (write && options.pointers().isFrozen(tag, location)) {
        return RegionsModel.SHARED_WRITE;
      }
    }
    return null;
  }

  /** Whether an offset lies in the region of a pointer; a raw pointer has that of its source. */
  private static boolean reaches(Tag node, int offset) {
    for (Tag tag = node; tag != null; tag = Pointers.parent(tag)) {
      if (!Pointers.isRaw(tag) && !tag.covers(offset)) {
        return false;
      }
    }
    return true;
  }

  /** What the pointers lose that were made from the accessing one. */
  private BorrowTree lose(
      BorrowTree tree, Tag node, boolean write, int location, Occasion occasion) {
    BorrowTree.Mark mark = mark(node, write);
    if (mark == null) {
      return tree;
    }
    BorrowTree now = tree;
    for (Tag child : tree.nodes()) {
      boolean below = !child.equals(node) && Pointers.isWithin(child, node);
      if (!below || (!write && survives(child, node, location))) {
        continue;
      }
      if (options.wholePointers()) {
        for (int cell = 0; cell < node.allocation().cells().size(); cell++) {
          now = lose(now, child, mark, node.allocation().location(cell), occasion);
        }
      } else {
        now = lose(now, child, mark, location, occasion);
      }
    }
    return now;
  }

  private static BorrowTree lose(
      BorrowTree tree, Tag child, BorrowTree.Mark mark, int location, Occasion occasion) {
    if (!tree.has(child, mark, location)) {
      occasion.note(
          mark == BorrowTree.Mark.DEAD ? Note.Effect.DISABLED : Note.Effect.READ_ONLY,
          location,
          child);
    }
    return tree.mark(child, mark, location);
  }

  /** Null where an access through this pointer takes nothing from others. */
  private BorrowTree.@Nullable Mark mark(Tag node, boolean write) {
    boolean kills = Pointers.isExclusive(node) || (options.rawIsUnique() && Pointers.isRaw(node));
    if (!kills) {
      return null;
    }
    if (write) {
      return BorrowTree.Mark.DEAD;
    }
    return switch (options.read()) {
      case KILL -> BorrowTree.Mark.DEAD;
      case DOWNGRADE -> BorrowTree.Mark.READ_ONLY;
      case NONE -> null;
    };
  }

  /** Whether a child is, or is an alias of, a shared reference that a read of its parent spares. */
  private boolean survives(Tag child, Tag parent, int location) {
    Tag reference = options.rawIsUnique() ? child : Pointers.reference(child);
    if (options.sharedDies()
        || reference.equals(parent)
        || Objects.requireNonNullElse(reference.kind(), PointerKind.MUTABLE)
            != PointerKind.SHARED) {
      return false;
    }
    return options.cellsSurvive() || options.pointers().isFrozen(reference, location);
  }

  @Override
  public MonitorState forgetting(MonitorState state, Repetition round) {
    return new State(((State) state).tree().without(round));
  }

  @Override
  public List<View<EventName>> view(MonitorState state) {
    return ((State) state).tree().view();
  }
}
