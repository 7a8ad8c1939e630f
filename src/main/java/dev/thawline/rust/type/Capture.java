package dev.thawline.rust.type;

/**
 * What a closure captures: a place and how (The Rust Reference, "Closure types").
 *
 * @param place a {@link Typed.Local} with fields and dereferences on top, typed in the function
 *     that creates the closure
 */
public record Capture(Typed place, Mode mode) {
  /** How a place is captured, in ascending order of what it demands. */
  public enum Mode {
    /** {@code &place}. */
    SHARED,
    /** {@code &mut place}; the variable behind it need not be mutable. */
    UNIQUE,
    /** The value moves or is copied into the environment. */
    VALUE
  }

  /** The type of the environment's field. */
  public Type storedType() {
    return mode == Mode.VALUE
        ? place.type()
        : new Type.Reference(mode == Mode.UNIQUE, place.type());
  }
}
