package dev.thawline.alias.region;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Note;
import dev.thawline.alias.Occasion;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.view.TableView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code form=guard} (models-other.md, section 4, a): every borrow is a guard of a RefCell, held to
 * the end of its scope; what would panic there is UB here, at once. A borrow made from the holder
 * suspends it. Events know no ends of Rust's blocks: the scope of a guard is the innermost call
 * with protected arguments that runs when it is made, for an argument that call itself, else the
 * body of the thread, which ends when it is joined. A use through a guard that has ended goes
 * through what it was made from.
 */
final class GuardMonitor implements Monitor {
  private final Borrows borrows;

  GuardMonitor(Borrows borrows) {
    this.borrows = borrows;
  }

  /**
   * @param guards those that are held, with the scopes that hold them
   * @param calls those that run, by their entries
   */
  private record State(SortedMap<Tag, EventName> guards, SortedSet<EventName> calls)
      implements MonitorState {
    State {
      guards = Collections.unmodifiableSortedMap(guards);
      calls = Collections.unmodifiableSortedSet(calls);
    }

    State entered(EventName call) {
      SortedSet<EventName> more = new TreeSet<>(calls);
      more.add(call);
      return new State(guards, more);
    }

    State ended(EventName scope) {
      SortedMap<Tag, EventName> held = new TreeMap<>(guards);
      held.values().removeIf(scope::equals);
      SortedSet<EventName> rest = new TreeSet<>(calls);
      rest.remove(scope);
      return new State(held, rest);
    }

    State with(Tag guard, EventName scope) {
      SortedMap<Tag, EventName> more = new TreeMap<>(guards);
      more.put(guard, scope);
      return new State(more, calls);
    }

    EventName scopeIn(int thread) {
      SortedSet<EventName> of = calls.subSet(body(thread), body(thread + 1));
      return of.isEmpty() ? body(thread) : of.last();
    }
  }

  private static EventName body(int thread) {
    return new EventName(thread, 0);
  }

  @Override
  public MonitorState initial() {
    return new State(new TreeMap<>(), new TreeSet<>());
  }

  @Override
  public MonitorState observe(MonitorState before, Event event, Surroundings around) {
    State state = (State) before;
    return switch (event.kind()) {
      case ENTER -> state.entered(event.name());
      case LEAVE -> state.ended(((Event.Leave) event).call());
      case JOIN -> state.ended(body(((Event.Join) event).thread()));
      case ACCESS, DEALLOCATE, RETAG -> use(state, new Occasion(event, around));
      case ALLOCATE, DEREF, FENCE, EXPOSE, FROM_EXPOSED, SPAWN -> state;
    };
  }

  private MonitorState use(State state, Occasion occasion) {
    for (BorrowUse use : BorrowUse.of(occasion.event(), borrows)) {
      Rejection rejection = judge(state, use, occasion);
      if (rejection != null) {
        return rejection;
      }
    }
    if (occasion.event() instanceof Event.Retag retag && borrows.takesOne(retag.created())) {
      Tag created = retag.created();
      for (int location : Pointers.covered(created)) {
        occasion.note(Note.Effect.PUSHED, location, created);
      }
      return state.with(
          created, retag.call() != null ? retag.call() : state.scopeIn(retag.name().thread()));
    }
    return state;
  }

  private @Nullable Rejection judge(State state, BorrowUse use, Occasion occasion) {
    int location = use.location();
    if (use.write() && borrows.forbidsWrite(use.borrow(), location)) {
      return occasion.reject(RefcellModel.SHARED_WRITE, location, use.borrow());
    }
    Tag holder = holder(state, use.borrow());
    for (Tag guard : state.guards().keySet()) {
      if (guard.allocation() == holder.allocation()
          && !Pointers.isWithin(holder, guard)
          && borrows.holds(guard, location)
          && (use.write() || borrows.isExclusive(guard) || suspends(guard, holder))) {
        return occasion.reject(RefcellModel.HELD, location, guard);
      }
    }
    return null;
  }

  /** Whether the parent of a guard is a guard too, an exclusive one, which waits for its end. */
  private boolean suspends(Tag guard, Tag holder) {
    return !holder.isBase() && borrows.isExclusive(holder) && Pointers.isWithin(guard, holder);
  }

  /** The innermost guard still held that a use goes through, else the root place. */
  private static Tag holder(State state, Tag borrow) {
    Tag tag = borrow;
    while (!state.guards().containsKey(tag)) {
      Tag parent = Pointers.parent(tag);
      if (parent == null) {
        return tag;
      }
      tag = parent;
    }
    return tag;
  }

  /** A guard that is held on stands where that of the round before does. */
  @Override
  public @Nullable MonitorState forgetting(MonitorState before, Repetition round) {
    State state = (State) before;
    SortedMap<Tag, EventName> held = new TreeMap<>(state.guards());
    for (Tag guard : state.guards().keySet()) {
      if (round.made(guard)) {
        boolean known =
            state.guards().keySet().stream()
                .anyMatch(
                    other ->
                        other.name().equals(round.original(guard.name()))
                            && other.field() == guard.field());
        if (!known) {
          return null;
        }
        held.remove(guard);
      }
    }
    boolean running = state.calls().stream().anyMatch(round::contains);
    return running ? null : new State(held, state.calls());
  }

  @Override
  public List<View<EventName>> view(MonitorState state) {
    SortedMap<Integer, List<TableView.Row<EventName>>> rows = new TreeMap<>();
    for (Map.Entry<Tag, EventName> held : ((State) state).guards().entrySet()) {
      Tag guard = held.getKey();
      for (int location : Pointers.covered(guard)) {
        if (borrows.holds(guard, location)) {
          rows.computeIfAbsent(location, none -> new ArrayList<>())
              .add(
                  new TableView.Row<>(
                      borrows.isExclusive(guard) ? "held exclusively" : "held shared",
                      guard.name()));
        }
      }
    }
    List<View<EventName>> views = new ArrayList<>();
    rows.forEach((location, all) -> views.add(new TableView<>(location, all)));
    return views;
  }
}
