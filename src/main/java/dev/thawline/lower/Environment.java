package dev.thawline.lower;

import dev.thawline.program.Operand;
import dev.thawline.program.PointerKind;
import dev.thawline.rust.type.Capture;
import dev.thawline.rust.type.ClosureDefinition;
import dev.thawline.rust.type.LocalVariable;
import dev.thawline.rust.type.PlacePath;
import org.jspecify.annotations.Nullable;

/**
 * The environment of the closure whose body is lowered.
 *
 * @param value the environment, or a pointer to it
 * @param register of the environment where it is in one, else -1
 * @param kind of the reference to it, where it is behind one
 */
record Environment(
    ClosureDefinition closure, Form form, Operand value, int register, PointerKind kind) {
  /** Where the environment is. */
  enum Form {
    REGISTER,
    MEMORY,
    REFERENCE
  }

  /** The variable that a captured place starts at. */
  static LocalVariable root(Capture capture) {
    PlacePath path = PlacePath.of(capture.place());
    if (path == null) {
      throw new IllegalStateException("a captured place starts at a variable");
    }
    return path.root();
  }

  /** The number of the capture that holds a place or leads to it, or -1. */
  int find(PlacePath place) {
    for (int i = 0; i < closure.captures().size(); i++) {
      PlacePath captured = path(closure.captures().get(i));
      if (captured != null && place.startsWith(captured)) {
        return i;
      }
    }
    return -1;
  }

  static @Nullable PlacePath path(Capture capture) {
    return PlacePath.of(capture.place());
  }
}
