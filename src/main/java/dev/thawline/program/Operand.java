package dev.thawline.program;

/** What an instruction reads. */
public sealed interface Operand {

  /** The value of a register of the running function. */
  record Register(int number) implements Operand {}

  /** A value that stands in the program. */
  record Fixed(Constant value) implements Operand {}

  static Operand register(int number) {
    return new Register(number);
  }

  static Operand of(Constant constant) {
    return new Fixed(constant);
  }
}
