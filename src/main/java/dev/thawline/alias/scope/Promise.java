package dev.thawline.alias.scope;

import dev.thawline.event.EventName;
import dev.thawline.event.Tag;

/**
 * What is promised about a pointer while a scope runs. A pointer is <i>based on</i> it if it
 * descends from it in the pointer tree.
 *
 * @param pointer its tag
 * @param scope the call, by its entry; or the body of a thread, by the thread's start
 * @param terms what is promised
 */
record Promise(Tag pointer, EventName scope, Terms terms) {

  /**
   * What is promised.
   *
   * @param exclusive a location that is modified is not accessed both through pointers that are
   *     based on this one and through others
   * @param readOnly it is not written through
   * @param constant what is accessed through it is modified by nobody
   * @param dereferenceable its allocation lives as long as the scope
   * @param noFree its allocation is not freed through it
   */
  record Terms(
      boolean exclusive,
      boolean readOnly,
      boolean constant,
      boolean dereferenceable,
      boolean noFree) {
    boolean isEmpty() {
      return !exclusive && !readOnly && !constant && !dereferenceable && !noFree;
    }
  }

  /** The position at which the body of a thread begins. */
  static EventName body(int thread) {
    return new EventName(thread, 0);
  }
}
