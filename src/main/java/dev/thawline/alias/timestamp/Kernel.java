package dev.thawline.alias.timestamp;

import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection.MissingEdge;
import dev.thawline.event.Allocation;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The shared kernel K of the timestamp models (models-timestamps.md, 2.2): its rules in the order
 * of that section, for one event e at one location l. Time is the affair of the {@link
 * FreezeDiscipline}; which events lead to which rules, that of {@link KernelEvents}.
 */
final class Kernel {
  private final FreezeDiscipline discipline;
  private final KernelOptions options;
  private final Draft draft;

  Kernel(FreezeDiscipline discipline, KernelOptions options, Draft draft) {
    this.discipline = discipline;
    this.options = options;
    this.draft = draft;
  }

  /**
   * READ(e, l, tag).
   *
   * <pre>
   * S(c): require FROZEN_FOR(l, c, e)
   * R   : F(l) != {} or POP(l, R)
   * U(i): require U(i) in B(l);  F(l) != {} ? [UNIQ_READ_FROZEN] : POP(l, U(i))
   * </pre>
   *
   * With {@code locals=reset} a local read by its name: {@code F(l) != {} or reset}.
   */
  void read(int location, Use use) {
    boolean frozen = draft.isFrozen(location);
    switch (use.on(location)) {
      case SHARED -> requireFrozenFor(location, use.tag());
      case RAW -> {
        if (!discipline.ignoresStacks() && !frozen) {
          pop(location, Item.RAW, use.tag());
        }
      }
      case UNIQUE -> {
        Item own = Item.unique(use.tag());
        if (discipline.ignoresStacks()) {
          return;
        }
        if (!draft.at(location).stack().contains(own)) {
          draft.reject(TimestampRules.NOT_ON_STACK, location, use.tag());
          return;
        }
        requireVisiblePush(location, use.tag());
        if (frozen && options.uniqueReadFrozen() == KernelOptions.UniqueReadFrozen.NOOP) {
          return;
        }
        if (frozen) {
          unfreeze(location, use.tag());
        }
        pop(location, own, use.tag());
      }
      case PLACE -> {
        if (!frozen) {
          reset(location, use.tag());
        }
      }
    }
  }

  /** WRITE(e, l, tag): {@code S(c): UB; else UNFREEZE(l, e); POP(l, item(tag))}. */
  void write(int location, Use use) {
    Use.Access as = use.on(location);
    switch (as) {
      case SHARED -> draft.reject(TimestampRules.SHARED_WRITE, location, use.tag());
      case PLACE -> reset(location, use.tag());
      case RAW, UNIQUE -> {
        boolean strict = options.rawWrite() == KernelOptions.RawWrite.STRICT;
        if (as == Use.Access.RAW && strict && draft.isFrozen(location)) {
          draft.reject(TimestampRules.UNIQUE_WHILE_FROZEN, location, use.tag());
          return;
        }
        unfreeze(location, use.tag());
        if (!discipline.ignoresStacks()) {
          pop(location, as == Use.Access.RAW ? Item.RAW : Item.unique(use.tag()), use.tag());
          if (as == Use.Access.UNIQUE) {
            requireVisiblePush(location, use.tag());
          }
        }
      }
    }
  }

  /**
   * RETAG Shr: {@code [RETAG_SRC] READ(e, l, source); barrier? push Bar; FREEZE(l, e)}. The new
   * borrow is active already where the freeze discipline says so.
   */
  void retagShared(int location, Use source, Tag created, @Nullable EventName call) {
    boolean active = discipline.isActive(draft.at(location).freeze(), created, draft.order());
    useSource(location, source, created, active && skipsSource(created));
    draft.pushBarrier(location, call);
    freeze(location, created);
    draft.note(Note.Effect.FROZEN, location, created);
    declare(location, false);
  }

  /**
   * RETAG Mut: {@code WRITE(e, l, source); barrier? push Bar; push U(e)}. Writes no memory. A
   * two-phase borrow is at once reborrowed shared, where the option says so: it freezes, or pushes
   * Raw inside an UnsafeCell (models-stacked.md, section 2).
   */
  void retagMutable(int location, Use source, Tag created, @Nullable EventName call) {
    write(location, source);
    draft.pushBarrier(location, call);
    push(location, Item.unique(created), created);
    if (created.origin() == RetagOrigin.TWO_PHASE
        && options.twoPhase() == KernelOptions.TwoPhase.SHARED) {
      if (isInsideCell(location, created)) {
        push(location, Item.RAW, created);
      } else {
        freeze(location, created);
      }
    }
    declare(location, true);
  }

  /** RETAG Raw: {@code READ-check source; if F(l) = {} and top != R push R}. */
  void retagRaw(int location, Use source, Tag created, @Nullable EventName call) {
    boolean active = draft.isFrozen(location) || draft.isRawOnTop(location);
    boolean skips = skipsSource(created) || source.on(location) == Use.Access.PLACE;
    useSource(location, source, created, active && skips);
    if (options.cellBarrier() == KernelOptions.CellBarrier.YES) {
      draft.pushBarrier(location, call);
    }
    if (!draft.isFrozen(location) && !draft.isRawOnTop(location)) {
      push(location, Item.RAW, created);
    }
  }

