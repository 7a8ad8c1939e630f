package dev.thawline.litmus;

import dev.thawline.program.Constant;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;

/** Conversions between types, as C makes them (C11, 6.3). */
final class Conversions {
  private static final Operand NULL = Operand.of(new Constant.Null());

  private final CodeBuilder code;

  Conversions(CodeBuilder code) {
    this.code = code;
  }

  /** A value as one of another type, as an assignment converts it. */
  Computed to(CType type, Computed value, Span span) {
    if (value.type().isLike(type)) {
      // What a pointer points to may be atomic for the one and not for the other.
      return new Computed(value.operand(), type);
    }
    if (type.isPointer() || value.type().isPointer()) {
      if (type.isPointer() && isZero(value)) {
        return new Computed(NULL, type);
      }
      throw Problems.mismatch("expected `" + type + "`, found `" + value.type() + "`", span);
    }
    if (value.operand() instanceof Operand.Fixed fixed
        && fixed.value() instanceof Constant.Scalar number) {
      return new Computed(constant(number.bits(), type, span), type);
    }
    return cast(type, value, span);
  }

  /** The same as a cast says it: numbers that do not fit are cut. */
  Computed cast(CType type, Computed value, Span span) {
    if (type.isPointer() || value.type().isPointer()) {
      return to(type, value, span);
    }
    if (type.isBool()) {
      return new Computed(fromTruth(truth(value, span), type, span), type);
    }
    return new Computed(
        code.compute(Operator.CONVERT, type.machine(), 0, span, value.operand()), type);
  }

  private static Operand constant(long value, CType type, Span span) {
    if (type.isBool()) {
      return CodeBuilder.number(type, value == 0 ? 0 : 1);
    }
    if (!type.holds(value)) {
      throw Problems.error("T0306", "this does not fit into `" + type + "`", span, null);
    }
    return CodeBuilder.number(type, value);
  }

  private static boolean isZero(Computed value) {
    return !value.type().isPointer()
        && value.operand() instanceof Operand.Fixed fixed
        && fixed.value() instanceof Constant.Scalar number
        && number.bits() == 0;
  }

  /** A condition as a number, 0 or 1. */
  Operand fromTruth(Operand truth, CType type, Span span) {
    return code.compute(Operator.CONVERT, type.machine(), 0, span, truth);
  }

  /** Whether a value is not 0. */
  Operand truth(Computed value, Span span) {
    if (value.type().isPointer()) {
      return code.compute(Operator.NOT_EQUAL, ScalarType.POINTER, 0, span, value.operand(), NULL);
    }
    Operand zero = CodeBuilder.number(value.type(), 0);
    return code.compute(Operator.NOT_EQUAL, value.type().machine(), 0, span, value.operand(), zero);
  }

  /** The type in which one operand is computed with: not less than {@code int}. */
  static CType promoted(CType type) {
    return type.machine().size() < ScalarType.I32.size() ? CType.INT : type.withoutAtomic();
  }

  /** The type in which two operands are computed with (C11, 6.3.1.8). */
  static CType common(CType a, CType b) {
    CType left = promoted(a);
    CType right = promoted(b);
    if (left.machine().size() != right.machine().size()) {
      return left.machine().size() > right.machine().size() ? left : right;
    }
    return left.isSigned() ? right : left;
  }
}
