package dev.thawline.alias.tree;

/**
 * The permission of a tag at a location (models-tree.md, section 1). {@code Unique} was called
 * {@code Active} before September 2025. Order of evolution: Reserved, ReservedConflicted, Unique,
 * Frozen, Disabled; Cell stands alone, and ReservedIm leads to Unique.
 */
enum Permission {
  /** A shared reference inside an UnsafeCell. Allows and survives everything. */
  CELL("Cell"),
  /** A mutable reference not yet written through. Survives foreign reads. */
  RESERVED("Reserved"),
  /** The same, protected, after a foreign read: no write as long as it is protected. */
  RESERVED_CONFLICTED("Reserved (conflicted)"),
  /** An unprotected mutable reference to an UnsafeCell, not yet written through: survives all. */
  RESERVED_IM("ReservedIM"),
  /** A protected ReservedIm after a foreign read; only in versions before July 2024. */
  RESERVED_IM_CONFLICTED("ReservedIM (conflicted)"),
  /** Written through. Freezes by a foreign read. */
  UNIQUE("Unique"),
  /** Allows reads. */
  FROZEN("Frozen"),
  /** Allows nothing. */
  DISABLED("Disabled");

  private final String text;

  Permission(String text) {
    this.text = text;
  }

  /** As people write it. */
  String text() {
    return text;
  }

  boolean isReserved() {
    return switch (this) {
      case RESERVED, RESERVED_CONFLICTED, RESERVED_IM, RESERVED_IM_CONFLICTED -> true;
      case CELL, UNIQUE, FROZEN, DISABLED -> false;
    };
  }
}