  /** A local used by its name, in the blog: {@code any Bar: UB; F(l) := {}; B(l) := []}. */
  private void reset(int location, Tag tag) {
    if (draft.hasBarrier(location)) {
      draft.reject(TimestampRules.BARRIER, location, tag);
      return;
    }
    unfreeze(location, tag);
    draft.put(location, draft.at(location).withStack(List.of()));
  }

  /** STACK = HB: {@code U(i)} is usable only if its push happens before the use. */
  private void requireVisiblePush(int location, Tag tag) {
    boolean asked = options.stack() == KernelOptions.Stack.HB && !tag.isBase();
    if (asked && !draft.order().orderedOrSame(tag.name(), draft.event())) {
      MissingEdge edge = new MissingEdge(tag.name(), draft.event());
      draft.reject(
          FreezeDiscipline.Objection.toAnyOf(TimestampRules.PUSH_NOT_VISIBLE, List.of(edge)),
          location,
          tag);
    }
  }

  /** POP(l, x): {@code pop until top = x; UB if absent or an active Bar is popped}. */
  private void pop(int location, Item wanted, Tag tag) {
    List<Item> stack = draft.at(location).stack();
    int index = stack.lastIndexOf(wanted);
    for (int i = stack.size() - 1; i > index; i--) {
      if (stack.get(i).kind() == Item.Kind.BARRIER) {
        draft.reject(TimestampRules.BARRIER, location, tag);
        return;
      }
    }
    if (index < 0) {
      draft.reject(TimestampRules.NOT_ON_STACK, location, tag);
      return;
    }
    for (int i = stack.size() - 1; i > index; i--) {
      draft.note(Note.Effect.POPPED, location, stack.get(i).tag());
    }
    if (index < stack.size() - 1) {
      draft.put(location, draft.at(location).withStack(stack.subList(0, index + 1)));
    }
  }

  /** UNFREEZE(l, e). */
  private void unfreeze(int location, Tag tag) {
    LocationState before = draft.at(location);
    FreezeDiscipline.Objection objection =
        discipline.objectionToUnfreeze(before.freeze(), draft.event(), draft.order());
    if (objection != null) {
      draft.reject(objection, location, tag);
      return;
    }
    if (before.freeze().isFrozen()) {
      draft.note(Note.Effect.UNFROZEN, location, null);
    }
    draft.put(location, before.withFreeze(discipline.unfreeze(before.freeze(), draft.event())));
    if (before.freeze().isFrozen()) {
      draft.setContemporaries(discipline.afterUnfreeze(draft.contemporaries()));
    }
  }

  private void requireFrozenFor(int location, Tag tag) {
    LocationState now = draft.at(location);
    FreezeDiscipline.Objection objection =
        discipline.objectionToUse(now.freeze(), tag, draft.event(), draft.order());
    if (objection != null) {
      draft.reject(objection, location, tag);
    } else {
      draft.put(location, now.withFreeze(discipline.used(now.freeze(), draft.event())));
    }
  }

  /** FREEZE(l, e). */
  void freeze(int location, Tag created) {
    if (!draft.isRejected()) {
      LocationState now = draft.at(location);
      draft.put(
          location,
          now.withFreeze(
              discipline.freeze(now.freeze(), created, draft.order(), draft.contemporaries())));
    }
  }

  /**
   * A reference came to life that does not freeze the location: it does not reach it, or has an
   * UnsafeCell there. Its time counts if it is ever used there as a shared reference.
   */
  void passBy(int location, Tag created) {
    LocationState now = draft.known(location);
    boolean mayActShared =
        created.kind() == PointerKind.SHARED
            || (created.kind() == PointerKind.MUTABLE && options.decidesByType());
    if (mayActShared && now != null && now.live() && now.freeze().isFrozen()) {
      draft.put(location, now.withFreeze(discipline.passBy(now.freeze(), created)));
    }
  }

  /** {@code READ(e, l, source)}, unless a parameter drops it. */
  private void useSource(int location, Use source, Tag created, boolean skipped) {
    if (Use.isUnchecked(created, options)) {
      // INIT_ONLY must still respect barriers (post 30 of the thread).
      if (!draft.isFrozen(location) && draft.hasBarrier(location)) {
        draft.reject(TimestampRules.BARRIER, location, source.tag());
      }
    } else if (!skipped) {
      read(location, source);
    }
  }

  /**
   * SKIP_IF_ACTIVE is for borrow expressions: what comes in and what is cast is always checked
   * (models-stacked.md, section 1).
   */
  private boolean skipsSource(Tag created) {
    boolean expression =
        switch (Objects.requireNonNull(created.origin())) {
          case BORROW, TWO_PHASE, ADDRESS_OF -> true;
          case ARGUMENT, LOAD, RETURN, COPY, CAST, TRANSMUTE -> false;
        };
    return expression && options.retagSource() == KernelOptions.RetagSource.SKIP_IF_ACTIVE;
  }

  /**
   * An item that says what may be used. Where nobody asks, its place would only tell states apart.
   */
  private void push(int location, Item item, Tag created) {
    if (!discipline.ignoresStacks()) {
      draft.push(location, item, created);
    }
  }

  private void declare(int location, boolean write) {
    if (options.retagIsAccess() == KernelOptions.RetagIsAccess.YES) {
      draft.declare(location, write);
    }
  }

  private static boolean isInsideCell(int location, Tag created) {
    Allocation allocation = created.allocation();
    int cell = location - allocation.firstLocation();
    return created.isInsideCell(allocation.cells().get(cell).offset());
  }
}
