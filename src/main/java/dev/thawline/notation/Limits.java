package dev.thawline.notation;

/** Bounds on numbers in event notation, far above what exploration can handle. */
final class Limits {
  private Limits() {}

  /** Cells of one allocation, and the largest offset in either direction. */
  static final int CELLS = 256;

  /** Frames that one thread has open at the same time. */
  static final int FRAMES = 64;
}
