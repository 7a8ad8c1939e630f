package dev.thawline.machine;

import dev.thawline.event.Allocation;
import dev.thawline.event.Value;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * Integers that are addresses (language.md, "Addresses"): an allocation's base plus a known number.
 * Of the base it is known that it is not 0 and aligned as the allocation is; what would need more
 * of it is refused.
 */
final class Addresses {
  private Addresses() {}

  /** The result of an operator on integers of which at least one is an address. */
  static Value compute(Operator operator, ScalarType type, Value a, Value b) {
    Value result = known(operator, type, a, b);
    if (result == null) {
      throw new LocalStop(ThreadState.Status.UNSUPPORTED, "the numeric value of an address");
    }
    return result;
  }

  private static @Nullable Value known(Operator operator, ScalarType type, Value a, Value b) {
    if (operator == Operator.CONVERT) {
      return type.isInteger() && type.size() == ScalarType.POINTER_SIZE ? a : null;
    }
    if (a instanceof Value.Address p && b instanceof Value.Address q) {
      return p.allocation().site() == q.allocation().site()
          ? together(operator, type, p.offset(), q.offset())
          : apart(operator);
    }
    if (a instanceof Value.Address address && b instanceof Value.Scalar number) {
      return withNumber(operator, type, address, number.bits());
    }
    if (a instanceof Value.Scalar number && b instanceof Value.Address address) {
      boolean commutes =
          switch (operator) {
            case ADD, WRAPPING_ADD, AND, OR, XOR, EQUAL, NOT_EQUAL -> true;
            default -> false;
          };
      return commutes
          ? withNumber(operator, type, address, number.bits())
          : ordered(mirrored(operator), type, address, number.bits());
    }
    return null;
  }

  /** Two addresses in one allocation. */
  private static @Nullable Value together(Operator operator, ScalarType type, long a, long b) {
    return switch (operator) {
      case EQUAL -> Value.of(a == b);
      case NOT_EQUAL -> Value.of(a != b);
      case LESS -> Value.of(a < b);
      case LESS_OR_EQUAL -> Value.of(a <= b);
      case GREATER -> Value.of(a > b);
      case GREATER_OR_EQUAL -> Value.of(a >= b);
      case SUBTRACT -> {
        if (a < b && type.kind() != ScalarType.Kind.SIGNED) {
          throw new LocalStop(ThreadState.Status.PANICKED, "attempt to subtract with overflow");
        }
        yield new Value.Scalar(type, a - b);
      }
      case WRAPPING_SUBTRACT -> new Value.Scalar(type, type.normalize(a - b));
      default -> null;
    };
  }

  /** Addresses in different allocations differ, as pointers do. */
  private static @Nullable Value apart(Operator operator) {
    return switch (operator) {
      case EQUAL -> Value.of(false);
      case NOT_EQUAL -> Value.of(true);
      default -> null;
    };
  }

  private static @Nullable Value withNumber(
      Operator operator, ScalarType type, Value.Address address, long number) {
    return switch (operator) {
      // No block lies at either end of the address space: within it nothing overflows.
      case ADD -> isNear(address, address.offset() + number) ? moved(address, number) : null;
      case SUBTRACT -> isNear(address, address.offset() - number) ? moved(address, -number) : null;
      case WRAPPING_ADD -> moved(address, number);
      case WRAPPING_SUBTRACT -> moved(address, -number);
      case REMAINDER -> Long.bitCount(number) == 1 ? lowBits(type, address, number - 1) : null;
      case AND -> and(type, address, number);
      case OR -> changed(address, number, address.offset() | number);
      case XOR -> changed(address, number, address.offset() ^ number);
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          ordered(operator, type, address, number);
      default -> null;
    };
  }

  /** Which bits of the base are 0. */
  private static long zeroBits(Value.Address address) {
    return address.allocation().alignment() - 1L;
  }

  private static boolean isNear(Value.Address address, long offset) {
    return offset >= 0 && offset <= address.allocation().size();
  }

  private static Value moved(Value.Address address, long bytes) {
    return new Value.Address(address.allocation(), address.offset() + bytes);
  }

  private static @Nullable Value lowBits(ScalarType type, Value.Address address, long mask) {
    return (mask & ~zeroBits(address)) == 0
        ? new Value.Scalar(type, address.offset() & mask)
        : null;
  }

  /** A mask that leaves only low bits, or only clears some. */
  private static @Nullable Value and(ScalarType type, Value.Address address, long mask) {
    Value low = lowBits(type, address, mask);
    return low != null ? low : changed(address, ~mask, address.offset() & mask);
  }

  /** Only bits that are 0 in the base may change: then those above do not. */
  private static @Nullable Value changed(Value.Address address, long bits, long offset) {
    return (bits & ~zeroBits(address)) == 0
        ? new Value.Address(address.allocation(), offset)
        : null;
  }

  private static Operator mirrored(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.GREATER;
      case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
      case GREATER -> Operator.LESS;
      case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
      default -> operator;
    };
  }

  /**
   * An address in an allocation, or right behind it, is more than 0, if it is not taken as a signed
   * number; and it is no number that has other low bits.
   */
  private static @Nullable Value ordered(
      Operator operator, ScalarType type, Value.Address address, long number) {
    Allocation allocation = address.allocation();
    boolean differs =
        (number == 0 && isNear(address, address.offset()))
            || ((number ^ address.offset()) & (allocation.alignment() - 1L)) != 0;
    boolean isEquality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    if (!isEquality && type.kind() == ScalarType.Kind.SIGNED) {
      return null;
    }
    return switch (operator) {
      case EQUAL -> differs ? Value.of(false) : null;
      case NOT_EQUAL -> differs ? Value.of(true) : null;
      case GREATER -> differs && number == 0 ? Value.of(true) : null;
      case LESS_OR_EQUAL -> differs && number == 0 ? Value.of(false) : null;
      case GREATER_OR_EQUAL -> number == 0 ? Value.of(true) : null;
      case LESS -> number == 0 ? Value.of(false) : null;
      default -> null;
    };
  }
}
