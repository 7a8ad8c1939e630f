package dev.thawline.alias.timestamp;

import dev.thawline.event.Repetition;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An item of a borrow stack: {@code U(i)}, {@code R} or {@code Bar(call)} (models-timestamps.md,
 * 2.2).
 *
 * @param kind which of the three
 * @param tag of {@code U(i)}: the tag that the event i made
 * @param call of {@code Bar(call)}: the entry event of the call
 */
record Item(Kind kind, @Nullable Tag tag, @Nullable EventName call) {
  enum Kind {
    UNIQUE,
    RAW,
    BARRIER
  }

  static final Item RAW = new Item(Kind.RAW, null, null);

  /** Whether it stands for something that a round of a waiting loop did. */
  boolean isOf(Repetition round) {
    return round.made(tag) || (call != null && round.contains(call));
  }

  static Item unique(Tag tag) {
    return new Item(Kind.UNIQUE, tag, null);
  }

  static Item barrier(EventName call) {
    return new Item(Kind.BARRIER, null, call);
  }
}
