package dev.thawline.alias.stacked;

import dev.thawline.alias.Note;
import dev.thawline.event.Allocation;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.model.Rule;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stacked Borrows of November and December 2018 (models-stacked.md, section 2): {@code deref1},
 * {@code access1}, {@code create} and {@code reborrow}.
 */
final class FreezableRules implements LocationRules {
  /** A position above everything else: that of the freeze. */
  private static final int FROZEN = Integer.MAX_VALUE;

  /** Undefined behaviour. */
  private static final int NOWHERE = -1;

  private final Pointers pointers;
  private final Draft draft;
  private final boolean december;
  private final boolean detailed;

  /**
   * @param december arguments are protected, freezing pushes nothing, two-phase borrows are shared
   */
  FreezableRules(Pointers pointers, Draft draft, boolean december, boolean detailed) {
    this.pointers = pointers;
    this.draft = draft;
    this.december = december;
    this.detailed = detailed;
  }

  /** The kind of a pointer at a byte. */
  private enum Kind {
    UNIQUE,
    FROZEN,
    RAW
  }

  /**
   * A typed tag: {@code Uniq(t)}, {@code Shr(Some t)}, {@code Shr(None)}.
   *
   * @param tag null for {@code Shr(None)}
   */
  private record Typed(@Nullable Tag tag, boolean unique) {
    static final Typed UNTAGGED = new Typed(null, false);

    boolean isTimed() {
      return tag != null && !unique;
    }
  }

  private Typed typed(Tag pointer) {
    Tag tag = pointers.tag(pointer);
    return tag == null ? Typed.UNTAGGED : new Typed(tag, tag.kind() != PointerKind.SHARED);
  }

  private FreezableStack at(int location) {
    return (FreezableStack) draft.at(location);
  }

  @Override
  public BorrowStack fresh(Allocation allocation) {
    FreezableStack.Entry bottom =
        allocation.kind() == AllocationKind.LOCAL
            ? FreezableStack.Entry.unique(Tag.base(allocation))
            : FreezableStack.Entry.SHARED;
    return new FreezableStack(List.of(bottom), null);
  }

  // ---- deref1

  @Override
  public void dereference(int location, Tag pointer, PointerKind type) {
    Kind kind =
        switch (type) {
          case MUTABLE, BOX -> Kind.UNIQUE;
          case SHARED -> Kind.FROZEN;
          case RAW_CONST, RAW_MUT -> Kind.RAW;
        };
    Typed typed = typed(pointer);
    int position = position(at(location), typed, kind);
    if (position == NOWHERE) {
      rejectDereference(location, typed, kind);
    }
  }

  private void rejectDereference(int location, Typed typed, Kind kind) {
    Rule rule =
        !typed.isTimed()
            ? StackedRules.NOT_DEREFERENCED
            : kind == Kind.UNIQUE
                ? StackedRules.UNIQUE_FROM_SHARED
                : kind == Kind.FROZEN
                    ? StackedRules.FROZEN_TOO_LATE
                    : StackedRules.NOT_DEREFERENCED;
    draft.reject(rule, location, typed.tag());
  }

  /** Where in the stack a pointer finds its right, without changing anything. */
  private static int position(FreezableStack stack, Typed typed, Kind kind) {
    if (typed.isTimed() && kind == Kind.UNIQUE) {
      return NOWHERE;
    }
    if (typed.isTimed() && kind == Kind.FROZEN) {
      return stack.freeze() != null && !stack.freeze().older().contains(typed.tag())
          ? FROZEN
          : NOWHERE;
    }
    if (!typed.unique() && stack.isFrozen()) {
      return FROZEN;
    }
    for (int i = stack.items().size() - 1; i >= 0; i--) {
      if (matches(stack.items().get(i), typed)) {
        return i;
      }
    }
    return NOWHERE;
  }

  private static boolean matches(FreezableStack.Entry entry, Typed typed) {
    return switch (entry.kind()) {
      case UNIQUE -> typed.unique() && Objects.equals(entry.tag(), typed.tag());
      case SHARED -> !typed.unique();
      case BARRIER -> false;
    };
  }

  // ---- access1

  @Override
  public void read(int location, Tag pointer) {
    access(location, typed(pointer), false);
  }

  @Override
  public void write(int location, Tag pointer) {
    access(location, typed(pointer), true);
  }

