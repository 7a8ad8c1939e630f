package dev.thawline.alias.timestamp;

import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * A stack after a round of a waiting loop is taken back. {@code U(i)} of a reference that no
   * value holds still hides what is below it from whoever asks for the top: it stays, as that of
   * the round before. Null where a call of the round runs.
   */
  static @Nullable List<Item> without(List<Item> stack, Repetition round) {
    List<Item> left = new ArrayList<>();
    for (Item item : stack) {
      if (item.call != null && round.contains(item.call)) {
        return null;
      }
      Item named = item.tag == null ? item : unique(round.original(item.tag));
      if (left.isEmpty() || !left.get(left.size() - 1).equals(named)) {
        left.add(named);
      }
    }
    return left;
  }

  static Item unique(Tag tag) {
    return new Item(Kind.UNIQUE, tag, null);
  }

  static Item barrier(EventName call) {
    return new Item(Kind.BARRIER, null, call);
  }
}
