package dev.thawline.machine;

import dev.thawline.event.Value;
import dev.thawline.program.IntegerFunction;
import dev.thawline.program.ScalarType;
import java.math.BigInteger;
import java.util.List;

/** What the methods of integers compute, as a debug build does (the library's integer types). */
final class IntegerArithmetic {
  private static final String REMAINDER_BY_ZERO =
      "attempt to calculate the remainder with a divisor of zero";

  private final ScalarType type;
  private final int width;
  private final boolean signed;

  private IntegerArithmetic(ScalarType type) {
    this.type = type;
    this.width = type.size() * Byte.SIZE;
    this.signed = type.kind() == ScalarType.Kind.SIGNED;
  }

  static Value compute(IntegerFunction function, ScalarType type, List<Value> operands) {
    return new IntegerArithmetic(type).compute(function, operands);
  }

  private Value compute(IntegerFunction function, List<Value> operands) {
    long bits = Arithmetic.scalar(operands.get(0)).bits();
    BigInteger a = exact(bits);
    long raw = raw(bits);
    long count = operands.size() > 1 ? Arithmetic.scalar(operands.get(1)).bits() : 0;
    BigInteger b = exact(count);
    int shift = (int) (count & (width - 1));
    return switch (function) {
      case WRAPPING_NEG -> wrapped(a.negate());
      case WRAPPING_DIV -> wrapped(a.divide(divisor(b, "attempt to divide by zero")));
      case WRAPPING_REM -> wrapped(a.remainder(divisor(b, REMAINDER_BY_ZERO)));
      case WRAPPING_SHL -> wrapped(a.shiftLeft(shift));
      case WRAPPING_SHR -> wrapped(a.shiftRight(shift));
      case WRAPPING_POW -> wrapped(power(a, count));
      case WRAPPING_ABS -> wrapped(a.abs());
      case CHECKED_ADD -> option(a.add(b));
      case CHECKED_SUB -> option(a.subtract(b));
      case CHECKED_MUL -> option(a.multiply(b));
      case CHECKED_DIV -> b.signum() == 0 ? none() : option(a.divide(b));
      case CHECKED_REM -> b.signum() == 0 || !fits(a.divide(b)) ? none() : option(a.remainder(b));
      case CHECKED_NEG -> option(a.negate());
      case CHECKED_SHL ->
          Long.compareUnsigned(count, width) >= 0 ? none() : some(wrapped(a.shiftLeft(shift)));
      case CHECKED_SHR ->
          Long.compareUnsigned(count, width) >= 0 ? none() : some(wrapped(a.shiftRight(shift)));
      case CHECKED_POW -> isHuge(a, count) ? none() : option(power(a, count));
      case SATURATING_ADD -> saturated(a.add(b));
      case SATURATING_SUB -> saturated(a.subtract(b));
      case SATURATING_MUL -> saturated(a.multiply(b));
      case SATURATING_POW ->
          isHuge(a, count)
              ? saturated(a.signum() < 0 && (count & 1) == 1 ? huge().negate() : huge())
              : saturated(power(a, count));
      case OVERFLOWING_ADD -> overflowing(a.add(b));
      case OVERFLOWING_SUB -> overflowing(a.subtract(b));
      case OVERFLOWING_MUL -> overflowing(a.multiply(b));
      case OVERFLOWING_NEG -> overflowing(a.negate());
      case POW ->
          isHuge(a, count) ? checked(huge(), "multiply") : checked(power(a, count), "multiply");
      case ABS -> checked(a.abs(), "negate");
      case ABS_DIFF -> unsigned(a.subtract(b).abs());
      case UNSIGNED_ABS -> unsigned(a.abs());
      case SIGNUM -> wrapped(BigInteger.valueOf(a.signum()));
      case IS_POSITIVE -> Value.of(a.signum() > 0);
      case IS_NEGATIVE -> Value.of(a.signum() < 0);
      case MIN -> wrapped(a.min(b));
      case MAX -> wrapped(a.max(b));
      case CLAMP -> clamp(a, b, exact(Arithmetic.scalar(operands.get(2)).bits()));
      case COUNT_ONES -> number(Long.bitCount(raw));
      case COUNT_ZEROS -> number(width - Long.bitCount(raw));
      case LEADING_ZEROS -> number(leadingZeros(raw));
      case TRAILING_ZEROS -> number(Math.min(width, Long.numberOfTrailingZeros(raw)));
      case LEADING_ONES -> number(leadingZeros(raw(~bits)));
      case TRAILING_ONES -> number(Math.min(width, Long.numberOfTrailingZeros(~raw)));
      case IS_POWER_OF_TWO -> Value.of(Long.bitCount(raw) == 1);
      case NEXT_POWER_OF_TWO ->
          checked(
              a.signum() == 0
                  ? BigInteger.ONE
                  : BigInteger.ONE.shiftLeft(a.subtract(BigInteger.ONE).bitLength()),
              "add");
      case REM_EUCLID -> {
        checked(a.divide(divisor(b, REMAINDER_BY_ZERO)), "calculate the remainder");
        yield wrapped(a.mod(b.abs()));
      }
      case DIV_EUCLID -> {
        BigInteger divisor = divisor(b, "attempt to divide by zero");
        checked(a.divide(divisor), "divide");
        yield wrapped(a.subtract(a.mod(b.abs())).divide(divisor));
      }
      case SWAP_BYTES -> wrapped(exact(Long.reverseBytes(raw) >>> (Long.SIZE - width)));
      case ROTATE_LEFT -> rotated(raw, shift);
      case ROTATE_RIGHT -> rotated(raw, (width - shift) % width);
    };
  }

