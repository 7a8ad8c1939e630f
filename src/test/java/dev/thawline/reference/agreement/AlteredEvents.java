package dev.thawline.reference.agreement;

import dev.thawline.event.Event;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A judge with one rule broken: before it is asked, the events are altered so that it cannot see
 * what the rule looks at. It has to be told from the whole one.
 */
enum AlteredEvents {
  PROTECTORS_NEVER_END,
  NO_PROTECTORS,
  TWO_PHASE_IS_NOTHING_SPECIAL,
  UPDATES_ONLY_READ,
  ALL_ACCESSES_READ,
  NO_UNSAFE_CELLS,
  EVERY_TYPE_IS_FREEZE,
  EVERY_TYPE_IS_UNPIN,
  BOXES_ARE_MUTABLE_REFERENCES,
  MUTABLE_REFERENCES_ARE_BOXES,
  TRANSMUTED_BITS_ARE_COPIED,
  CASTS_ARE_COPIES,
  CONST_CASTS_ARE_MUTABLE,
  DEALLOCATIONS_ARE_WRITES,
  WHOLE_ALLOCATIONS_ARE_COVERED,
  EVERY_CALL_IS_WRITABLE;

  /** The judge that sees altered events. */
  Judge breaking(Judge whole) {
    return events -> whole.judge(alter(events));
  }

  private List<Event> alter(List<Event> events) {
    Map<Tag, Tag> tags = new HashMap<>();
    List<Event> altered = new ArrayList<>();
    events.forEach(event -> altered.add(alter(event, tags)));
    return altered;
  }

  /** An event that no model has a rule for takes the place of one that is left out. */
  private Event alter(Event event, Map<Tag, Tag> tags) {
    if (event instanceof Event.Leave leave && this == PROTECTORS_NEVER_END) {
      return new Event.Enter(leave.name(), leave.span(), false);
    } else if (event instanceof Event.Enter enter && this == EVERY_CALL_IS_WRITABLE) {
      return new Event.Enter(enter.name(), enter.span(), false);
    } else if (event instanceof Event.Access access) {
      return new Event.Access(
          access.name(),
          access.span(),
          access(access.access()),
          pointer(access.pointer(), tags),
          access.firstCell(),
          access.cellCount(),
          access.order(),
          access.source());
    } else if (event instanceof Event.Deallocate deallocate) {
      return deallocate(deallocate, pointer(deallocate.pointer(), tags));
    } else if (event instanceof Event.Retag retag) {
      return new Event.Retag(
          retag.name(),
          retag.span(),
          pointer(retag.source(), tags),
          created(retag, tags),
          this == NO_PROTECTORS ? null : retag.call());
    }
    return event;
  }

  private Event.AccessKind access(Event.AccessKind kind) {
    boolean reads =
        this == ALL_ACCESSES_READ || (this == UPDATES_ONLY_READ && kind == Event.AccessKind.UPDATE);
    return reads ? Event.AccessKind.READ : kind;
  }

  private Event deallocate(Event.Deallocate event, Value.Pointer pointer) {
    if (this != DEALLOCATIONS_ARE_WRITES) {
      return new Event.Deallocate(event.name(), event.span(), pointer);
    }
    return new Event.Access(
        event.name(),
        event.span(),
        Event.AccessKind.WRITE,
        pointer,
        0,
        EventList.allocation(pointer).cells().size(),
        dev.thawline.program.MemoryOrder.NON_ATOMIC,
        null);
  }

  private Tag created(Event.Retag retag, Map<Tag, Tag> tags) {
    Tag tag = retag.created();
    boolean whole = this == WHOLE_ALLOCATIONS_ARE_COVERED;
    Tag altered =
        Tag.derived(
            tag.name(),
            tag.field(),
            tag(Objects.requireNonNull(tag.parent()), tags),
            kind(Objects.requireNonNull(tag.kind())),
            origin(Objects.requireNonNull(tag.origin())),
            pointee(
                Objects.requireNonNull(tag.pointee()),
                whole ? tag.allocation().size() : Objects.requireNonNull(tag.pointee()).size()),
            whole ? 0 : (int) retag.source().offset());
    tags.put(tag, altered);
    return altered;
  }

  private PointerKind kind(PointerKind kind) {
    if (this == BOXES_ARE_MUTABLE_REFERENCES && kind == PointerKind.BOX) {
      return PointerKind.MUTABLE;
    }
    if (this == MUTABLE_REFERENCES_ARE_BOXES && kind == PointerKind.MUTABLE) {
      return PointerKind.BOX;
    }
    return this == CONST_CASTS_ARE_MUTABLE && kind == PointerKind.RAW_CONST
        ? PointerKind.RAW_MUT
        : kind;
  }

  private RetagOrigin origin(RetagOrigin origin) {
    return switch (origin) {
      case TWO_PHASE -> this == TWO_PHASE_IS_NOTHING_SPECIAL ? RetagOrigin.BORROW : origin;
      case TRANSMUTE -> this == TRANSMUTED_BITS_ARE_COPIED ? RetagOrigin.COPY : origin;
      case CAST -> this == CASTS_ARE_COPIES ? RetagOrigin.TRANSMUTE : origin;
      case BORROW, ARGUMENT, LOAD, RETURN, COPY, ADDRESS_OF -> origin;
    };
  }

  private Pointee pointee(Pointee pointee, int size) {
    boolean plain = this == NO_UNSAFE_CELLS;
    return new Pointee(
        size,
        plain ? List.of() : pointee.cells(),
        pointee.freeze() || this == EVERY_TYPE_IS_FREEZE,
        pointee.unpin() || this == EVERY_TYPE_IS_UNPIN);
  }

  private static Value.Pointer pointer(Value.Pointer pointer, Map<Tag, Tag> tags) {
    return pointer.withTag(tag(Objects.requireNonNull(pointer.tag()), tags));
  }

  private static Tag tag(Tag tag, Map<Tag, Tag> tags) {
    return tags.getOrDefault(tag, tag);
  }

  /** Whether today's version of a model has no rule that looks at what is altered. */
  boolean isUnseenBy(String model) {
    boolean stacked = model.equals("sb");
    return switch (this) {
      case TWO_PHASE_IS_NOTHING_SPECIAL, CASTS_ARE_COPIES, CONST_CASTS_ARE_MUTABLE -> !stacked;
      case EVERY_TYPE_IS_FREEZE -> stacked;
      case EVERY_CALL_IS_WRITABLE -> !model.equals("tb-iw");
      default -> false;
    };
  }
}
