package dev.thawline.race;

import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The implicit accesses that one aliasing model has declared so far on one path, as a set.
 * Immutable.
 */
public record ImplicitHistory(List<Entry> entries) {
  /** One of them, with its source. */
  public record Entry(ImplicitAccess access, Span span) {}

  public static final ImplicitHistory EMPTY = new ImplicitHistory(List.of());

  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry entry) -> entry.access().event())
          .thenComparingInt(entry -> entry.access().location())
          .thenComparing(entry -> entry.access().write());

  public ImplicitHistory {
    entries = List.copyOf(entries);
  }

  /** With one more. */
  public ImplicitHistory with(ImplicitAccess access, Span span) {
    return with(List.of(new Entry(access, span)));
  }

  /** With some more. */
  public ImplicitHistory with(List<Entry> added) {
    List<Entry> more = new ArrayList<>(entries);
    more.addAll(added);
    more.sort(ORDER);
    return new ImplicitHistory(more);
  }

  /** With other names for events; what is the same then is kept once. */
  public ImplicitHistory renamed(UnaryOperator<EventName> renaming) {
    Set<Entry> renamed = new LinkedHashSet<>();
    for (Entry entry : entries) {
      ImplicitAccess access = entry.access();
      renamed.add(
          new Entry(
              new ImplicitAccess(renaming.apply(access.event()), access.location(), access.write()),
              entry.span()));
    }
    List<Entry> all = new ArrayList<>(renamed);
    all.sort(ORDER);
    return new ImplicitHistory(all);
  }

  /** The races that an access completes with these, by (thread, position). */
  public List<Race> conflicts(
      HappensBefore order, EventName event, Span span, int location, boolean write) {
    List<Race> races = new ArrayList<>();
    for (Entry entry : entries) {
      ImplicitAccess other = entry.access();
      if (other.location() == location
          && (write || other.write())
          && other.event().thread() != event.thread()
          && !order.orderedOrSame(other.event(), event)) {
        races.add(new Race(other.event(), entry.span(), event, span, location));
      }
    }
    return races;
  }
}
