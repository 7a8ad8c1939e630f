package dev.thawline.alias.timestamp;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Rejection.MissingEdge;
import dev.thawline.alias.Rejection.Needed;
import dev.thawline.alias.Surroundings;
import dev.thawline.alias.timestamp.LastWriteModel.Cell;
import dev.thawline.alias.timestamp.LastWriteModel.CellRead;
import dev.thawline.alias.timestamp.LastWriteModel.Compare;
import dev.thawline.alias.timestamp.LastWriteModel.Observe;
import dev.thawline.alias.timestamp.LastWriteModel.PunnedLoad;
import dev.thawline.alias.timestamp.LastWriteModel.Reborrow;
import dev.thawline.alias.timestamp.LastWriteState.Moment;
import dev.thawline.alias.timestamp.LastWriteState.Through;
import dev.thawline.alias.timestamp.LastWriteState.Write;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.model.Rule;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.view.StackView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The last-write clock (models-timestamps.md, 2.5).
 *
 * <pre>
 * write of l                  : tM(l) := now                     (allocation: -infinity)
 * &amp; of a place, raw or &amp;mut   : tR := now
 * &amp;*r                         : tR := r.tR                      [REBORROW]
 * reference loaded through p  : tR := p.tR if p is shared        [CELL]; else its own
 * load through shared r at l  : UB iff tM(l) &gt; tR                [OBSERVE, CMP, CELL_READ]
 * </pre>
 *
 * A static whose bytes lie in an UnsafeCell, used by its name, is a shared root as old as the
 * program: so the table of section 6 reads its atomics.
 */
final class LastWriteMonitor implements Monitor {
  static final Rule WRITTEN_SINCE =
      Rule.stating(
              "lwc.written-since",
              "No load through a shared reference may observe a write that is later than the"
                  + " reference's time.",
              "internals.rust-lang.org thread 8153 (2018), the post on a global clock")
          .brokenBy("lwc", "x = heap 1", "a = & x", "w x", "r a");

  /** The parameters of {@link LastWriteModel}. */
  record Options(
      Cell cell,
      CellRead cellRead,
      Reborrow reborrow,
      Observe observe,
      Compare compare,
      PunnedLoad punnedLoad) {}

  private final Options options;
  private final boolean detailed;

  LastWriteMonitor(Options options, boolean detailed) {
    this.options = options;
    this.detailed = detailed;
  }

  @Override
  public MonitorState initial() {
    return LastWriteState.EMPTY;
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    LastWriteState now = (LastWriteState) state;
    return switch (event.kind()) {
      case ACCESS -> access(now, (Event.Access) event, around.order());
      case DEALLOCATE -> deallocate(now, (Event.Deallocate) event);
      case RETAG -> retag(now, (Event.Retag) event);
      case ALLOCATE, DEREF, FENCE, ENTER, LEAVE, EXPOSE, FROM_EXPOSED, SPAWN, JOIN -> now;
    };
  }

  // ---- accesses

  private MonitorState access(LastWriteState before, Event.Access access, HappensBefore order) {
    Allocation allocation = access.pointer().allocation();
    Tag tag = access.pointer().tag();
    if (allocation == null || tag == null) {
      return before;
    }
    LastWriteState now = before;
    for (int i = 0; i < access.cellCount(); i++) {
      int cell = access.firstCell() + i;
      int location = allocation.location(cell);
      Through through = through(now, tag, allocation.cells().get(cell).offset());
      if (access.access().reads()) {
        Moment time = through.time();
        boolean judged = !through.insideCell() || options.cellRead() == CellRead.CHECK;
        Write observed = observed(now, location, access);
        if (time != null && judged && observed != null && isLater(observed, time, order)) {
          return rejection(access, location, tag, observed, time);
        }
        if (allocation.cells().get(cell).type().kind() == ScalarType.Kind.POINTER) {
          now = now.withLastRead(access.name().thread(), through);
        }
      }
      if (access.access().writes()) {
        // The value that is there before any reference belongs to the allocation.
        boolean first = now.latest(location) == null && !isReferenced(now, allocation);
        now =
            first
                ? now.withWrite(location, Write.INITIAL, false)
                : write(now, location, access.name(), access.order().isAtomic());
      }
    }
    return now;
  }

  private static boolean isReferenced(LastWriteState now, Allocation allocation) {
    return now.times().keySet().stream().anyMatch(tag -> tag.allocation() == allocation);
  }

  private LastWriteState deallocate(LastWriteState before, Event.Deallocate dealloc) {
    LastWriteState now = before;
    Allocation allocation = dealloc.pointer().allocation();
    for (int i = 0; allocation != null && i < allocation.cells().size(); i++) {
      now = write(now, allocation.location(i), dealloc.name(), false);
    }
    return now;
  }

  private LastWriteState write(LastWriteState now, int location, EventName event, boolean atomic) {
    boolean total = options.compare() == Compare.TOTAL;
    boolean messages = atomic && options.observe() == Observe.MESSAGE;
    List<Moment> older = total ? List.copyOf(new TreeSet<>(now.times().values())) : List.of();
    boolean named = detailed || messages || !total;
    return now.withWrite(location, new Write(named ? event : null, older, false), messages);
  }

