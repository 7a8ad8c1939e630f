package dev.thawline.event;

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
}
