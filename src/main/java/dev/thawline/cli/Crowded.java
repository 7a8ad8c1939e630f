package dev.thawline.cli;

/**
 * The heap is full while several specs are worked on: which of them filled it nobody knows, so this
 * one is to be tried again on its own.
 */
final class Crowded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Crowded() {
    super("the heap is full", null, false, false);
  }
}
