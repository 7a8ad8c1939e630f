package dev.thawline.alias.stacked;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which event leads to which rule, location by location: the same for every version. */
final class StackedEvents {
  private final StackedOptions options;
  private final Pointers pointers;
  private final Draft draft;
  private final LocationRules rules;

  StackedEvents(StackedOptions options, Pointers pointers, Draft draft, LocationRules rules) {
    this.options = options;
    this.pointers = pointers;
    this.draft = draft;
    this.rules = rules;
  }

  void allocate(Allocation allocation) {
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      draft.put(allocation.location(cell), rules.fresh(allocation));
    }
  }

  void access(Event.Access access) {
    Tag tag = access.pointer().tag();
    Allocation allocation = access.pointer().allocation();
    if (tag == null || allocation == null) {
      return;
    }
    boolean writes =
        access.access().writes()
            || (access.access() == Event.AccessKind.FAILED_UPDATE
                && options.failedCas() == StackedOptions.FailedCas.WRITE);
    for (int i = 0; i < access.cellCount() && !draft.isRejected(); i++) {
      int location = allocation.location(access.firstCell() + i);
      if (access.access().reads()) {
        rules.read(location, tag);
      }
      if (writes && !draft.isRejected()) {
        rules.write(location, tag);
      }
    }
  }

  /** A place expression covers what the pointer points to, whatever is then used of it. */
  void dereference(Event.Deref deref) {
    Tag tag = deref.pointer().tag();
    Allocation allocation = deref.pointer().allocation();
    if (tag == null || allocation == null || deref.type().isRaw()) {
      return;
    }
    long start = deref.pointer().offset();
    for (int cell = 0; cell < allocation.cells().size() && !draft.isRejected(); cell++) {
      int offset = allocation.cells().get(cell).offset();
      int location = allocation.location(cell);
      boolean covered = offset >= start && offset < start + deref.pointee().size();
      if (covered && draft.state().at(location) != null) {
        boolean inside = deref.pointee().isInsideCell(offset - (int) start);
        PointerKind type =
            inside && deref.type() == PointerKind.SHARED ? PointerKind.RAW_MUT : deref.type();
        rules.dereference(location, tag, type);
      }
    }
  }

  void retag(Event.Retag retag) {
    Tag created = retag.created();
    Tag source = retag.source().tag();
    if (source == null || pointers.isTransparent(created)) {
      return;
    }
    Allocation allocation = created.allocation();
    Pointee pointee = Objects.requireNonNull(created.pointee());
    boolean inBounds =
        created.start() >= 0 && created.start() + pointee.size() <= allocation.size();
    if (pointee.size() > 0 && (!isAlive(allocation) || !inBounds)) {
      draft.reject(StackedRules.NOT_DEREFERENCEABLE, allocation.firstLocation(), source);
      return;
    }
    boolean temporary = pointers.needsTemporary(created);
    EventName call = retag.call();
    for (int cell = 0; cell < allocation.cells().size() && !draft.isRejected(); cell++) {
      if (created.covers(allocation.cells().get(cell).offset())) {
        rules.retag(allocation.location(cell), source, created, temporary, call);
      }
    }
  }

  private boolean isAlive(Allocation allocation) {
    return draft.state().at(allocation.firstLocation()) != null;
  }

  void leave(EventName call) {
    for (int location = 0; location < draft.state().size(); location++) {
      @Nullable BorrowStack stack = draft.state().at(location);
      if (stack != null) {
        BorrowStack released = stack.released(call);
        if (!released.equals(stack)) {
          draft.put(location, released);
        }
      }
    }
  }

  void deallocate(Event.Deallocate event) {
    Tag tag = event.pointer().tag();
    Allocation allocation = event.pointer().allocation();
    if (tag == null || allocation == null) {
      return;
    }
    for (int cell = 0; cell < allocation.cells().size() && !draft.isRejected(); cell++) {
      rules.deallocate(allocation.location(cell), tag);
    }
    for (int cell = 0; cell < allocation.cells().size() && !draft.isRejected(); cell++) {
      draft.set(draft.state().with(allocation.location(cell), null));
    }
  }
}
