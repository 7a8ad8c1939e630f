package dev.thawline.alias.stacked;

import dev.thawline.alias.Note;
import dev.thawline.event.Allocation;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stacked Borrows since May 2019 (models-stacked.md, sections 4 to 6): a write pops, a read
 * disables, a stack is a sequence of blocks. What April 2019 did otherwise overrides this ({@link
 * ScatteredItemRules}).
 */
class ItemRules implements LocationRules {
  private final StackedOptions options;
  private final Pointers pointers;
  private final Draft draft;

  ItemRules(StackedOptions options, Pointers pointers, Draft draft) {
    this.options = options;
    this.pointers = pointers;
    this.draft = draft;
  }

  final Draft draft() {
    return draft;
  }

  final ItemStack at(int location) {
    return (ItemStack) draft.at(location);
  }

  @Override
  public final BorrowStack fresh(Allocation allocation) {
    Tag base = Tag.base(allocation);
    if (allocation.kind() == AllocationKind.LOCAL) {
      return new ItemStack(List.of(Item.unprotected(Item.Permission.UNIQUE, base)));
    }
    Item bottom =
        switch (options.base()) {
          case TAGGED -> Item.unprotected(Item.Permission.SHARED_READ_WRITE, base);
          case UNTAGGED -> Item.unprotected(Item.Permission.SHARED_READ_WRITE, null);
        };
    return new ItemStack(List.of(bottom));
  }

  /** No check: a place is checked when it is used. */
  @Override
  public final void dereference(int location, Tag pointer, PointerKind type) {}

  @Override
  public final void read(int location, Tag pointer) {
    int granting = find(location, pointers.tag(pointer), false);
    if (granting >= 0) {
      disturbByRead(location, granting);
    }
  }

  @Override
  public final void write(int location, Tag pointer) {
    int granting = find(location, pointers.tag(pointer), true);
    if (granting >= 0) {
      disturbByWrite(location, granting);
    }
  }

  /** The granting item, or undefined behaviour. */
  private int find(int location, @Nullable Tag tag, boolean write) {
    ItemStack stack = at(location);
    int granting = stack.granting(tag, write);
    if (granting < 0) {
      boolean readOnly = write && stack.granting(tag, false) >= 0;
      draft.reject(readOnly ? StackedRules.READ_ONLY : StackedRules.NOT_IN_STACK, location, tag);
    }
    return granting;
  }

  /** Every Unique above the granting item is disabled and keeps its place. */
  void disturbByRead(int location, int granting) {
    ItemStack stack = at(location);
    for (int i = stack.size() - 1; i > granting; i--) {
      Item item = stack.get(i);
      if (item.isUnique()) {
        requireUnprotected(item, location);
        draft.put(location, at(location).replaced(i, item.disabled()));
        draft.note(Note.Effect.DISABLED, location, item.tag());
      }
    }
  }

  /** Everything above the block of the granting item is popped, top first. */
  void disturbByWrite(int location, int granting) {
    ItemStack stack = at(location);
    int first = stack.firstWriteIncompatible(granting);
    for (int i = stack.size() - 1; i >= first; i--) {
      requireUnprotected(stack.get(i), location);
      draft.note(Note.Effect.POPPED, location, stack.get(i).tag());
    }
    if (first < stack.size()) {
      draft.put(location, stack.cutTo(first));
    }
  }

  final void requireUnprotected(Item item, int location) {
    if (item.isProtected()) {
      draft.reject(StackedRules.PROTECTED, location, item.tag());
    }
  }

  /** Where a SharedReadWrite that comes from the granting item is put: into its block. */
  int placeOfShared(ItemStack stack, int granting, Item item) {
    return draft.place(stack, stack.firstWriteIncompatible(granting), item);
  }

  // ---- retags

