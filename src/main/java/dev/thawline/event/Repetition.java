package dev.thawline.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of a waiting loop that repeats the round before it event by event: it reads the same
 * writes, and no other thread can tell the two apart, since the thread released nothing in between
 * (language.md, "Loops"). It is taken back: its events are no longer part of the execution, and no
 * value in a register or in memory holds a tag that it made.
 *
 * @param thread whose round
 * @param from the position of its first event; all later events of the thread belong to it
 * @param length how many events a round has
 */
public record Repetition(int thread, int from, int length) {

  /** Whether an event belongs to the round. */
  public boolean contains(EventName event) {
    return event.thread() == thread && event.position() >= from;
  }

  /** Whether the round made a tag. */
  public boolean made(@Nullable Tag tag) {
    return tag != null && contains(tag.name());
  }

  /**
   * The tag itself, or, for one of the round, that which the round before made in its place. No
   * value holds the one any more than the other, but a state may have to say that there was one.
   */
  public Tag original(Tag tag) {
    return made(tag) ? tag.renamed(this) : tag;
  }

  /** The event itself, or, of one of the round, that of the round before which it repeats. */
  public EventName original(EventName event) {
    return contains(event) ? new EventName(thread, event.position() - length) : event;
  }

  /**
   * Whether it is one: its events, which only read, read the same writes as those of the round
   * before, and neither round taught the thread anything about other threads.
   *
   * @param now the graph that ends with it
   * @param before that when the thread was at {@link #from}, or one with more events of other
   *     threads
   */
  public boolean holds(ExecutionGraph now, ExecutionGraph before) {
    Line line = now.line(thread);
    int first = from - length;
    if (line.length != from + length
        || !line.now.isWithin(line.at(first).with(thread, line.length))
        || !line.acquirable.isWithin(before.line(thread).acquirable)) {
      return false;
    }
    List<MemoryEvent> originals = line.between(first, from);
    List<MemoryEvent> repeated = line.between(from, line.length);
    if (originals.size() != repeated.size()) {
      return false;
    }
    for (int i = 0; i < originals.size(); i++) {
      if (!isRepeated(originals.get(i), repeated.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isRepeated(MemoryEvent one, MemoryEvent two) {
    return one.name().equals(original(two.name()))
        && one.kind() == two.kind()
        && one.location() == two.location()
        && one.order() == two.order()
        && one.source() == two.source()
        && one.span().equals(two.span());
  }
}
