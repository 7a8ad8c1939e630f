package dev.thawline.alias;

import dev.thawline.event.Tag;

/**
 * The pointer tree: every derivation, raw ones too, makes a tag that knows its parent
 * (models-other.md, conventions).
 */
public final class Lineage {
  private Lineage() {}

  /** Whether a pointer is {@code origin} or was derived from it, in any number of steps. */
  public static boolean isBasedOn(Tag pointer, Tag origin) {
    if (pointer.allocation() != origin.allocation()) {
      return false;
    }
    for (Tag tag = pointer; tag != null; tag = tag.parent()) {
      if (tag.equals(origin)) {
        return true;
      }
    }
    return false;
  }

  /** Byte offset of a location in the allocation of a pointer. */
  public static int offset(Tag pointer, int location) {
    int cell = location - pointer.allocation().firstLocation();
    return pointer.allocation().cells().get(cell).offset();
  }
}
