package dev.thawline.program;

/** A value that stands in the program. */
public sealed interface Constant {

  /**
   * An integer, boolean or character.
   *
   * @param bits normalised by {@link ScalarType#normalize}
   */
  record Scalar(ScalarType type, long bits) implements Constant {}

  /** The unit value. */
  record Unit() implements Constant {}

  /** The null pointer. */
  record Null() implements Constant {}

  /**
   * A function.
   *
   * @param function index in {@link Program#functions}
   */
  record FunctionReference(int function) implements Constant {}

  /**
   * A pointer to a static, with the static's base tag.
   *
   * @param variable index in {@link Program#statics}
   */
  record StaticPointer(int variable) implements Constant {}

  /** A string. */
  record Text(String value) implements Constant {}

  /** No value: reading a memory cell that holds it is an error; a register may hold it. */
  record Uninitialized() implements Constant {}

  static Constant of(ScalarType type, long value) {
    return new Scalar(type, type.normalize(value));
  }

  static Constant of(boolean value) {
    return new Scalar(ScalarType.BOOL, value ? 1 : 0);
  }
}
