package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events of a thread that certifies which made an allocation or a tag, since it began to: what
 * it would store then may name what does not exist where the certification began. Positions do not
 * tell: a round of a waiting loop that is taken back gives its names to what comes after it.
 * Immutable.
 */
final class FreshNames {
  /** Of paths on which nobody asks. */
  static final FreshNames UNTOLD = new FreshNames(null);

  /** At the beginning of a certification. */
  static final FreshNames NONE = new FreshNames(Set.of());

  private final @Nullable Set<EventName> made;

  private FreshNames(@Nullable Set<EventName> made) {
    this.made = made;
  }

  FreshNames after(Event event) {
    boolean makes =
        switch (event.kind()) {
          case ALLOCATE, RETAG, FROM_EXPOSED -> true;
          case DEALLOCATE, DEREF, ACCESS, FENCE, ENTER, LEAVE, EXPOSE, SPAWN, JOIN -> false;
        };
    if (made == null || !makes || made.contains(event.name())) {
      return this;
    }
    Set<EventName> more = new HashSet<>(made);
    more.add(event.name());
    return new FreshNames(more);
  }

  /** After a round of a waiting loop is taken back. */
  FreshNames without(Repetition round) {
    if (made == null || made.stream().noneMatch(round::contains)) {
      return this;
    }
    Set<EventName> rest = new HashSet<>(made);
    rest.removeIf(round::contains);
    return new FreshNames(rest);
  }

  /**
   * The tags of a value that are fresh, the one it carries and those from which that descends; null
   * where it names a fresh allocation, or a cast of an integer that has not happened: these are
   * never promised.
   */
  @Nullable List<Tag> in(Value value) {
    if (value instanceof Value.Pointer pointer) {
      return isFresh(pointer.allocation()) ? null : in(pointer.tag());
    } else if (value instanceof Value.Address address) {
      return isFresh(address.allocation()) ? null : List.of();
    } else if (value instanceof Value.Fragment fragment) {
      return in(fragment.whole());
    }
    return List.of();
  }

  private @Nullable List<Tag> in(@Nullable Tag carried) {
    List<Tag> fresh = new ArrayList<>();
    for (Tag tag = carried; tag != null; tag = tag.parent()) {
      if (isFresh(tag.name())) {
        if (tag.isWildcard()) {
          return null;
        }
        fresh.add(tag);
      }
    }
    return fresh;
  }

  private boolean isFresh(@Nullable Allocation allocation) {
    return allocation != null && isFresh(allocation.name());
  }

  private boolean isFresh(EventName name) {
    return made != null && made.contains(name);
  }
}
