package dev.thawline.alias.timestamp;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.ArrayList;
import java.util.List;

/** Which rules of the {@link Kernel} an event leads to, location by location. */
final class KernelEvents {
  private final FreezeDiscipline discipline;
  private final KernelOptions options;
  private final Draft draft;
  private final Kernel kernel;

  KernelEvents(FreezeDiscipline discipline, KernelOptions options, Draft draft) {
    this.discipline = discipline;
    this.options = options;
    this.draft = draft;
    this.kernel = new Kernel(discipline, options, draft);
  }

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
      draft.put(allocation.location(cell), LocationState.fresh(stack));
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
    for (int cell = 0; cell < allocation.cells().size() && !draft.isRejected(); cell++) {
      int location = allocation.location(cell);
      if (draft.requireLive(location, use.tag())) {
        boolean raw = use.on(location) == Use.Access.RAW;
        // The blog reactivates the pointer, and Raw is active on a frozen location.
        if (!(strict && raw && draft.isFrozen(location))) {
          kernel.write(location, use);
        }
        if (!draft.isRejected() && draft.hasBarrier(location)) {
          draft.reject(TimestampRules.BARRIER, location, use.tag());
        }
        if (!draft.isRejected()) {
          draft.put(location, LocationState.DEALLOCATED);
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
    for (int i = 0; i < access.cellCount() && !draft.isRejected(); i++) {
      int location = allocation.location(access.firstCell() + i);
      if (!draft.requireLive(location, use.tag())) {
        return;
      }
      if (access.access().reads()) {
        kernel.read(location, use);
        if (freezesOnRead(access, use, location)) {
          kernel.freeze(location, madeOnTheSpot(use.tag(), access.firstCell() + i));
        }
      }
      if (access.access().writes() && !draft.isRejected()) {
        kernel.write(location, use);
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
        draft.event(), cell, raw, PointerKind.SHARED, RetagOrigin.BORROW, pointee, offset);
  }

  /** A new reference or raw pointer. Some retags have no rule ({@link Use#isTransparent}). */
  void retag(Event.Retag retag) {
    Tag created = retag.created();
    Use source = Use.ofSource(retag.source().tag(), created, options);
    if (source == null || Use.isTransparent(created, options)) {
      return;
    }
    Allocation allocation = created.allocation();
    for (int cell = 0; cell < allocation.cells().size() && !draft.isRejected(); cell++) {
      int location = allocation.location(cell);
      int offset = allocation.cells().get(cell).offset();
      if (!created.covers(offset)) {
        kernel.passBy(location, created);
      } else if (draft.requireLive(location, source.tag())) {
        switch (Use.kind(created, location)) {
          case SHARED -> kernel.retagShared(location, source, created, retag.call());
          case UNIQUE -> kernel.retagMutable(location, source, created, retag.call());
          case RAW -> {
            kernel.retagRaw(location, source, created, retag.call());
            if (options.decidesByType()) {
              kernel.passBy(location, created);
            }
          }
          case PLACE -> throw new IllegalStateException("a retag makes no place");
        }
      }
    }
    boolean timed = created.kind() == PointerKind.SHARED || created.kind() == PointerKind.MUTABLE;
    if (!draft.isRejected() && timed) {
      boolean mayActShared = created.kind() == PointerKind.SHARED || options.decidesByType();
      draft.setContemporaries(discipline.afterRetag(draft.contemporaries(), created, mayActShared));
    }
  }

  /** Ret: the call's barriers go, wherever they stand. */
  void leave(EventName call) {
    Item barrier = Item.barrier(call);
    for (int location = 0; location < draft.size(); location++) {
      LocationState now = draft.known(location);
      if (now != null && now.stack().contains(barrier)) {
        List<Item> rest = new ArrayList<>(now.stack());
        rest.removeIf(barrier::equals);
        draft.put(location, now.withStack(rest));
      }
    }
  }
}
