package dev.thawline.notation;

import dev.thawline.program.Layout;
import dev.thawline.program.ScalarType;

/** What one memory cell behind a pointer holds. */
enum Element {
  /** The cells of {@code heap N} and the like. */
  BYTE("byte"),
  /** An atomic integer. */
  INTEGER("integer"),
  /** {@code heap ptr} and the like, or an atomic pointer. */
  POINTER("pointer");

  private final String word;

  Element(String word) {
    this.word = word;
  }

  /** What a message calls it. */
  String word() {
    return word;
  }

  ScalarType type() {
    return switch (this) {
      case BYTE -> ScalarType.U8;
      case INTEGER -> ScalarType.I32;
      case POINTER -> ScalarType.POINTER;
    };
  }

  Layout layout() {
    return Layout.of(type());
  }

  /** Bytes. */
  int size() {
    return type().size();
  }
}
