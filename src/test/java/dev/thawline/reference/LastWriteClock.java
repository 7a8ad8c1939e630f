package dev.thawline.reference;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last-write-clock model of models-timestamps.md, 2.5.
 *
 * <p>Open: a static whose bytes lie in an UnsafeCell, used by its name, is a shared root as old as
 * the program: so the table of section 6 has it in P10. The first write to a location, before any
 * shared reference to its allocation, gives its first value and belongs to the allocation. Passing
 * or returning a reference is no reborrow. The load that a load retag belongs to is its thread's
 * last reading access. A raw value loaded as a reference is a cast: its time is now. A {@code &mut}
 * has the time of its retag; loading one keeps it. Transmuting is like loading. CMP compares with
 * the one write that tM names.
 */
final class LastWriteClock {
  private final ReferenceModel model;
  private final EventPath path;

  /** tR of reference tags, as the event that "now" was. */
  private final Map<Tag, EventName> times = new HashMap<>();

  LastWriteClock(ReferenceModel model, EventPath path) {
    this.model = model;
    this.path = path;
  }

  Verdict verdict() {
    for (int i = 0; i < path.events().size(); i++) {
      Event event = path.events().get(i);
      try {
        if (event instanceof Event.Access access && access.access().reads()) {
          load(access, i);
        } else if (event instanceof Event.Retag retag) {
          EventName time = time(retag, i);
          if (time != null) {
            times.put(retag.created(), time);
          }
        }
      } catch (Verdict.Undefined undefined) {
        return undefined.at(i);
      }
    }
    return Verdict.OK;
  }

  /** Load through a shared ref r at l: UB iff tM(l) > tR. */
  private void load(Event.Access access, int index) {
    Tag reference = seenThrough(access.pointer());
    if (reference == null) {
      return;
    }
    Allocation allocation = reference.allocation();
    for (int i = 0; i < access.cellCount(); i++) {
      int location = allocation.location(access.firstCell() + i);
      boolean root = isRoot(reference, location);
      if (!root && reference.kind() != PointerKind.SHARED) {
        continue;
      }
      boolean cell = root || reference.isInsideCell(HeldTag.offset(allocation, location));
      EventName write = lastWrite(access, location, index);
      if (write != null
          && !(cell && model.is("cell-read", "exempt"))
          && later(write, root ? start() : tR(reference))) {
        throw new Verdict.Undefined(location, "written since");
      }
    }
  }

  /** The time of a root that is as old as the program: its first event is before every write. */
  private EventName start() {
    return path.events().get(0).name();
  }

  /** tM(l) &gt; tR, after CMP. */
  private boolean later(EventName write, EventName tR) {
    if (model.is("cmp", "total")) {
      return path.position(write) > path.position(tR);
    }
    return model.is("cmp", "not-after")
        ? !write.equals(tR) && path.ordered(tR, write)
        : !path.ordered(write, tR);
  }

  /** The write that tM(l) is the time of, after OBSERVE; null for the allocation, whose is -inf. */
  private @Nullable EventName lastWrite(Event.Access access, int location, int index) {
    EventName source = path.source(access.name());
    for (int i = index - 1; i >= 0; i--) {
      Event event = path.events().get(i);
      boolean seen = model.is("observe", "latest") || source == null || event.name().equals(source);
      if (seen && writes(event, location)) {
        return isFirstValue(i, location) ? null : event.name();
      }
    }
    return null;
  }

  private boolean isFirstValue(int index, int location) {
    for (Event earlier : path.events().subList(0, index)) {
      boolean reference =
          earlier instanceof Event.Retag retag
              && retag.created().kind() == PointerKind.SHARED
              && !HeldTag.isCopyOrBox(retag.created())
              && isIn(retag.created().allocation(), location);
      if (reference || writes(earlier, location)) {
        return false;
      }
    }
    return !(path.events().get(index) instanceof Event.Deallocate);
  }

  private static boolean isIn(Allocation allocation, int location) {
    return allocation.firstLocation() <= location
        && location < allocation.firstLocation() + allocation.cells().size();
  }

  private static boolean isRoot(Tag tag, int location) {
    return tag.isBase()
        && tag.baseKind() == AllocationKind.STATIC
        && tag.allocation().isInsideCell(HeldTag.offset(tag.allocation(), location));
  }

  private static boolean writes(Event event, int location) {
    if (event instanceof Event.Access access && access.access().writes()) {
      int first =
          Objects.requireNonNull(access.pointer().allocation()).location(access.firstCell());
      return location >= first && location < first + access.cellCount();
    }
    return event instanceof Event.Deallocate deallocate
        && Objects.requireNonNull(deallocate.pointer().allocation()).firstLocation() <= location
        && location
            < deallocate.pointer().allocation().firstLocation()
                + deallocate.pointer().allocation().cells().size();
  }

  /** tR of the tag that a retag makes; null where it has none. */
  private @Nullable EventName time(Event.Retag retag, int index) {
    Tag created = retag.created();
    if (HeldTag.isCopyOrBox(created)) {
      return null;
    }
    Tag from = seenThrough(retag.source());
    PointerKind old = from == null ? null : from.kind();
    boolean loaded =
        created.origin() == RetagOrigin.LOAD || created.origin() == RetagOrigin.TRANSMUTE;
    if (created.kind() == PointerKind.MUTABLE) {
      return loaded && from != null && old == PointerKind.MUTABLE ? tR(from) : retag.name();
    }
    if (created.kind() != PointerKind.SHARED) {
      return null;
    }
    if (loaded) {
      Event.Access load = created.origin() == RetagOrigin.LOAD ? loadBefore(retag, index) : null;
      Tag through = load == null ? null : seenThrough(load.pointer());
      if (load != null
          && through != null
          && isRoot(through, through.allocation().location(load.firstCell()))
          && model.is("cell", "inherit")) {
        return start();
      }
      if (load != null && through != null && through.kind() == PointerKind.SHARED) {
        int location = through.allocation().location(load.firstCell());
        boolean cell = through.isInsideCell(HeldTag.offset(through.allocation(), location));
        if (!cell || model.is("cell", "inherit")) {
          return tR(through);
        }
      }
      if (from != null && old == PointerKind.SHARED) {
        return tR(from);
      }
      boolean timeOfMutable = old == PointerKind.MUTABLE && model.is("punned-load", "time-of-mut");
      return timeOfMutable && from != null ? tR(from) : retag.name();
    }
    boolean inherits =
        from != null
            && old == PointerKind.SHARED
            && (model.is("reborrow", "inherit") || created.origin() != RetagOrigin.BORROW);
    return inherits ? tR(Objects.requireNonNull(from)) : retag.name();
  }

  private Event.@Nullable Access loadBefore(Event.Retag retag, int index) {
    List<Event> before = path.events().subList(0, index);
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i) instanceof Event.Access access
          && access.access().reads()
          && access.name().thread() == retag.name().thread()) {
        return access;
      }
    }
    return null;
  }

  private EventName tR(Tag reference) {
    return Objects.requireNonNull(times.get(reference));
  }

  /** The tag, copies and boxes seen through. */
  private static @Nullable Tag seenThrough(Value.Pointer pointer) {
    Tag tag = pointer.tag();
    while (tag != null && HeldTag.isCopyOrBox(tag)) {
      tag = tag.parent();
    }
    return tag;
  }
}
