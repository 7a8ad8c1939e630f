package dev.thawline.cli;

/** An exploration needs more heap than there is. */
final class OutOfHeap extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutOfHeap(String what) {
    super("incomplete: out of heap while exploring " + what);
  }
}
