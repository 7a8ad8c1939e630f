package dev.thawline.lower;

import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;

/**
 * A pointer to a slice, taken apart. In registers it is the product of the two, in memory two
 * scalars.
 *
 * @param length how many elements
 */
record WidePointer(Operand pointer, Operand length) {

  /** The parts of a value. */
  static WidePointer of(FunctionBuilder builder, Operand value, Span span) {
    return new WidePointer(
        builder.compute(Operator.FIELD, ScalarType.U8, 0, span, value),
        builder.compute(Operator.FIELD, ScalarType.U8, 1, span, value));
  }

  /** The value of these parts. */
  Operand value(FunctionBuilder builder, Span span) {
    return builder.compute(Operator.MAKE_PRODUCT, ScalarType.U8, 0, span, pointer, length);
  }
}
