package dev.thawline.alias.stacked;

import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.program.AllocationKind;
import dev.thawline.view.StackView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stack of one location in the versions of 2018 (models-stacked.md, section 2).
 *
 * @param items bottom to top
 * @param freeze null where it is not frozen
 */
record FreezableStack(List<Entry> items, @Nullable Freeze freeze) implements BorrowStack {
  FreezableStack {
    items = List.copyOf(items);
  }

  /** What stands on it. */
  enum Kind {
    UNIQUE,
    /** {@code Shr}, later named {@code Raw}: of raw pointers, and of references inside cells. */
    SHARED,
    BARRIER
  }

  /**
   * One of those.
   *
   * @param tag of {@code Uniq(t)}
   * @param call of a barrier
   */
  record Entry(Kind kind, @Nullable Tag tag, @Nullable EventName call) {
    static final Entry SHARED = new Entry(Kind.SHARED, null, null);

    static Entry unique(Tag tag) {
      return new Entry(Kind.UNIQUE, tag, null);
    }

    static Entry barrier(EventName call) {
      return new Entry(Kind.BARRIER, null, call);
    }
  }

  /**
   * {@code frozen_since}. Only how it compares with the times of shared references counts: so it is
   * kept as those which are too old.
   *
   * @param older the shared references that were made before, ascending
   * @param event the event that froze the location, where explanations need it
   */
  record Freeze(List<Tag> older, @Nullable EventName event) {
    Freeze {
      older = List.copyOf(older);
    }

    Freeze without(Repetition round) {
      return new Freeze(
          older.stream().filter(tag -> !round.made(tag)).toList(),
          event == null ? null : round.original(event));
    }
  }

  boolean isFrozen() {
    return freeze != null;
  }

  @Nullable Entry top() {
    return items.isEmpty() ? null : items.get(items.size() - 1);
  }

  /** With an entry more, unless it is on top already. */
  FreezableStack pushed(Entry entry) {
    if (entry.equals(top())) {
      return this;
    }
    List<Entry> more = new ArrayList<>(items);
    more.add(entry);
    return new FreezableStack(more, freeze);
  }

  FreezableStack popped() {
    return new FreezableStack(items.subList(0, items.size() - 1), freeze);
  }

  FreezableStack frozen(@Nullable Freeze since) {
    return new FreezableStack(items, since);
  }

  boolean hasBarrier() {
    return items.stream().anyMatch(entry -> entry.kind() == Kind.BARRIER);
  }

  @Override
  public BorrowStack released(EventName call) {
    Entry barrier = Entry.barrier(call);
    return items.contains(barrier)
        ? new FreezableStack(
            items.stream().filter(entry -> !entry.equals(barrier)).toList(), freeze)
        : this;
  }

  /**
   * A {@code Uniq} on top hides what is below it from whoever asks for the top: it stays, as that
   * of the round before.
   */
  @Override
  public @Nullable FreezableStack without(Repetition round) {
    List<Entry> left = new ArrayList<>();
    for (Entry entry : items) {
      Tag tag = entry.tag();
      if (entry.call() != null && round.contains(entry.call())) {
        return null;
      }
      Entry named = tag == null ? entry : Entry.unique(round.original(tag));
      if (left.isEmpty() || !left.get(left.size() - 1).equals(named)) {
        left.add(named);
      }
    }
    Freeze now = freeze;
    return new FreezableStack(left, now == null ? null : now.without(round));
  }

  @Override
  public StackView<EventName> view(int location) {
    StackView.EventSet<EventName> since =
        freeze == null
            ? null
            : new StackView.EventSet<>(
                "frozen since", freeze.event() == null ? List.of() : List.of(freeze.event()));
    return new StackView<>(location, items.stream().map(FreezableStack::view).toList(), since);
  }

  private static StackView.Item<EventName> view(Entry entry) {
    return switch (entry.kind()) {
      case SHARED -> new StackView.Item<>("Shr", null);
      case BARRIER -> new StackView.Item<>("Barrier", entry.call());
      case UNIQUE -> {
        Tag tag = entry.tag();
        boolean own = tag != null && tag.isBase() && tag.baseKind() == AllocationKind.LOCAL;
        yield new StackView.Item<>(
            own ? "Uniq (the local itself)" : "Uniq", own || tag == null ? null : tag.name());
      }
    };
  }
}
