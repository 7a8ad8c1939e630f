package dev.thawline.race;

import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.HashBits;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The implicit accesses that one aliasing model has declared so far on one path, as a set.
 * Immutable.
 */
public final class ImplicitHistory {
  /** One of them, with its source. */
  private record Entry(ImplicitAccess access, Span span) {}

  private static final Entry[] NONE = {};

  public static final ImplicitHistory EMPTY = new ImplicitHistory(new Entry[0][], 0);

  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry entry) -> entry.access().event())
          .thenComparing(entry -> entry.access().write());

  /** Those of each location in their order. */
  private final Entry[][] byLocation;

  /** The sum of those of the entries, so that one more changes it at once. */
  private final int hash;

  private ImplicitHistory(Entry[][] byLocation, int hash) {
    this.byLocation = byLocation;
    this.hash = hash;
  }

  private Entry[] at(int location) {
    return location < byLocation.length ? byLocation[location] : NONE;
  }

  /** With one more, which is kept once. */
  public ImplicitHistory with(ImplicitAccess access, Span span) {
    Entry added = new Entry(access, span);
    Entry[] old = at(access.location());
    int place = Arrays.binarySearch(old, added, ORDER);
    if (place >= 0) {
      return this;
    }
    List<Entry> more = new ArrayList<>(Arrays.asList(old));
    more.add(-place - 1, added);
    int locations = Math.max(byLocation.length, access.location() + 1);
    Entry[][] changed = Arrays.copyOf(byLocation, locations);
    Arrays.fill(changed, byLocation.length, locations, NONE);
    changed[access.location()] = more.toArray(NONE);
    return new ImplicitHistory(changed, hash + HashBits.mixed(access.hashCode()));
  }

  /** With other names for events; what is the same then is kept once. */
  public ImplicitHistory renamed(UnaryOperator<EventName> renaming) {
    ImplicitHistory renamed = EMPTY;
    for (Entry[] entries : byLocation) {
      for (Entry entry : entries) {
        ImplicitAccess old = entry.access();
        EventName event = renaming.apply(old.event());
        renamed =
            renamed.with(new ImplicitAccess(event, old.location(), old.write()), entry.span());
      }
    }
    return renamed;
  }

  /** The races that an access completes with these, by (thread, position). */
  public List<Race> conflicts(
      HappensBefore order, EventName event, Span span, int location, boolean write) {
    Entry[] entries = at(location);
    List<Race> races = entries.length == 0 ? Collections.emptyList() : new ArrayList<>();
    for (Entry entry : entries) {
      ImplicitAccess other = entry.access();
      if ((write || other.write())
          && other.event().thread() != event.thread()
          && !order.orderedOrSame(other.event(), event)) {
        races.add(new Race(other.event(), entry.span(), event, span, location));
      }
    }
    return races;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ImplicitHistory history
            && hash == history.hash
            && Arrays.deepEquals(byLocation, history.byLocation));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
