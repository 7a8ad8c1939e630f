package dev.thawline.notation;

import dev.thawline.program.PointerKind;

/** The ways to borrow. */
enum BorrowForm {
  SHARED("", PointerKind.SHARED, false, false),
  MUTABLE("mut", PointerKind.MUTABLE, false, false),
  SHARED_CELL("cell", PointerKind.SHARED, true, false),
  MUTABLE_CELL("mutcell", PointerKind.MUTABLE, true, false),
  TWO_PHASE("mut2p", PointerKind.MUTABLE, false, true),
  TWO_PHASE_CELL("mutcell2p", PointerKind.MUTABLE, true, true),
  /** {@code &mut!unpin}. */
  MUTABLE_NOT_UNPIN("mut!unpin", PointerKind.MUTABLE, false, false),
  /** {@code &!unpin}. */
  SHARED_NOT_UNPIN("!unpin", PointerKind.SHARED, false, false),
  /** {@code box}, without an ampersand. */
  BOX("box", PointerKind.BOX, false, false),
  /** {@code box!unpin}. */
  BOX_NOT_UNPIN("box!unpin", PointerKind.BOX, false, false),
  /** {@code box!alloc}: it does not use the global allocator. */
  BOX_OWN_ALLOCATOR("box!alloc", PointerKind.BOX, false, false);

  private final String word;
  private final PointerKind kind;
  private final boolean allCells;
  private final boolean twoPhase;

  BorrowForm(String word, PointerKind kind, boolean allCells, boolean twoPhase) {
    this.word = word;
    this.kind = kind;
    this.allCells = allCells;
    this.twoPhase = twoPhase;
  }

  /** What stands behind the ampersand. */
  String word() {
    return word;
  }

  PointerKind kind() {
    return kind;
  }

  /** Whether every byte lies in an UnsafeCell. */
  boolean allCells() {
    return allCells;
  }

  boolean twoPhase() {
    return twoPhase;
  }

  boolean unpin() {
    return this != MUTABLE_NOT_UNPIN && this != SHARED_NOT_UNPIN && this != BOX_NOT_UNPIN;
  }

  boolean globalAllocator() {
    return this != BOX_OWN_ALLOCATOR;
  }
}
