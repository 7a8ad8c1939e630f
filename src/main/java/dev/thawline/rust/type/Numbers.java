package dev.thawline.rust.type;

import dev.thawline.program.ScalarType;
import java.math.BigInteger;

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
}
