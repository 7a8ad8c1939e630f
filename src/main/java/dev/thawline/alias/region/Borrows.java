package dev.thawline.alias.region;

import dev.thawline.event.Tag;

/**
 * Which pointers take a borrow, and of which kind (models-other.md, section 4): mutable references
 * and Boxes an exclusive one, shared references a shared one; none is taken in an UnsafeCell, nor
 * by raw pointers, which act as their reference.
 *
 * @param rawTakesOne {@code raw=unique}
 */
record Borrows(Pointers pointers, boolean rawTakesOne) {

  /** Whether a retag may take a borrow. */
  boolean takesOne(Tag created) {
    return !Pointers.isSame(created) && (rawTakesOne || !Pointers.isRaw(created));
  }

  /** The pointer whose borrow a use goes through. */
  Tag borrow(Tag pointer) {
    return rawTakesOne ? Pointers.node(pointer) : Pointers.reference(pointer);
  }

  boolean isExclusive(Tag borrow) {
    return Pointers.isExclusive(borrow) || Pointers.isRaw(borrow);
  }

  /** Whether a borrow is a shared one at a location. */
  boolean isShared(Tag borrow, int location) {
    return pointers.isFrozen(borrow, location);
  }

  /** Whether it holds anything at a location. */
  boolean holds(Tag borrow, int location) {
    return covers(borrow, location) && (isExclusive(borrow) || isShared(borrow, location));
  }

  static boolean covers(Tag borrow, int location) {
    int cell = location - borrow.allocation().firstLocation();
    return cell >= 0
        && cell < borrow.allocation().cells().size()
        && borrow.covers(borrow.allocation().cells().get(cell).offset());
  }

  /** Whether two borrows exclude each other at a location. */
  boolean conflict(Tag one, Tag other, int location) {
    return holds(one, location)
        && holds(other, location)
        && (isExclusive(one) || isExclusive(other));
  }

  /** Whether one was made from the other. */
  static boolean nested(Tag one, Tag other) {
    return Pointers.isWithin(one, other) || Pointers.isWithin(other, one);
  }

  /** Whether taking a borrow at a location is an access: not in an UnsafeCell. */
  boolean isAccess(Tag created, int location) {
    return isExclusive(created) || isShared(created, location);
  }

  /** Whether a shared reference forbids a write through this borrow. */
  boolean forbidsWrite(Tag borrow, int location) {
    for (Tag tag = borrow; tag != null; tag = Pointers.parent(tag)) {
      if (isShared(tag, location)) {
        return true;
      }
    }
    return false;
  }
}
