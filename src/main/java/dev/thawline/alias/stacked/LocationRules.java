package dev.thawline.alias.stacked;

import dev.thawline.event.Allocation;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.PointerKind;
import org.jspecify.annotations.Nullable;

/** What happens to the stack of one location. */
interface LocationRules {

  /** The stack that a location of a new allocation has. */
  BorrowStack fresh(Allocation allocation);

  /** The place behind a pointer of this type is named. */
  void dereference(int location, Tag pointer, PointerKind type);

  void read(int location, Tag pointer);

  void write(int location, Tag pointer);

  /**
   * A new pointer.
   *
   * @param source the pointer that it is made from
   * @param temporary whether a reference is made in between (VIA_TEMP)
   * @param call the call that it is an argument of, or null
   */
  void retag(int location, Tag source, Tag created, boolean temporary, @Nullable EventName call);

  /** The location dies. */
  void deallocate(int location, Tag pointer);
}
