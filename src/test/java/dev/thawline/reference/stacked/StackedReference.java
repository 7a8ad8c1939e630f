package dev.thawline.reference.stacked;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.reference.EventReference;
import dev.thawline.reference.ReferenceRange;
import dev.thawline.reference.stacked.Item.Kind;
import dev.thawline.reference.stacked.Item.Permission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stacked Borrows NOW (models-stacked.md, section 6): borrow stacks of all locations. */
public final class StackedReference implements EventReference {
  private final Map<Integer, Stack> stacks = new HashMap<>();
  private final Set<Allocation> dead = new HashSet<>();
  private final Map<Tag, Stack.Strength> protectedTags = new HashMap<>();
  private final Map<EventName, List<Tag>> frames = new HashMap<>();

  @Override
  public void observe(Event event) {
    switch (event.kind()) {
      case ALLOCATE -> allocate(((Event.Allocate) event).allocation());
      case DEALLOCATE -> deallocate((Event.Deallocate) event);
      case ACCESS -> access((Event.Access) event);
      case RETAG -> retag((Event.Retag) event);
      case LEAVE ->
          frames
              .getOrDefault(((Event.Leave) event).call(), List.of())
              .forEach(protectedTags::remove);
      case DEREF, ENTER, FENCE, SPAWN, JOIN, EXPOSE -> {
        // No rule; exposure matters to wildcards alone.
      }
      case FROM_EXPOSED -> throw new IllegalArgumentException("wildcards have no reference");
    }
  }

  /** "local: [(Unique, id)], everything else: [(SRW, id)]". */
  private void allocate(Allocation allocation) {
    Permission bottom =
        allocation.kind() == AllocationKind.LOCAL
            ? Permission.UNIQUE
            : Permission.SHARED_READ_WRITE;
    for (int cell : ReferenceRange.cells(allocation)) {
      int location = allocation.location(cell);
      Item item = new Item(bottom, Tag.base(allocation), false);
      stacks.put(location, new Stack(location, item, protectedTags));
    }
  }

  private void access(Event.Access event) {
    Allocation allocation = Objects.requireNonNull(event.pointer().allocation());
    Tag tag = tag(event.pointer());
    for (int cell : ReferenceRange.cells(event)) {
      if (event.access().reads()) {
        stack(allocation, cell).access(Kind.READ, tag);
      }
      if (event.access().writes()) {
        stack(allocation, cell).access(Kind.WRITE, tag);
      }
    }
  }

  private void deallocate(Event.Deallocate event) {
    Allocation allocation = Objects.requireNonNull(event.pointer().allocation());
    for (int cell : ReferenceRange.cells(allocation)) {
      stack(allocation, cell).deallocate(tag(event.pointer()));
    }
    dead.add(allocation);
  }

  private void retag(Event.Retag event) {
    Tag created = event.created();
    if (isNoRetag(created)) {
      return;
    }
    ReferenceRange.requireDereferenceable(event, dead);
    Tag old = tag(event.source());
    Stack.Strength strength = event.call() == null ? null : protector(created);
    for (int cell : ReferenceRange.cells(created)) {
      Permission permission = permission(created, cell);
      // The cell bytes of a shared reference have no protector.
      boolean protects =
          strength != null
              && !(created.kind() == PointerKind.SHARED
                  && permission == Permission.SHARED_READ_WRITE);
      Item item = new Item(permission, created, protects);
      Stack stack = stack(created.allocation(), cell);
      switch (permission) {
        case UNIQUE -> stack.grantAfter(Kind.WRITE, old, item);
        case SHARED_READ_ONLY -> stack.grantAfter(Kind.READ, old, item);
        case SHARED_READ_WRITE -> stack.grantInBlock(old, item);
        case DISABLED -> throw new IllegalStateException("no retag makes a disabled item");
      }
    }
    if (event.call() != null && strength != null) {
      protectedTags.put(created, strength);
      frames.computeIfAbsent(event.call(), call -> new ArrayList<>()).add(created);
    }
  }

  /** The column "perm" of the table "Permission of a retag". */
  private static Permission permission(Tag created, int cell) {
    boolean inCell = ReferenceRange.isInsideCell(created, cell);
    return switch (kind(created)) {
      case MUTABLE ->
          isUnpin(created) && created.origin() != RetagOrigin.TWO_PHASE
              ? Permission.UNIQUE
              : Permission.SHARED_READ_WRITE;
      case BOX -> isUnpin(created) ? Permission.UNIQUE : Permission.SHARED_READ_WRITE;
      case SHARED, RAW_CONST -> inCell ? Permission.SHARED_READ_WRITE : Permission.SHARED_READ_ONLY;
      case RAW_MUT -> Permission.SHARED_READ_WRITE;
    };
  }

  /** The column "protector at FnEntry". */
  private static Stack.@Nullable Strength protector(Tag created) {
    return switch (kind(created)) {
      case SHARED -> Stack.Strength.STRONG;
      case MUTABLE ->
          isUnpin(created) && created.origin() != RetagOrigin.TWO_PHASE
              ? Stack.Strength.STRONG
              : null;
      case BOX -> isUnpin(created) ? Stack.Strength.WEAK : null;
      case RAW_CONST, RAW_MUT -> null;
    };
  }

  /**
   * Transmuted bits keep their tag; "raw pointers only at {@code &raw}/cast": copies of raw
   * pointers keep theirs as well.
   */
  private static boolean isNoRetag(Tag created) {
    return created.origin() == RetagOrigin.TRANSMUTE
        || (kind(created).isRaw()
            && created.origin() != RetagOrigin.ADDRESS_OF
            && created.origin() != RetagOrigin.CAST);
  }

  /** The tag that the stacks know, of a pointer that is used. */
  private static Tag tag(Value.Pointer pointer) {
    Tag tag = Objects.requireNonNull(pointer.tag(), "a pointer without provenance");
    while (!tag.isBase() && isNoRetag(tag)) {
      tag = Objects.requireNonNull(tag.parent());
    }
    return tag;
  }

  private static PointerKind kind(Tag created) {
    return Objects.requireNonNull(created.kind());
  }

  private static boolean isUnpin(Tag created) {
    return ReferenceRange.pointee(created).unpin();
  }

  private Stack stack(Allocation allocation, int cell) {
    return Objects.requireNonNull(stacks.get(allocation.location(cell)));
  }
}
