package dev.thawline.alias.stacked;

import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An item of a borrow stack since April 2019 (models-stacked.md, section 3).
 *
 * @param tag null for {@code Untagged}
 * @param call the running call that it is an argument of, or null
 * @param strong whether that protector also forbids deallocation; a weak one is that of a Box
 */
record Item(Permission permission, @Nullable Tag tag, @Nullable EventName call, boolean strong) {

  /** What an item lets its pointer do. */
  enum Permission {
    UNIQUE("Unique"),
    SHARED_READ_WRITE("SharedRW"),
    SHARED_READ_ONLY("SharedRO"),
    /** Grants nothing, but keeps blocks of SharedReadWrite apart (May 2019). */
    DISABLED("Disabled");

    private final String text;

    Permission(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    boolean grantsRead() {
      return this != DISABLED;
    }

    boolean grantsWrite() {
      return this == UNIQUE || this == SHARED_READ_WRITE;
    }
  }

  static Item unprotected(Permission permission, @Nullable Tag tag) {
    return new Item(permission, tag, null, false);
  }

  boolean isProtected() {
    return call != null;
  }

  boolean isUnique() {
    return permission == Permission.UNIQUE;
  }

  boolean isSharedReadWrite() {
    return permission == Permission.SHARED_READ_WRITE;
  }

  boolean isShared() {
    return permission == Permission.SHARED_READ_WRITE || permission == Permission.SHARED_READ_ONLY;
  }

  /** Whether this has a later tag. An untagged item is the first. */
  boolean isAfter(Item other) {
    return tag != null && (other.tag == null || tag.compareTo(other.tag) > 0);
  }

  Item disabled() {
    return new Item(Permission.DISABLED, tag, call, strong);
  }

  Item released() {
    return unprotected(permission, tag);
  }
}
