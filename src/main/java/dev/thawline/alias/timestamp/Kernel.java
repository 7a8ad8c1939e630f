package dev.thawline.alias.timestamp;

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
import dev.thawline.program.AllocationKind;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shared kernel K of the timestamp models (models-timestamps.md, 2.2), for one event. The rules
 * stand below in the order of that section; time is the affair of the {@link FreezeDiscipline}. The
 * first rule broken ends it.
 */
final class Kernel {
  private final FreezeDiscipline discipline;
  private final KernelOptions options;
  private final Event event;
  private final Surroundings around;
  private BorrowState state;
  private @Nullable Rejection rejection;

  Kernel(
      FreezeDiscipline discipline,
      KernelOptions options,
      BorrowState state,
      Event event,
      Surroundings around) {
    this.discipline = discipline;
    this.options = options;
    this.state = state;
    this.event = event;
    this.around = around;
  }

  MonitorState result() {
    return rejection != null ? rejection : state;
  }

  // ---- the rules, one location at a time

  /**
   * READ(e, l, tag).
   *
   * <pre>
   * S(c): require FROZEN_FOR(l, c, e)
   * R   : F(l) != {} or POP(l, R)
   * U(i): require U(i) in B(l);  F(l) != {} ? nothing : POP(l, U(i))
   * </pre>
   */
  private void read(int location, Tag tag, Access as) {
    switch (as) {
      case SHARED -> requireFrozenFor(location, tag);
      case RAW -> {
        if (!discipline.ignoresStacks() && !at(location).freeze().isFrozen()) {
          pop(location, Item.RAW, tag);
        }
      }
      case UNIQUE -> {
        Item own = Item.unique(tag);
        if (discipline.ignoresStacks()) {
          return;
        }
        if (!at(location).stack().contains(own)) {
          reject(TimestampRules.NOT_ON_STACK, location, tag);
        } else if (!at(location).freeze().isFrozen()) {
          pop(location, own, tag);
        }
      }
    }
  }

  /** WRITE(e, l, tag): {@code S(c): UB; else UNFREEZE(l, e); POP(l, item(tag))}. */
  private void write(int location, Tag tag, Access as) {
    if (as == Access.SHARED) {
      reject(TimestampRules.SHARED_WRITE, location, tag);
      return;
    }
    unfreeze(location, tag);
    if (!discipline.ignoresStacks()) {
      pop(location, as == Access.RAW ? Item.RAW : Item.unique(tag), tag);
    }
  }

  /** RETAG Shr: {@code READ(e, l, source); barrier? push Bar; FREEZE(l, e)}. */
  private void retagShared(int location, Tag source, Tag created, @Nullable EventName call) {
    if (checksSource(created)) {
      read(location, source, access(source, location));
    } else if (!at(location).freeze().isFrozen() && hasBarrier(location)) {
      // INIT_ONLY must still respect barriers (post 30 of the thread).
      reject(TimestampRules.BARRIER, location, source);
    }
    pushBarrier(location, call);
    LocationState before = at(location);
    put(location, before.withFreeze(freeze(before.freeze(), created)));
    note(Note.Effect.FROZEN, location, created);
    declare(location, false);
  }

  /**
   * RETAG Mut: {@code WRITE(e, l, source); barrier? push Bar; push U(e)}. Writes no memory. A
   * two-phase borrow is at once reborrowed shared, where the option says so (models-stacked.md,
   * section 2).
   */
  private void retagMutable(int location, Tag source, Tag created, @Nullable EventName call) {
    write(location, source, access(source, location));
    pushBarrier(location, call);
    push(location, Item.unique(created), created);
    if (created.origin() == RetagOrigin.TWO_PHASE && options.twoPhaseShares()) {
      LocationState before = at(location);
      put(location, before.withFreeze(freeze(before.freeze(), created)));
    }
    declare(location, true);
  }

  /** RETAG Raw: {@code READ-check source; if F(l) = {} and top != R push R}. */
  private void retagRaw(int location, Tag source, Tag created) {
    read(location, source, access(source, location));
    LocationState now = at(location);
    List<Item> stack = now.stack();
    boolean onTop = !stack.isEmpty() && stack.get(stack.size() - 1).equals(Item.RAW);
    if (!now.freeze().isFrozen() && !onTop) {
      push(location, Item.RAW, created);
    }
  }

