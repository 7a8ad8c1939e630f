package dev.thawline.alias.region;

import dev.thawline.alias.Lineage;
import dev.thawline.event.Allocation;
import dev.thawline.event.Tag;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What kind of pointer a tag stands for. A reference that is copied, moved, loaded or returned, and
 * the same bits at another type, are the same pointer: neither source speaks of new ones there.
 *
 * @param wholeTypes whether an UnsafeCell anywhere in a type makes all of it interior mutable
 */
record Pointers(boolean wholeTypes) {
  private static final String WHOLE = "type";

  /** Neither source speaks of interior mutability; the matrix of section 10 takes whole types. */
  static final Parameter CELLS =
      Parameter.silent(
          "cells",
          "which memory a shared reference may write to",
          new Choice(WHOLE, "all, if its type has an UnsafeCell anywhere"),
          new Choice("byte", "the bytes that lie inside an UnsafeCell"));

  static Pointers of(String cells) {
    return new Pointers(cells.equals(WHOLE));
  }

  /** The derivation that a pointer comes from, without those that make no new pointer. */
  static Tag node(Tag pointer) {
    Tag tag = pointer;
    while (isSame(tag)) {
      tag = Objects.requireNonNull(tag.parent());
    }
    return tag;
  }

  /** Whether a retag leaves a pointer what it was. */
  static boolean isSame(Tag tag) {
    if (tag.origin() == null) {
      return false;
    }
    return switch (tag.origin()) {
      case COPY, LOAD, RETURN, TRANSMUTE -> true;
      case BORROW, TWO_PHASE, ARGUMENT, ADDRESS_OF, CAST -> false;
    };
  }

  static @Nullable Tag parent(Tag node) {
    Tag parent = node.parent();
    return parent == null ? null : node(parent);
  }

  /** The reference or root place that a raw pointer is an alias of; a reference is its own. */
  static Tag reference(Tag pointer) {
    Tag tag = node(pointer);
    while (isRaw(tag)) {
      tag = node(Objects.requireNonNull(tag.parent()));
    }
    return tag;
  }

  static boolean isRaw(Tag tag) {
    return tag.kind() != null && tag.kind().isRaw();
  }

  /** Whether a node is a mutable reference, a Box or a root place. */
  static boolean isExclusive(Tag node) {
    return node.kind() == null
        || node.kind() == PointerKind.MUTABLE
        || node.kind() == PointerKind.BOX;
  }

  /** Whether a node is a shared reference that allows no writes to a location. */
  boolean isFrozen(Tag node, int location) {
    if (node.kind() != PointerKind.SHARED) {
      return false;
    }
    Pointee pointee = Objects.requireNonNull(node.pointee());
    if (pointee.freeze()) {
      return true;
    }
    int offset = Lineage.offset(node, location);
    return !wholeTypes && node.covers(offset) && !node.isInsideCell(offset);
  }

  /** Whether {@code node} is {@code of} or was derived from it. */
  static boolean isWithin(Tag node, Tag of) {
    return Lineage.isBasedOn(node, of);
  }

  /** The locations that a retag covers. */
  static List<Integer> covered(Tag created) {
    Allocation allocation = created.allocation();
    List<Integer> locations = new ArrayList<>();
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      if (created.covers(allocation.cells().get(cell).offset())) {
        locations.add(allocation.location(cell));
      }
    }
    return locations;
  }
}
