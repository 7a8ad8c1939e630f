package dev.thawline.litmus;

import dev.thawline.program.Operand;
import dev.thawline.source.Span;

/**
 * What a name of a thread stands for: herd's registers, and parameters, which nothing assigns to.
 *
 * @param value where it is; a constant for parameters
 */
record Variable(CType type, Operand value, Span declared) {

  /** The register that it is; only of what can be assigned to. */
  int register() {
    return ((Operand.Register) value).number();
  }

  boolean isParameter() {
    return !(value instanceof Operand.Register);
  }
}
