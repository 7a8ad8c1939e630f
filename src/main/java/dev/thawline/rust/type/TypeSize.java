package dev.thawline.rust.type;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many parts a type has when it is written out: what is compared, hashed or shown part by part
 * must stay small, and {@code let b = (a, a);} doubles it. Definitions are not looked into.
 */
final class TypeSize {
  private static final int MAXIMAL_PARTS = 1024;

  private TypeSize() {}

  /** Whether a type has more parts than are supported; looks at no more than that many. */
  static boolean isTooLarge(Type type) {
    Deque<Type> open = new ArrayDeque<>();
    open.push(type);
    int parts = 0;
    while (!open.isEmpty()) {
      if (++parts + open.size() > MAXIMAL_PARTS) {
        return true;
      }
      Types.parts(open.pop()).forEach(open::push);
    }
    return false;
  }
}