  @Override
  public final void retag(
      int location, Tag source, Tag created, boolean temporary, @Nullable EventName call) {
    Tag from = pointers.tag(source);
    if (temporary) {
      grant(
          location,
          from,
          Pointers.hasMutableTemporary(created)
              ? Item.unprotected(Item.Permission.UNIQUE, created)
              : shared(location, created, created, null));
      from = created;
    }
    Tag tag = pointers.tag(created);
    if (created.origin() == RetagOrigin.TWO_PHASE
        && created.kind() == PointerKind.MUTABLE
        && options.uniqueness().isUnique(created)) {
      twoPhase(location, from, tag, created);
      return;
    }
    grant(location, from, item(location, created, tag, call));
  }

  /** What a new pointer's item is (section 6, "Permission of a retag"). */
  private Item item(int location, Tag created, @Nullable Tag tag, @Nullable EventName call) {
    return switch (Objects.requireNonNull(created.kind())) {
      case RAW_MUT -> Item.unprotected(Item.Permission.SHARED_READ_WRITE, tag);
      case RAW_CONST, SHARED -> shared(location, created, tag, call);
      case MUTABLE -> unique(created, tag, call);
      case BOX ->
          unique(created, tag, options.box() == StackedOptions.Box.WEAKLY_PROTECTED ? call : null);
    };
  }

  private Item unique(Tag created, @Nullable Tag tag, @Nullable EventName call) {
    return options.uniqueness().isUnique(created)
        ? new Item(
            Item.Permission.UNIQUE, tag, call, call != null && created.kind() != PointerKind.BOX)
        : Item.unprotected(Item.Permission.SHARED_READ_WRITE, tag);
  }

  private Item shared(int location, Tag created, @Nullable Tag tag, @Nullable EventName call) {
    if (Pointers.isInsideCell(created, location)) {
      EventName cellCall =
          options.cellProtector() == StackedOptions.CellProtector.YES ? call : null;
      return new Item(Item.Permission.SHARED_READ_WRITE, tag, cellCall, cellCall != null);
    }
    return new Item(Item.Permission.SHARED_READ_ONLY, tag, call, call != null);
  }

  /**
   * Unique comes with a write through the old pointer, SharedReadOnly with a read; both are pushed.
   * SharedReadWrite accesses nothing and is inserted.
   */
  final void grant(int location, @Nullable Tag from, Item item) {
    if (draft.isRejected()) {
      return;
    }
    if (item.isSharedReadWrite()) {
      int granting = find(location, from, true);
      if (granting >= 0) {
        insert(location, placeOfShared(at(location), granting, item), item);
      }
      return;
    }
    boolean write = item.isUnique();
    int granting = find(location, from, write);
    if (granting < 0) {
      return;
    }
    if (write) {
      disturbByWrite(location, granting);
    } else {
      disturbByRead(location, granting);
    }
    if (options.retagRace() == StackedOptions.RetagRace.ACCESS) {
      draft.declare(location, write);
    }
    ItemStack stack = at(location);
    insert(location, draft.place(stack, stack.size(), item), item);
  }

  final void insert(int location, int index, Item item) {
    draft.put(location, at(location).inserted(index, item));
    draft.note(Note.Effect.PUSHED, location, item.tag());
  }

  /** A two-phase borrow is a raw pointer with a tag. */
  void twoPhase(int location, @Nullable Tag from, @Nullable Tag tag, Tag created) {
    grant(location, from, Item.unprotected(Item.Permission.SHARED_READ_WRITE, tag));
  }

  // ---- the end

  /** A write, which weak protectors meet too; strong ones forbid what it leaves. */
  @Override
  public void deallocate(int location, Tag pointer) {
    write(location, pointer);
    forbidProtected(location, true);
  }

  final void forbidProtected(int location, boolean onlyStrong) {
    for (Item item : at(location).items()) {
      if (item.isProtected() && (item.strong() || !onlyStrong)) {
        draft.reject(StackedRules.PROTECTED_DEALLOCATION, location, item.tag());
      }
    }
  }

  /** The rule of the sequential versions: the pointer may write, and nothing is protected. */
  final void deallocateUnprotected(int location, Tag pointer) {
    if (find(location, pointers.tag(pointer), true) >= 0) {
      forbidProtected(location, false);
    }
  }
}
