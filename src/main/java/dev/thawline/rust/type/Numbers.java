package dev.thawline.rust.type;

import dev.thawline.program.ScalarType;
import dev.thawline.rust.syntax.BinaryOperator;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The ranges of the integer types. */
public final class Numbers {
  private Numbers() {}

  static boolean fits(BigInteger value, ScalarType type) {
    return value.compareTo(minimum(type)) >= 0 && value.compareTo(maximum(type)) <= 0;
  }

  /** The number that the bits of a value of this type mean. */
  static BigInteger value(long bits, ScalarType type) {
    return isSigned(type) || bits >= 0
        ? BigInteger.valueOf(bits)
        : BigInteger.valueOf(bits).add(BigInteger.ONE.shiftLeft(Long.SIZE));
  }

  static BigInteger minimum(ScalarType type) {
    return isSigned(type)
        ? BigInteger.ONE.shiftLeft(type.size() * Byte.SIZE - 1).negate()
        : BigInteger.ZERO;
  }

  static BigInteger maximum(ScalarType type) {
    int bits = type.size() * Byte.SIZE - (isSigned(type) ? 1 : 0);
    return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }

  private static boolean isSigned(ScalarType type) {
    return type.kind() == ScalarType.Kind.SIGNED;
  }

  /** The value of a constant expression, or null where it has none or the operator does not fit. */
  static @Nullable BigInteger compute(BinaryOperator operator, BigInteger a, BigInteger b) {
    boolean divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
    if (divides && b.signum() == 0) {
      return null;
    }
    return switch (operator) {
      case ADD -> a.add(b);
      case SUBTRACT -> a.subtract(b);
      case MULTIPLY -> a.multiply(b);
      case DIVIDE -> a.divide(b);
      case REMAINDER -> a.remainder(b);
      default -> null;
    };
  }
}
