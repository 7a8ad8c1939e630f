package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a straight-line litmus program, for the oracles.
 *
 * @param location null for fences
 * @param register what a read or update is bound to
 * @param value what a write stores, or what an update adds
 */
record LitmusOperation(
    Kind kind, @Nullable String location, @Nullable String register, int value, MemoryOrder order) {
  enum Kind {
    READ,
    WRITE,
    ADD,
    FENCE
  }

  boolean reads() {
    return kind == Kind.READ || kind == Kind.ADD;
  }

  boolean writes() {
    return kind == Kind.WRITE || kind == Kind.ADD;
  }

  /** As event notation writes it. */
  String notation() {
    String o = order.shortName();
    return switch (kind) {
      case READ -> "R " + register + " " + location + " " + o;
      case WRITE -> "W " + location + " " + value + " " + o;
      case ADD -> "U " + register + " " + location + " add " + value + " " + o;
      case FENCE -> "F " + o;
    };
  }
}
