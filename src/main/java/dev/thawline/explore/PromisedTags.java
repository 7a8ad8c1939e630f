package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tags that were promised before they were made (models-timestamps.md, section 4), and, where
 * their uses are deferred, the events that aliasing models have not been shown yet. Immutable.
 *
 * <p>DEFER: an event that uses such a tag is shown once the tag is made; with it wait the later
 * events of its thread, whatever it happens before, and what gives its memory back. So models see
 * an order that agrees with program order, with happens-before and with the making of tags before
 * their uses, and otherwise with the order of steps. It need not agree with relaxed reads-from,
 * which a promise may contradict.
 */
final class PromisedTags {
  /**
   * An event as aliasing models are shown it.
   *
   * @param access what it is for races; null where it is no access
   * @param allocation the target of the access
   */
  record Shown(Event event, Event.@Nullable Access access, @Nullable Allocation allocation) {}

  static final PromisedTags NONE = new PromisedTags(Set.of(), Set.of(), List.of());

  private final Set<Tag> unmade;
  private final Set<Tag> made;
  private final List<Shown> waiting;

  private PromisedTags(Set<Tag> unmade, Set<Tag> made, List<Shown> waiting) {
    this.unmade = unmade;
    this.made = made;
    this.waiting = waiting;
  }

  /** With tags that a promise names and that do not exist. */
  PromisedTags with(Collection<Tag> fresh) {
    if (fresh.isEmpty()) {
      return this;
    }
    Set<Tag> more = new HashSet<>(unmade);
    more.addAll(fresh);
    return new PromisedTags(more, made, waiting);
  }

  /** After models were shown an event. */
  PromisedTags after(Event event) {
    if (!(event instanceof Event.Retag retag) || !unmade.contains(retag.created())) {
      return this;
    }
    Set<Tag> rest = new HashSet<>(unmade);
    rest.remove(retag.created());
    Set<Tag> more = new HashSet<>(made);
    more.add(retag.created());
    return new PromisedTags(rest, more, waiting);
  }

  /**
   * After a round of a waiting loop is taken back.
   *
   * @return null where models have not been shown all of it
   */
  @Nullable PromisedTags without(Repetition round) {
    if (waiting.stream().anyMatch(shown -> round.contains(shown.event().name()))) {
      return null;
    }
    if (made.stream().noneMatch(round::made)) {
      return this;
    }
    Set<Tag> again = new HashSet<>(unmade);
    Set<Tag> rest = new HashSet<>();
    made.forEach(tag -> (round.made(tag) ? again : rest).add(tag));
    return new PromisedTags(again, rest, waiting);
  }

  /**
   * The tags that an event uses and that are not made: that of its pointer, and those from which
   * that descends.
   */
  List<Tag> usedBy(Event event) {
    if (unmade.isEmpty() && waiting.isEmpty()) {
      return List.of();
    }
    List<Tag> used = new ArrayList<>();
    for (Tag tag = used(event); tag != null; tag = tag.parent()) {
      if (isUnmade(tag)) {
        used.add(tag);
      }
    }
    return used;
  }

  /** Whether models have not been shown the event that makes a tag. */
  private boolean isUnmade(Tag tag) {
    return unmade.contains(tag) || waiting.stream().anyMatch(shown -> makes(shown.event(), tag));
  }

  private static boolean makes(Event event, Tag tag) {
    return switch (event.kind()) {
      case ALLOCATE -> tag.equals(Tag.base(((Event.Allocate) event).allocation()));
      case RETAG -> tag.equals(((Event.Retag) event).created());
      case FROM_EXPOSED -> tag.equals(((Event.FromExposed) event).pointer().tag());
      case DEALLOCATE, DEREF, ACCESS, FENCE, ENTER, LEAVE, EXPOSE, SPAWN, JOIN -> false;
    };
  }

  private static @Nullable Tag used(Event event) {
    return switch (event.kind()) {
      case DEREF -> ((Event.Deref) event).pointer().tag();
      case ACCESS -> ((Event.Access) event).pointer().tag();
      case DEALLOCATE -> ((Event.Deallocate) event).pointer().tag();
      case RETAG -> ((Event.Retag) event).source().tag();
      case EXPOSE -> ((Event.Expose) event).pointer().tag();
      case ALLOCATE, FENCE, ENTER, LEAVE, FROM_EXPOSED, SPAWN, JOIN -> null;
    };
  }

  // ---- events that wait

  boolean hasWaiting() {
    return !waiting.isEmpty();
  }

  boolean isWaiting(EventName event) {
    return waiting.stream().anyMatch(shown -> shown.event().name().equals(event));
  }

  /** The events that wait, in the order in which they happened. */
  List<Shown> waiting() {
    return waiting;
  }

  /** Whether an event has to wait that happens now. */
  boolean defers(Event event, HappensBefore order) {
    return !usedBy(event).isEmpty() || comesBehind(event, waiting.size(), order);
  }

  /** The number of the first event that waits and need not any more; -1 where there is none. */
  int ready(HappensBefore order) {
    for (int i = 0; i < waiting.size(); i++) {
      Event event = waiting.get(i).event();
      if (usedBy(event).isEmpty() && !comesBehind(event, i, order)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether one of the first events that wait happens before another event, or uses the memory that
   * the other gives back.
   */
  private boolean comesBehind(Event event, int first, HappensBefore order) {
    return waiting.subList(0, first).stream()
        .map(Shown::event)
        .anyMatch(
            earlier ->
                order.orderedOrSame(earlier.name(), event.name()) || ends(event, used(earlier)));
  }

  private static boolean ends(Event event, @Nullable Tag used) {
    return used != null
        && event instanceof Event.Deallocate end
        && used.allocation() == end.pointer().allocation();
  }

  PromisedTags waitingFor(Shown shown) {
    List<Shown> more = new ArrayList<>(waiting);
    more.add(shown);
    return new PromisedTags(unmade, made, List.copyOf(more));
  }

  PromisedTags shown(int number) {
    List<Shown> rest = new ArrayList<>(waiting);
    rest.remove(number);
    return new PromisedTags(unmade, made, List.copyOf(rest));
  }

  /** What the future depends on, equal only where the future is: for keys of states. */
  Object key() {
    return List.of(unmade, waiting.stream().map(PromisedTags::name).toList());
  }

  private static EventName name(Shown shown) {
    return shown.event().name();
  }
}
