package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Path;

/** One name that a {@code use} brings in, or all names of a module or enum. */
final class Import {
  private final Path path;
  private final Namespace from;
  private boolean running;

  Import(Path path, Namespace from) {
    this.path = path;
    this.from = from;
  }

  Path path() {
    return path;
  }

  /** Where its path starts. */
  Namespace from() {
    return from;
  }

  /** Marks that its path is being followed; false if it already is: the import needs itself. */
  boolean enter() {
    boolean entered = !running;
    running = true;
    return entered;
  }

  void leave() {
    running = false;
  }
}
