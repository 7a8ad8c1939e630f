package dev.thawline.reference.stacked;

import dev.thawline.event.Tag;

/**
 * An item of a borrow stack.
 *
 * @param protects whether the tag's protector counts for this item; false for the cell bytes of a
 *     protected shared reference
 */
record Item(Permission permission, Tag tag, boolean protects) {

  /** What an item lets its tag do. */
  enum Permission {
    UNIQUE,
    SHARED_READ_WRITE,
    SHARED_READ_ONLY,
    DISABLED;

    /** {@code grants(perm, k)}. */
    boolean grants(Kind kind) {
      return switch (this) {
        case UNIQUE, SHARED_READ_WRITE -> true;
        case SHARED_READ_ONLY -> kind == Kind.READ;
        case DISABLED -> false;
      };
    }
  }

  /** What an access does. */
  enum Kind {
    READ,
    WRITE
  }

  Item disabled() {
    return new Item(Permission.DISABLED, tag, protects);
  }
}
