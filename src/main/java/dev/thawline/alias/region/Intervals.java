package dev.thawline.alias.region;

import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code threads=interval} (models-other.md, section 4, c): a borrow lasts from its creation to its
 * last use, and conflicting borrows that are not nested must be ordered by happens-before. What is
 * checked at a use holds for every pair once its last use has come, in whatever order the threads
 * move.
 *
 * @param uses the latest use of each borrow in each thread, its creation included
 */
record Intervals(SortedMap<Tag, SortedMap<Integer, EventName>> uses) {
  static final Intervals EMPTY = new Intervals(new TreeMap<>());

  Intervals {
    uses = Collections.unmodifiableSortedMap(uses);
  }

  /** A borrow that this one, which is used now, overlaps with, at a location. */
  record Overlap(Tag other, int location) {}

  /** The event uses a borrow, and all that it was made from; a root place is none. */
  Intervals with(Tag borrow, EventName event) {
    SortedMap<Tag, SortedMap<Integer, EventName>> now = new TreeMap<>(uses);
    for (Tag tag = borrow; tag != null && tag.kind() != null; tag = Pointers.parent(tag)) {
      SortedMap<Integer, EventName> mine = new TreeMap<>(now.getOrDefault(tag, new TreeMap<>()));
      mine.put(event.thread(), event);
      now.put(tag, Collections.unmodifiableSortedMap(mine));
    }
    return new Intervals(now);
  }

  /**
   * The borrows of the round last as long as those of the round before, as far as happens-before
   * tells; so do those that both used.
   */
  Intervals without(Repetition round) {
    SortedMap<Tag, SortedMap<Integer, EventName>> left = new TreeMap<>();
    uses.forEach(
        (tag, mine) -> {
          if (!round.made(tag)) {
            SortedMap<Integer, EventName> renamed = new TreeMap<>(mine);
            renamed.replaceAll((thread, event) -> round.original(event));
            left.put(tag, Collections.unmodifiableSortedMap(renamed));
          }
        });
    return new Intervals(left);
  }

  /** What the borrow, or one that it was made from, overlaps with now that it is used. */
  @Nullable Overlap overlap(Tag borrow, Borrows borrows, HappensBefore order) {
    for (Tag tag = borrow; tag != null && tag.kind() != null; tag = Pointers.parent(tag)) {
      for (Tag other : uses.keySet()) {
        if (!Borrows.nested(tag, other) && !over(other, tag, order)) {
          for (int location : Pointers.covered(tag)) {
            if (borrows.conflict(tag, other, location)) {
              return new Overlap(other, location);
            }
          }
        }
      }
    }
    return null;
  }

  /** Whether every use of {@code other} so far happens before the creation of {@code borrow}. */
  private boolean over(Tag other, Tag borrow, HappensBefore order) {
    return uses.getOrDefault(other, Collections.emptySortedMap()).values().stream()
        .allMatch(use -> order.orderedOrSame(use, borrow.name()));
  }
}
