package dev.thawline.alias.scope;

import dev.thawline.alias.Lineage;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Note;
import dev.thawline.alias.Occasion;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.view.View;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The monitor of models-other.md, section 1, and with blocks for calls, of section 2. */
final class ScopeMonitor implements Monitor {
  private final Contract contract;
  private final AccessLog empty;

  ScopeMonitor(Contract contract, AccessLog empty) {
    this.contract = contract;
    this.empty = empty;
  }

  @Override
  public MonitorState initial() {
    return ScopeState.empty(empty);
  }

  @Override
  public MonitorState observe(MonitorState before, Event event, Surroundings around) {
    ScopeState state = (ScopeState) before;
    Occasion occasion = new Occasion(event, around);
    return switch (event.kind()) {
      case ACCESS -> access(state, (Event.Access) event, occasion);
      case DEALLOCATE -> free(state, (Event.Deallocate) event, occasion);
      case RETAG -> retag(state, (Event.Retag) event, occasion);
      case ENTER -> state.entered(event.name());
      case LEAVE -> state.left(((Event.Leave) event).call(), event.name());
      case JOIN -> state.left(Promise.body(((Event.Join) event).thread()), event.name());
      case ALLOCATE, DEREF, FENCE, EXPOSE, FROM_EXPOSED, SPAWN -> state;
    };
  }

  private MonitorState access(ScopeState state, Event.Access access, Occasion occasion) {
    Tag pointer = access.pointer().tag();
    Allocation allocation = access.pointer().allocation();
    if (pointer == null || allocation == null) {
      return state;
    }
    Event.AccessKind kind = access.access();
    Use use = new Use(access.name(), pointer, kind.reads(), kind.writes());
    return use(state, use, allocation, access.firstCell(), access.cellCount(), occasion);
  }

  private MonitorState use(
      ScopeState state, Use use, Allocation allocation, int first, int count, Occasion occasion) {
    AccessLog log = state.log();
    for (int cell = first; cell < first + count; cell++) {
      int location = allocation.location(cell);
      log = log.with(location, use);
      for (Promise promise : log.running(use.event(), occasion.order())) {
        if (promise.pointer().allocation() == allocation) {
          Rejection rejection = judge(log, promise, use, location, occasion);
          if (rejection != null) {
            return rejection;
          }
        }
      }
    }
    return state.withLog(log);
  }

  private @Nullable Rejection judge(
      AccessLog log, Promise promise, Use use, int location, Occasion occasion) {
    boolean inside = Lineage.isBasedOn(use.pointer(), promise.pointer());
    Sides sides = log.sides(promise, location, occasion.order());
    Promise.Terms terms = promise.terms();
    Contract.Breach breach = null;
    if (terms.exclusive() && sides.clash()) {
      breach = Contract.Breach.EXCLUSIVE;
    } else if (terms.readOnly() && inside && use.writes()) {
      breach = Contract.Breach.READ_ONLY;
    } else if (terms.constant() && sides.inside() && sides.written()) {
      breach = Contract.Breach.CONSTANT;
    }
    if (breach == Contract.Breach.EXCLUSIVE) {
      List<Rejection.MissingEdge> missing = log.missing(promise, location, use, occasion.order());
      return occasion.reject(contract.rule(breach), location, promise.pointer(), missing);
    } else if (breach != null) {
      return occasion.reject(contract.rule(breach), location, promise.pointer());
    }
    if (!inside && terms.exclusive()) {
      occasion.note(Note.Effect.CONFLICTED, location, promise.pointer());
    }
    return null;
  }

  /** An access W by the deallocating tag, and nobody promised that the memory would stay. */
  private MonitorState free(ScopeState state, Event.Deallocate free, Occasion occasion) {
    Tag pointer = free.pointer().tag();
    Allocation allocation = free.pointer().allocation();
    if (pointer == null || allocation == null) {
      return state;
    }
    ScopeState after = state.freed(Tag.base(allocation));
    if (contract.freeIsWrite()) {
      Use use = new Use(free.name(), pointer, false, true);
      int cells = allocation.cells().size();
      MonitorState written = use(after, use, allocation, 0, cells, occasion);
      if (written instanceof Rejection) {
        return written;
      }
      after = (ScopeState) written;
    }
    for (Promise promise : state.log().running(free.name(), occasion.order())) {
      if (promise.pointer().allocation() != allocation) {
        continue;
      }
      Contract.Breach breach =
          promise.terms().dereferenceable()
              ? Contract.Breach.DEREFERENCEABLE
              : promise.terms().noFree() && Lineage.isBasedOn(pointer, promise.pointer())
                  ? Contract.Breach.NO_FREE
                  : null;
      if (breach != null) {
        int location = location(allocation, promise.pointer());
        return occasion.reject(contract.rule(breach), location, promise.pointer());
      }
    }
    return after;
  }

  private MonitorState retag(ScopeState state, Event.Retag retag, Occasion occasion) {
    Promise.Terms terms = contract.terms(retag);
    if (terms.isEmpty()) {
      return state;
    }
    Tag created = retag.created();
    Allocation allocation = created.allocation();
    if (terms.dereferenceable()
        && (state.freed().contains(Tag.base(allocation)) || !isInBounds(created))) {
      return occasion.reject(
          contract.rule(Contract.Breach.DEREFERENCEABLE), location(allocation, created), created);
    }
    EventName scope = retag.call() != null ? retag.call() : state.scopeIn(retag.name().thread());
    if (contract.restrictsAssignments()) {
      for (Promise outer : state.log().running(retag.name(), occasion.order())) {
        if (Lineage.isBasedOn(created, outer.pointer())
            && (outer.scope().equals(scope)
                || !occasion.order().orderedOrSame(outer.scope(), scope))) {
          return occasion.reject(
              contract.rule(Contract.Breach.ASSIGNMENT), location(allocation, created), created);
        }
      }
    }
    occasion.note(Note.Effect.PUSHED, location(allocation, created), created);
    return state.withLog(state.log().with(new Promise(created, scope, terms)));
  }

  private static boolean isInBounds(Tag created) {
    int size = Objects.requireNonNull(created.pointee()).size();
    return created.start() >= 0 && created.start() + size <= created.allocation().size();
  }

  /** The first location that a pointer reaches; of the allocation where it reaches none. */
  private static int location(Allocation allocation, Tag pointer) {
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      if (pointer.covers(allocation.cells().get(cell).offset())) {
        return allocation.location(cell);
      }
    }
    return allocation.firstLocation();
  }

  /** What a pointer is based on is in its name. */
  @Override
  public boolean needs(Event event, Tag tag) {
    return false;
  }

  @Override
  public @Nullable MonitorState forgetting(MonitorState before, Repetition round) {
    ScopeState state = (ScopeState) before;
    AccessLog left = state.log().without(round);
    boolean running = state.calls().stream().anyMatch(round::contains);
    return left == null || running ? null : state.withLog(left);
  }

  @Override
  public List<View<EventName>> view(MonitorState state) {
    return ((ScopeState) state).log().view();
  }
}