  /** POP(l, x): {@code pop until top = x; UB if absent or an active Bar is popped}. */
  private void pop(int location, Item wanted, Tag tag) {
    List<Item> stack = at(location).stack();
    int index = stack.lastIndexOf(wanted);
    for (int i = stack.size() - 1; i > index; i--) {
      if (stack.get(i).kind() == Item.Kind.BARRIER) {
        reject(TimestampRules.BARRIER, location, tag);
        return;
      }
    }
    if (index < 0) {
      reject(TimestampRules.NOT_ON_STACK, location, tag);
      return;
    }
    for (int i = stack.size() - 1; i > index; i--) {
      note(Note.Effect.POPPED, location, stack.get(i).tag());
    }
    if (index < stack.size() - 1) {
      put(location, at(location).withStack(stack.subList(0, index + 1)));
    }
  }

  /** UNFREEZE(l, e). */
  private void unfreeze(int location, Tag tag) {
    LocationState before = at(location);
    FreezeDiscipline.Objection objection =
        discipline.objectionToUnfreeze(before.freeze(), event.name(), around.order());
    if (objection != null) {
      reject(objection, location, tag);
      return;
    }
    if (before.freeze().isFrozen()) {
      note(Note.Effect.UNFROZEN, location, null);
    }
    put(location, before.withFreeze(discipline.unfreeze(before.freeze(), event.name())));
  }

  private void requireFrozenFor(int location, Tag tag) {
    LocationState now = at(location);
    FreezeDiscipline.Objection objection =
        discipline.objectionToUse(now.freeze(), tag, event.name(), around.order());
    if (objection != null) {
      reject(objection, location, tag);
    } else {
      put(location, now.withFreeze(discipline.used(now.freeze(), event.name())));
    }
  }

  // ---- events