  private @Nullable Write observed(LastWriteState now, int location, Event.Access access) {
    EventName source = access.source();
    return source != null && options.observe() == Observe.MESSAGE
        ? now.by(location, source)
        : now.latest(location);
  }

  /** Whether the write is later than the moment. */
  private boolean isLater(Write write, Moment time, HappensBefore order) {
    EventName reference = time.event();
    if (write.initial()) {
      return false;
    }
    if (reference == null) {
      return true;
    }
    return switch (options.compare()) {
      case TOTAL -> write.older().contains(time);
      case NOT_AFTER -> order.orderedOrSame(reference, Objects.requireNonNull(write.event()));
      case BEFORE -> !order.orderedOrSame(Objects.requireNonNull(write.event()), reference);
    };
  }

  private Rejection rejection(
      Event.Access access, int location, Tag tag, Write write, Moment time) {
    List<MissingEdge> missing =
        options.compare() == Compare.BEFORE && write.event() != null && time.event() != null
            ? List.of(new MissingEdge(write.event(), time.event()))
            : List.of();
    return new Rejection(
        WRITTEN_SINCE, access.name(), access.span(), location, tag, List.of(), missing, Needed.ONE);
  }

  /** As what a pointer is read through at a byte of its allocation. */
  private static Through through(LastWriteState now, Tag pointer, int offset) {
    Tag tag = known(pointer);
    if (isSharedRoot(tag, offset)) {
      return new Through(Moment.START, true);
    }
    return tag.kind() == PointerKind.SHARED
        ? new Through(now.times().get(tag), tag.isInsideCell(offset))
        : new Through(null, false);
  }

  private static boolean isSharedRoot(Tag tag, int offset) {
    return tag.isBase()
        && tag.baseKind() == AllocationKind.STATIC
        && tag.allocation().isInsideCell(offset);
  }

  // ---- retags

  private LastWriteState retag(LastWriteState now, Event.Retag retag) {
    Tag created = retag.created();
    if (created.kind() == PointerKind.SHARED && isKnown(created)) {
      return now.withTime(created, timeOfShared(now, retag));
    }
    if (created.kind() == PointerKind.MUTABLE && isKnown(created)) {
      // An argument or a result is the same reference, under a new tag.
      Moment own = Use.comesIn(created) ? timeOf(now, retag.source().tag()) : null;
      boolean needed = options.punnedLoad() == PunnedLoad.TIME_OF_MUT;
      return needed ? now.withTime(created, own == null ? new Moment(retag.name()) : own) : now;
    }
    return now;
  }

  private Moment timeOfShared(LastWriteState now, Event.Retag retag) {
    Moment current = new Moment(retag.name());
    Tag created = retag.created();
    Tag given = retag.source().tag();
    Tag source = given == null ? null : known(given);
    if (created.origin() == RetagOrigin.LOAD) {
      Through through = now.lastReads().get(retag.name().thread());
      Moment inherited = through == null ? null : through.time();
      boolean inherits =
          through != null && (!through.insideCell() || options.cell() == Cell.INHERIT);
      if (inherited != null && inherits) {
        return inherited;
      }
    }
    if (source == null) {
      return current;
    }
    if (source.kind() == PointerKind.SHARED) {
      boolean fresh =
          created.origin() == RetagOrigin.BORROW && options.reborrow() == Reborrow.FRESH;
      return fresh ? current : Objects.requireNonNullElse(timeOf(now, source), current);
    }
    boolean punned =
        created.origin() == RetagOrigin.LOAD || created.origin() == RetagOrigin.TRANSMUTE;
    if (source.kind() == PointerKind.MUTABLE
        && punned
        && options.punnedLoad() == PunnedLoad.TIME_OF_MUT) {
      return Objects.requireNonNullElse(timeOf(now, source), current);
    }
    return current;
  }

  private static @Nullable Moment timeOf(LastWriteState now, @Nullable Tag tag) {
    return tag == null ? null : now.times().get(known(tag));
  }

  /** Copies and boxes are the pointer they are of. */
  private static boolean isKnown(Tag tag) {
    return tag.origin() != RetagOrigin.COPY && tag.kind() != PointerKind.BOX;
  }

  private static Tag known(Tag tag) {
    Tag found = tag;
    while (!isKnown(found) && found.parent() != null) {
      found = found.parent();
    }
    return found;
  }

  // ---- what people see

  /**
   * It judges by the time of a reference alone. One that has none yet, since it was promised, gets
   * the time at which it is loaded (models-timestamps.md, 3.2: accepted where no write follows).
   */
  @Override
  public boolean needs(Event event, Tag tag) {
    return false;
  }

  @Override
  public @Nullable MonitorState forgetting(MonitorState state, Repetition round) {
    return ((LastWriteState) state).without(round);
  }

  @Override
  public List<View<EventName>> view(MonitorState state) {
    List<View<EventName>> views = new ArrayList<>();
    ((LastWriteState) state)
        .writes()
        .forEach(
            (location, writes) -> {
              List<EventName> events = new ArrayList<>();
              for (Write write : writes) {
                if (write.event() != null) {
                  events.add(write.event());
                }
              }
              if (!events.isEmpty()) {
                views.add(
                    new StackView<>(
                        location, List.of(), new StackView.EventSet<>("written at", events)));
              }
            });
    return views;
  }
}
