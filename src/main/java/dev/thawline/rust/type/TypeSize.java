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
      addParts(Types.resolve(open.pop()), open);
    }
    return false;
  }

  private static void addParts(Type type, Deque<Type> open) {
    if (type instanceof Type.Reference reference) {
      open.push(reference.target());
    } else if (type instanceof Type.RawPointer pointer) {
      open.push(pointer.target());
    } else if (type instanceof Type.Array array) {
      open.push(array.element());
    } else if (type instanceof Type.Slice slice) {
      open.push(slice.element());
    } else if (type instanceof Type.Atomic atomic) {
      open.push(atomic.value());
    } else if (type instanceof Type.JoinHandle handle) {
      open.push(handle.result());
    } else if (type instanceof Type.Tuple tuple) {
      tuple.elements().forEach(open::push);
    } else if (type instanceof Type.Enumeration enumeration) {
      enumeration.arguments().forEach(open::push);
    } else if (type instanceof Type.FunctionPointer pointer) {
      pointer.parameters().forEach(open::push);
      open.push(pointer.result());
    }
  }
}