  private static BigInteger divisor(BigInteger value, String message) {
    if (value.signum() == 0) {
      throw new LocalStop(ThreadState.Status.PANICKED, message);
    }
    return value;
  }

  private Value clamp(BigInteger a, BigInteger low, BigInteger high) {
    if (low.compareTo(high) > 0) {
      throw new LocalStop(ThreadState.Status.PANICKED, "assertion failed: min <= max");
    }
    return wrapped(a.max(low).min(high));
  }

  private Value rotated(long raw, int by) {
    long high = by == 0 ? 0 : raw >>> (width - by);
    return wrapped(exact((raw << by) | high));
  }

  /** The bits of the type alone, the others zero. */
  private long raw(long bits) {
    return width == Long.SIZE ? bits : bits & ((1L << width) - 1);
  }

  private int leadingZeros(long raw) {
    return Long.numberOfLeadingZeros(raw) - (Long.SIZE - width);
  }

  private BigInteger exact(long bits) {
    return signed || bits >= 0
        ? BigInteger.valueOf(bits)
        : new BigInteger(Long.toUnsignedString(bits));
  }

  /** Whether a power certainly has more bits than any integer type. */
  private static boolean isHuge(BigInteger base, long exponent) {
    return base.abs().bitLength() > 1 && exponent >= Long.SIZE * 2;
  }

  private static BigInteger huge() {
    return BigInteger.ONE.shiftLeft(Long.SIZE * 2);
  }

  /** The power, or one that is equal to it modulo any width. */
  private static BigInteger power(BigInteger base, long exponent) {
    return isHuge(base, exponent)
        ? base.modPow(BigInteger.valueOf(exponent), huge())
        : exponent <= Integer.MAX_VALUE
            ? base.pow((int) exponent)
            : base.signum() < 0 && (exponent & 1) == 1 ? base : base.abs();
  }

  private boolean fits(BigInteger value) {
    return exact(type.normalize(value.longValue())).equals(value);
  }

  private Value wrapped(BigInteger value) {
    return new Value.Scalar(type, type.normalize(value.longValue()));
  }

  private Value checked(BigInteger value, String verb) {
    if (!fits(value)) {
      throw new LocalStop(ThreadState.Status.PANICKED, "attempt to " + verb + " with overflow");
    }
    return wrapped(value);
  }

  private Value saturated(BigInteger value) {
    BigInteger least = signed ? BigInteger.ONE.shiftLeft(width - 1).negate() : BigInteger.ZERO;
    BigInteger most = least.add(BigInteger.ONE.shiftLeft(width)).subtract(BigInteger.ONE);
    return wrapped(value.max(least).min(most));
  }

  /** {@code Option<Self>}: None is variant 0, Some variant 1. */
  private Value option(BigInteger value) {
    return fits(value) ? some(wrapped(value)) : none();
  }

  private static Value none() {
    return new Value.Variant(0, List.of());
  }

  private static Value some(Value value) {
    return new Value.Variant(1, List.of(value));
  }

  private Value overflowing(BigInteger value) {
    return new Value.Product(List.of(wrapped(value), Value.of(!fits(value))));
  }

  private Value unsigned(BigInteger value) {
    ScalarType result = new ScalarType(ScalarType.Kind.UNSIGNED, type.size());
    return new Value.Scalar(result, result.normalize(value.longValue()));
  }

  private static Value number(int value) {
    return new Value.Scalar(ScalarType.U32, value);
  }
}
