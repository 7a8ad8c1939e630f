package dev.thawline.alias.timestamp;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Rejection.MissingEdge;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.Tag;
import dev.thawline.model.Rule;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
   * U(i): require U(i) in B(l);  F(l) != {} ? [UNIQ_READ_FROZEN] : POP(l, U(i))
   * </pre>
   *
   * With {@code locals=reset} a local read by its name: {@code F(l) != {} or reset}.
   */
  private void read(int location, Use use) {
    boolean frozen = at(location).freeze().isFrozen();
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
        if (!at(location).stack().contains(own)) {
          reject(TimestampRules.NOT_ON_STACK, location, use.tag());
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
  private void write(int location, Use use) {
    Use.Access as = use.on(location);
    switch (as) {
      case SHARED -> reject(TimestampRules.SHARED_WRITE, location, use.tag());
      case PLACE -> reset(location, use.tag());
      case RAW, UNIQUE -> {
        boolean strict = options.rawWrite() == KernelOptions.RawWrite.STRICT;
        if (as == Use.Access.RAW && strict && at(location).freeze().isFrozen()) {
          reject(TimestampRules.UNIQUE_WHILE_FROZEN, location, use.tag());
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
  private void retagShared(int location, Use source, Tag created, @Nullable EventName call) {
    boolean active = discipline.isActive(at(location).freeze(), created, around.order());
    if (checksSource(created)) {
      if (!(active && skipsSource(created))) {
        read(location, source);
      }
    } else if (!at(location).freeze().isFrozen() && hasBarrier(location)) {
      // INIT_ONLY must still respect barriers (post 30 of the thread).
      reject(TimestampRules.BARRIER, location, source.tag());
    }
    pushBarrier(location, call);
    freeze(location, created);
    note(Note.Effect.FROZEN, location, created);
    declare(location, false);
  }

  /**
   * RETAG Mut: {@code WRITE(e, l, source); barrier? push Bar; push U(e)}. Writes no memory. A
   * two-phase borrow is at once reborrowed shared, where the option says so: it freezes, or pushes
   * Raw inside an UnsafeCell (models-stacked.md, section 2).
   */
  private void retagMutable(int location, Use source, Tag created, @Nullable EventName call) {
    write(location, source);
    pushBarrier(location, call);
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
  private void retagRaw(int location, Use source, Tag created, @Nullable EventName call) {
    boolean active = at(location).freeze().isFrozen() || isRawOnTop(location);
    boolean skips = skipsSource(created) || source.on(location) == Use.Access.PLACE;
    if (!(active && skips)) {
      read(location, source);
    }
    if (options.cellBarrier() == KernelOptions.CellBarrier.YES) {
      pushBarrier(location, call);
    }
    if (!at(location).freeze().isFrozen() && !isRawOnTop(location)) {
      push(location, Item.RAW, created);
    }
  }

  /** A local used by its name, in the blog: {@code any Bar: UB; F(l) := {}; B(l) := []}. */
  private void reset(int location, Tag tag) {
    if (hasBarrier(location)) {
      reject(TimestampRules.BARRIER, location, tag);
      return;
    }
    unfreeze(location, tag);
    put(location, at(location).withStack(List.of()));
  }

  /** STACK = HB: {@code U(i)} is usable only if its push happens before the use. */
  private void requireVisiblePush(int location, Tag tag) {
    boolean asked = options.stack() == KernelOptions.Stack.HB && !tag.isBase();
    if (asked && !around.order().orderedOrSame(tag.name(), event.name())) {
      MissingEdge edge = new MissingEdge(tag.name(), event.name());
      reject(
          FreezeDiscipline.Objection.toAnyOf(TimestampRules.PUSH_NOT_VISIBLE, List.of(edge)),
          location,
          tag);
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
    if (rejection == null && before.freeze().isFrozen()) {
      state = state.withContemporaries(discipline.afterUnfreeze(state.contemporaries()));
    }
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

  /**
   * Initial: {@code heap B = [R], locals B = [U(i0)], F = {}}; statics as heap. Where a local's
   * place resets, locals begin with {@code []}.
   */
  void allocate(Allocation allocation) {
    List<Item> stack =
        allocation.kind() != AllocationKind.LOCAL
            ? List.of(Item.RAW)
            : options.locals() == KernelOptions.Locals.RESET
                ? List.of()
                : List.of(Item.unique(Tag.base(allocation)));
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      state = state.with(allocation.location(cell), LocationState.fresh(stack));
    }
  }

  /** DEALLOC = WRITE on all bytes, and no active Bar in B(l); afterwards every use of l is UB. */
  void deallocate(Event.Deallocate dealloc) {
    Use use = Use.of(dealloc.pointer().tag(), options);
    Allocation allocation = dealloc.pointer().allocation();
    if (use == null || allocation == null) {
      return;
    }
    boolean strict = options.rawWrite() == KernelOptions.RawWrite.STRICT;
    for (int cell = 0; cell < allocation.cells().size() && rejection == null; cell++) {
      int location = allocation.location(cell);
      if (requireLive(location, use.tag())) {
        boolean raw = use.on(location) == Use.Access.RAW;
        // The blog reactivates the pointer, and Raw is active on a frozen location.
        if (!(strict && raw && at(location).freeze().isFrozen())) {
          write(location, use);
        }
        if (rejection == null && hasBarrier(location)) {
          reject(TimestampRules.BARRIER, location, use.tag());
        }
        if (rejection == null) {
          put(location, LocationState.DEALLOCATED);
        }
      }
    }
  }

  /** Reads and writes; an update is a read and then a write. */
  void access(Event.Access access) {
    Use use = Use.of(access.pointer().tag(), options);
    Allocation allocation = access.pointer().allocation();
    if (use == null || allocation == null) {
      return;
    }
    for (int i = 0; i < access.cellCount() && rejection == null; i++) {
      int location = allocation.location(access.firstCell() + i);
      if (!requireLive(location, use.tag())) {
        return;
      }
      if (access.access().reads()) {
        read(location, use);
        if (freezesOnRead(access, use, location)) {
          freeze(location, madeOnTheSpot(use.tag(), access.firstCell() + i));
        }
      }
      if (access.access().writes() && rejection == null) {
        write(location, use);
      }
    }
  }

  /**
   * Whether a read is the use of a shared reference made on the spot. One to an atomic is a
   * reference to an UnsafeCell, which freezes nothing.
   */
  private boolean freezesOnRead(Event.Access access, Use use, int location) {
    return options.rawUse() == KernelOptions.RawUse.DESUGARED
        && use.on(location) == Use.Access.RAW
        && !access.order().isAtomic();
  }

  private Tag madeOnTheSpot(Tag raw, int cell) {
    int offset = raw.allocation().cells().get(cell).offset();
    int size = raw.allocation().cells().get(cell).type().size();
    Pointee pointee = new Pointee(size, List.of(), true, true);
    return Tag.derived(
        event.name(), cell, raw, PointerKind.SHARED, RetagOrigin.BORROW, pointee, offset);
  }

  /** A new reference or raw pointer. Some retags have no rule ({@link Use#isTransparent}). */
  void retag(Event.Retag retag) {
    Tag created = retag.created();
    Use source = Use.ofSource(retag.source().tag(), created, options);
    if (source == null || Use.isTransparent(created, options)) {
      return;
    }
    Allocation allocation = created.allocation();
    for (int cell = 0; cell < allocation.cells().size() && rejection == null; cell++) {
      int location = allocation.location(cell);
      int offset = allocation.cells().get(cell).offset();
      if (!created.covers(offset)) {
        passBy(location, created);
      } else if (requireLive(location, source.tag())) {
        switch (Use.kind(created, location)) {
          case SHARED -> retagShared(location, source, created, retag.call());
          case UNIQUE -> retagMutable(location, source, created, retag.call());
          case RAW -> retagRaw(location, source, created, retag.call());
          case PLACE -> throw new IllegalStateException("a retag makes no place");
        }
      }
    }
    boolean timed = created.kind() == PointerKind.SHARED || created.kind() == PointerKind.MUTABLE;
    if (rejection == null && timed) {
      boolean mayActShared = created.kind() == PointerKind.SHARED || options.decidesByType();
      state =
          state.withContemporaries(
              discipline.afterRetag(state.contemporaries(), created, mayActShared));
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

  // ---- sources of retags

  private boolean checksSource(Tag created) {
    return created.origin() != RetagOrigin.LOAD
        || options.loadRetag() != KernelOptions.LoadRetag.INIT_ONLY;
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

  // ---- small steps

  private void freeze(int location, Tag created) {
    if (rejection == null) {
      LocationState now = at(location);
      put(
          location,
          now.withFreeze(
              discipline.freeze(now.freeze(), created, around.order(), state.contemporaries())));
    }
  }

  private void passBy(int location, Tag created) {
    LocationState now = state.at(location);
    boolean mayActShared =
        created.kind() == PointerKind.SHARED
            || (created.kind() == PointerKind.MUTABLE && options.decidesByType());
    if (mayActShared && now != null && now.live() && now.freeze().isFrozen()) {
      put(location, now.withFreeze(discipline.passBy(now.freeze(), created)));
    }
  }

  private static boolean isInsideCell(int location, Tag created) {
    Allocation allocation = created.allocation();
    int cell = location - allocation.firstLocation();
    return created.isInsideCell(allocation.cells().get(cell).offset());
  }

  private boolean isRawOnTop(int location) {
    List<Item> stack = at(location).stack();
    return !stack.isEmpty() && stack.get(stack.size() - 1).equals(Item.RAW);
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
    if (options.retagIsAccess() == KernelOptions.RetagIsAccess.YES && rejection == null) {
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
              objection.missing(),
              objection.needed());
    }
  }
}