  private void access(int location, Typed typed, boolean write) {
    FreezableStack stack = at(location);
    if (stack.isFrozen() && !write) {
      return;
    }
    if (stack.isFrozen()) {
      draft.note(Note.Effect.UNFROZEN, location, null);
      stack = stack.frozen(null);
    }
    FreezableStack.Entry top = stack.top();
    while (top != null && !finds(top, typed, write)) {
      if (top.kind() == FreezableStack.Kind.BARRIER) {
        draft.reject(StackedRules.BARRIER, location, typed.tag());
        return;
      }
      draft.note(Note.Effect.POPPED, location, top.tag());
      stack = stack.popped();
      top = stack.top();
    }
    if (top == null) {
      draft.reject(StackedRules.POPPED, location, typed.tag());
      return;
    }
    draft.put(location, stack);
  }

  /** Any pointer may read through a Shr. */
  private static boolean finds(FreezableStack.Entry top, Typed typed, boolean write) {
    return matches(top, typed) || (top.kind() == FreezableStack.Kind.SHARED && !write);
  }

  @Override
  public void deallocate(int location, Tag pointer) {
    write(location, pointer);
    if (!draft.isRejected() && at(location).hasBarrier()) {
      draft.reject(StackedRules.BARRIER, location, pointers.tag(pointer));
    }
  }

  // ---- reborrow

  @Override
  public void retag(
      int location, Tag source, Tag created, boolean temporary, @Nullable EventName call) {
    Typed from = typed(source);
    PointerKind made = Objects.requireNonNull(created.kind());
    boolean inCell = Pointers.isInsideCell(created, location);
    if (temporary) {
      boolean unique = Pointers.hasMutableTemporary(created);
      Typed reference = new Typed(created, unique);
      Kind kind = unique ? Kind.UNIQUE : inCell ? Kind.RAW : Kind.FROZEN;
      reborrow(location, from, reference, kind, null);
      from = reference;
    }
    Kind kind =
        switch (made) {
          case MUTABLE, BOX -> Kind.UNIQUE;
          case SHARED -> inCell ? Kind.RAW : Kind.FROZEN;
          case RAW_CONST, RAW_MUT -> Kind.RAW;
        };
    boolean guarded = december && made != PointerKind.BOX && kind != Kind.RAW;
    Typed typed = typed(created);
    reborrow(location, from, typed, kind, guarded ? call : null);
    if (created.origin() == RetagOrigin.TWO_PHASE && december) {
      // Shared again at once, with a time that no pointer carries.
      reborrow(location, typed, new Typed(created, false), inCell ? Kind.RAW : Kind.FROZEN, null);
    }
  }

  private void reborrow(
      int location, Typed from, Typed typed, Kind kind, @Nullable EventName call) {
    if (draft.isRejected()) {
      return;
    }
    FreezableStack stack = at(location);
    int old = position(stack, from, kind);
    if (old == NOWHERE) {
      rejectDereference(location, from, kind);
      return;
    }
    if (call == null && isRedundant(stack, typed, kind, old)) {
      return;
    }
    access(location, from, kind == Kind.UNIQUE);
    if (draft.isRejected()) {
      return;
    }
    if (call != null) {
      draft.put(location, at(location).pushed(FreezableStack.Entry.barrier(call)));
    }
    create(location, typed, kind);
  }

  /** The new pointer has its right already, and not below that of the old one. */
  private static boolean isRedundant(FreezableStack stack, Typed typed, Kind kind, int old) {
    int position = position(stack, typed, kind);
    return position == FROZEN || (position != NOWHERE && old != FROZEN && position >= old);
  }

  private void create(int location, Typed typed, Kind kind) {
    FreezableStack stack = at(location);
    boolean pushes = kind != Kind.FROZEN || !december;
    if (pushes) {
      stack =
          stack.pushed(
              typed.unique()
                  ? FreezableStack.Entry.unique(Objects.requireNonNull(typed.tag()))
                  : FreezableStack.Entry.SHARED);
      draft.note(Note.Effect.PUSHED, location, typed.tag());
    }
    if (kind == Kind.FROZEN && !stack.isFrozen()) {
      stack =
          stack.frozen(new FreezableStack.Freeze(older(typed), detailed ? draft.event() : null));
      draft.note(Note.Effect.FROZEN, location, typed.tag());
    }
    draft.put(location, stack);
  }

  /** The shared references to the allocation that are older than this one. */
  private List<Tag> older(Typed typed) {
    Tag tag = Objects.requireNonNull(typed.tag());
    List<Tag> older = new ArrayList<>();
    for (Tag other : draft.state().shared()) {
      if (other.allocation() == tag.allocation() && !other.equals(tag)) {
        older.add(other);
      }
    }
    return older;
  }
}