  /** Initial: {@code heap B = [R], locals B = [U(i0)], F = {}}; statics as heap. */
  void allocate(Allocation allocation) {
    Item bottom =
        allocation.kind() == AllocationKind.LOCAL ? Item.unique(Tag.base(allocation)) : Item.RAW;
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      state = state.with(allocation.location(cell), LocationState.fresh(bottom));
    }
  }

  /** DEALLOC = WRITE on all bytes, and no active Bar in B(l); afterwards every use of l is UB. */
  void deallocate(Event.Deallocate dealloc) {
    Tag tag = effective(dealloc.pointer().tag());
    Allocation allocation = dealloc.pointer().allocation();
    if (tag == null || allocation == null) {
      return;
    }
    for (int cell = 0; cell < allocation.cells().size() && rejection == null; cell++) {
      int location = allocation.location(cell);
      if (requireLive(location, tag)) {
        write(location, tag, access(tag, location));
        if (rejection == null && hasBarrier(location)) {
          reject(TimestampRules.BARRIER, location, tag);
        }
        if (rejection == null) {
          put(location, LocationState.DEALLOCATED);
        }
      }
    }
  }

  /** Reads and writes; an update is a read and then a write. */
  void access(Event.Access access) {
    Tag tag = effective(access.pointer().tag());
    Allocation allocation = access.pointer().allocation();
    if (tag == null || allocation == null) {
      return;
    }
    for (int i = 0; i < access.cellCount() && rejection == null; i++) {
      int location = allocation.location(access.firstCell() + i);
      if (!requireLive(location, tag)) {
        return;
      }
      Access as = access(tag, location);
      if (access.access().reads()) {
        read(location, tag, as);
      }
      if (access.access().writes() && rejection == null) {
        write(location, tag, as);
      }
    }
  }

  /** A new reference or raw pointer. Copies between locals and boxes have no rule. */
  void retag(Event.Retag retag) {
    Tag created = retag.created();
    Tag source = effective(retag.source().tag());
    if (source == null || isTransparent(created)) {
      return;
    }
    Allocation allocation = created.allocation();
    for (int cell = 0; cell < allocation.cells().size() && rejection == null; cell++) {
      int location = allocation.location(cell);
      int offset = allocation.cells().get(cell).offset();
      if (!created.covers(offset)) {
        passBy(location, created);
      } else if (requireLive(location, source)) {
        switch (access(created, location)) {
          case SHARED -> retagShared(location, source, created, retag.call());
          case UNIQUE -> retagMutable(location, source, created, retag.call());
          case RAW -> retagRaw(location, source, created);
        }
      }
    }
  }

  /** Ret: the call's barriers go, wherever they stand. */
  void leave(EventName call) {
    Item barrier = Item.barrier(call);
    for (int location = 0; location < state.size(); location++) {
      LocationState now = state.at(location);
      if (now != null && now.stack().contains(barrier)) {
        List<Item> rest = new ArrayList<>(now.stack());
        rest.removeIf(barrier::equals);
        state = state.with(location, now.withStack(rest));
      }
    }
  }

  // ---- tags

  /** As what a tag acts on a location: {@code U(i)}, {@code R} or {@code S(c)}. */
  private enum Access {
    SHARED,
    UNIQUE,
    RAW
  }

  private static Access access(Tag tag, int location) {
    PointerKind kind = tag.kind();
    if (kind == null) {
      return tag.baseKind() == AllocationKind.LOCAL ? Access.UNIQUE : Access.RAW;
    }
    int cell = location - tag.allocation().firstLocation();
    int offset = tag.allocation().cells().get(cell).offset();
    return switch (kind) {
      case SHARED -> tag.isInsideCell(offset) ? Access.RAW : Access.SHARED;
      case MUTABLE -> Access.UNIQUE;
      case BOX, RAW_CONST, RAW_MUT -> Access.RAW;
    };
  }

  /** The tag that these models know: that of the last retag they have a rule for. */
  private @Nullable Tag effective(@Nullable Tag tag) {
    Tag known = tag;
    while (known != null && isTransparent(known)) {
      known = known.parent();
    }
    return known;
  }

  private boolean isTransparent(Tag tag) {
    return tag.origin() == RetagOrigin.COPY
        || tag.kind() == PointerKind.BOX
        || (tag.origin() == RetagOrigin.LOAD
            && options.loadRetag() == KernelOptions.LoadRetag.NONE);
  }

  private boolean checksSource(Tag created) {
    return created.origin() != RetagOrigin.LOAD
        || options.loadRetag() != KernelOptions.LoadRetag.INIT_ONLY;
  }

  // ---- small steps

  private Freeze freeze(Freeze before, Tag created) {
    return discipline.freeze(before, created, around.order());
  }

  private void passBy(int location, Tag created) {
    LocationState now = state.at(location);
    boolean shared = created.kind() == PointerKind.SHARED;
    if (shared && now != null && now.live() && now.freeze().isFrozen()) {
      put(location, now.withFreeze(discipline.passBy(now.freeze(), created)));
    }
  }

  private void pushBarrier(int location, @Nullable EventName call) {
    if (call != null && !at(location).stack().contains(Item.barrier(call))) {
      push(location, Item.barrier(call), null);
    }
  }

  private void push(int location, Item item, @Nullable Tag tag) {
    if (rejection == null) {
      put(location, at(location).push(item));
      note(Note.Effect.PUSHED, location, tag);
    }
  }

  private boolean hasBarrier(int location) {
    return at(location).stack().stream().anyMatch(i -> i.kind() == Item.Kind.BARRIER);
  }

  private boolean requireLive(int location, Tag tag) {
    if (at(location).live()) {
      return true;
    }
    reject(TimestampRules.DEALLOCATED, location, tag);
    return false;
  }

  private void declare(int location, boolean write) {
    if (options.retagIsAccess() && rejection == null) {
      around.implicitAccess(new ImplicitAccess(event.name(), location, write));
    }
  }

  private LocationState at(int location) {
    LocationState found = state.at(location);
    if (found == null) {
      throw new IllegalStateException("location " + location + " was never allocated");
    }
    return found;
  }

  private void put(int location, LocationState newState) {
    if (rejection == null) {
      state = state.with(location, newState);
    }
  }

  private void note(Note.Effect effect, int location, @Nullable Tag tag) {
    if (rejection == null) {
      around.note(new Note(effect, event.name(), location, tag));
    }
  }

  private void reject(Rule rule, int location, Tag tag) {
    reject(new FreezeDiscipline.Objection(rule), location, tag);
  }

  private void reject(FreezeDiscipline.Objection objection, int location, Tag tag) {
    if (rejection == null) {
      rejection =
          new Rejection(
              objection.rule(),
              event.name(),
              event.span(),
              location,
              tag,
              at(location).freeze().since(),
              objection.missing());
    }
  }
}
