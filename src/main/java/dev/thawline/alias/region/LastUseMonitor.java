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
import dev.thawline.model.Rule;
import dev.thawline.view.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code form=last-use} (models-other.md, section 4, b): a conflict marks a borrow expired, the
 * next use of it or of what was made from it is UB. A mutable borrow conflicts with every foreign
 * access and retag, a shared one with foreign writes and mutable retags; descendants are local.
 */
final class LastUseMonitor implements Monitor {
  private final Borrows borrows;
  private final boolean intervals;

  LastUseMonitor(Borrows borrows, boolean intervals) {
    this.borrows = borrows;
    this.intervals = intervals;
  }

  /**
   * @param tree dead are the expired borrows
   * @param intervals empty where they are not asked for
   */
  private record State(BorrowTree tree, Intervals intervals) implements MonitorState {}

  @Override
  public MonitorState initial() {
    return new State(BorrowTree.EMPTY, Intervals.EMPTY);
  }

  @Override
  public MonitorState observe(MonitorState before, Event event, Surroundings around) {
    State state = (State) before;
    Occasion occasion = new Occasion(event, around);
    BorrowTree tree = state.tree();
    Intervals lasting = state.intervals();
    for (BorrowUse use : BorrowUse.of(event, borrows)) {
      Rule broken = broken(tree, use);
      if (broken != null) {
        return occasion.reject(broken, use.location(), use.borrow());
      }
      tree = expire(tree, use, occasion);
      if (intervals) {
        lasting = lasting.with(use.borrow(), event.name());
        Rejection rejection = overlap(lasting, use.borrow(), occasion);
        if (rejection != null) {
          return rejection;
        }
      }
    }
    if (event instanceof Event.Retag retag && borrows.takesOne(retag.created())) {
      tree = tree.with(retag.created());
      if (intervals) {
        lasting = lasting.with(retag.created(), event.name());
        Rejection rejection = overlap(lasting, retag.created(), occasion);
        if (rejection != null) {
          return rejection;
        }
      }
    }
    if (event instanceof Event.Deallocate free && free.pointer().allocation() != null) {
      tree = tree.without(free.pointer().allocation());
    }
    return new State(tree, lasting);
  }

  private @Nullable Rule broken(BorrowTree tree, BorrowUse use) {
    for (Tag tag = use.borrow(); tag != null; tag = Pointers.parent(tag)) {
      if (tree.isDead(tag, use.location())) {
        return RefcellModel.EXPIRED;
      }
    }
    return use.write() && borrows.forbidsWrite(use.borrow(), use.location())
        ? RefcellModel.SHARED_WRITE
        : null;
  }

  private BorrowTree expire(BorrowTree tree, BorrowUse use, Occasion occasion) {
    BorrowTree now = tree;
    for (Tag other : tree.nodes()) {
      boolean foreign =
          other.allocation() == use.borrow().allocation()
              && !Pointers.isWithin(use.borrow(), other);
      boolean conflict = use.write() || borrows.isExclusive(other);
      if (foreign
          && conflict
          && borrows.holds(other, use.location())
          && !now.isDead(other, use.location())) {
        occasion.note(Note.Effect.DISABLED, use.location(), other);
        now = now.mark(other, BorrowTree.Mark.DEAD, use.location());
      }
    }
    return now;
  }

  private @Nullable Rejection overlap(Intervals lasting, Tag borrow, Occasion occasion) {
    Intervals.Overlap found = lasting.overlap(borrow, borrows, occasion.order());
    return found == null
        ? null
        : occasion.reject(RefcellModel.INTERVAL, found.location(), found.other());
  }

  @Override
  public MonitorState forgetting(MonitorState state, Repetition round) {
    State before = (State) state;
    return new State(before.tree().without(round), before.intervals().without(round));
  }

  @Override
  public List<View<EventName>> view(MonitorState state) {
    return ((State) state).tree().view();
  }
}
