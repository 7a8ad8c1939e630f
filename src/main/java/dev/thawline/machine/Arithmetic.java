package dev.thawline.machine;

import dev.thawline.event.Bytes;
import dev.thawline.event.Value;
import dev.thawline.program.Instruction;
import dev.thawline.program.IntegerFunction;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.program.UpdateOperator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What the operators compute. Integers behave as in a debug build of Rust. */
public final class Arithmetic {
  /** Each byte that is set has a value of its own. */
  private static final int LARGEST_FILL = 1 << 20;

  private Arithmetic() {}

  static Value compute(Instruction.Compute compute, List<Value> operands) {
    Operator operator = compute.operator();
    ScalarType type = compute.type();
    int immediate = compute.immediate();
    if (isInteger(operator) && operands.stream().anyMatch(Value.Address.class::isInstance)) {
      return Addresses.compute(operator, type, operands.get(0), operands.get(operands.size() - 1));
    }
    return switch (operator) {
      case COPY -> operands.get(0);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, SHIFT_LEFT, SHIFT_RIGHT ->
          checked(operator, type, bits(operands.get(0)), bits(operands.get(1)));
      case NEGATE -> checked(Operator.NEGATE, type, 0, bits(operands.get(0)));
      case WRAPPING_ADD -> number(type, bits(operands.get(0)) + bits(operands.get(1)));
      case WRAPPING_SUBTRACT -> number(type, bits(operands.get(0)) - bits(operands.get(1)));
      case WRAPPING_MULTIPLY -> number(type, bits(operands.get(0)) * bits(operands.get(1)));
      case AND -> number(type, bits(operands.get(0)) & bits(operands.get(1)));
      case OR -> number(type, bits(operands.get(0)) | bits(operands.get(1)));
      case XOR -> number(type, bits(operands.get(0)) ^ bits(operands.get(1)));
      case NOT ->
          type.kind() == ScalarType.Kind.BOOL
              ? Value.of(bits(operands.get(0)) == 0)
              : number(type, ~bits(operands.get(0)));
      case EQUAL -> Value.of(equal(operands.get(0), operands.get(1)));
      case NOT_EQUAL -> Value.of(!equal(operands.get(0), operands.get(1)));
      case LESS -> Value.of(compareValues(operands.get(0), operands.get(1)) < 0);
      case LESS_OR_EQUAL -> Value.of(compareValues(operands.get(0), operands.get(1)) <= 0);
      case GREATER -> Value.of(compareValues(operands.get(0), operands.get(1)) > 0);
      case GREATER_OR_EQUAL -> Value.of(compareValues(operands.get(0), operands.get(1)) >= 0);
      case CONVERT -> number(type, bits(operands.get(0)));
      case MAKE_PRODUCT -> new Value.Product(operands);
      case APPEND -> {
        List<Value> fields = new ArrayList<>(product(operands.get(0)).fields());
        fields.add(operands.get(1));
        yield new Value.Product(fields);
      }
      case FIELD -> product(operands.get(0)).fields().get(immediate);
      case WITH_FIELD -> withField(operands.get(0), immediate, operands.get(1));
      case MAKE_VARIANT -> new Value.Variant(immediate, operands);
      case VARIANT -> number(type, variant(operands.get(0)).number());
      case VARIANT_FIELD -> variantField(operands.get(0), immediate);
      case OFFSET -> offset(operands, immediate);
      case OFFSET_INBOUNDS -> offsetInBounds(operands, immediate);
      case WITHOUT_PROVENANCE -> ((Value.Pointer) operands.get(0)).withTag(null);
      case INTEGER -> IntegerArithmetic.compute(IntegerFunction.of(immediate), type, operands);
      case DISTANCE -> distance(type, operands, immediate);
      case ADDRESS -> Value.Address.of(pointer(operands.get(0)));
      case AT_ADDRESS -> at(operands.get(0));
      case WITH_ADDRESS -> withAddress(pointer(operands.get(0)), operands.get(1));
      case REQUIRE_APART -> requireApart(operands, immediate);
      case REQUIRE_LESS -> requireLess(operands.get(0), operands.get(1));
      case UNREACHABLE ->
          throw new LocalStop(
              ThreadState.Status.UNDEFINED, "`unreachable_unchecked` has been reached");
      case FILL -> fill(operands, immediate);
      case THREAD_NUMBER -> threadNumber(operands.get(0));
    };
  }

  /** Whether it works on integers, and so may meet an address. */
  private static boolean isInteger(Operator operator) {
    return switch (operator) {
      case ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          REMAINDER,
          SHIFT_LEFT,
          SHIFT_RIGHT,
          NEGATE,
          WRAPPING_ADD,
          WRAPPING_SUBTRACT,
          WRAPPING_MULTIPLY,
          AND,
          OR,
          XOR,
          NOT,
          EQUAL,
          NOT_EQUAL,
          LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL,
          CONVERT ->
          true;
      default -> false;
    };
  }

  /** The place that an integer is the address of, as a pointer without provenance. */
  private static Value.Pointer at(Value address) {
    return address instanceof Value.Address known
        ? known.pointer()
        : new Value.Pointer(null, bits(address), null);
  }

  /** With provenance of one allocation a pointer may lie outside it, but not in another one. */
  private static Value withAddress(Value.Pointer pointer, Value address) {
    Value.Pointer place = at(address);
    if (pointer.tag() == null || place.isAtSiteOf(pointer)) {
      return pointer.tag() == null
          ? place
          : new Value.Pointer(pointer.allocation(), place.offset(), pointer.tag());
    }
    throw new LocalStop(
        ThreadState.Status.UNSUPPORTED, "an address outside of the provenance's allocation");
  }

  private static Value requireApart(List<Value> operands, int unit) {
    Value.Pointer a = pointer(operands.get(0));
    Value.Pointer b = pointer(operands.get(1));
    int count = count(operands.get(2), unit);
    boolean overlap =
        count > 0
            && a.isAtSiteOf(b)
            && a.offset() < b.offset() + count
            && b.offset() < a.offset() + count;
    if (overlap) {
      throw new LocalStop(
          ThreadState.Status.UNDEFINED, "copy_nonoverlapping between overlapping ranges");
    }
    return Value.unit();
  }

  private static Value threadNumber(Value handle) {
    int number = ((Value.ThreadHandle) handle).thread();
    if (number >= Operator.THREADS) {
      throw new LocalStop(
          ThreadState.Status.UNSUPPORTED,
          "asking for one of more than " + Operator.THREADS + " threads");
    }
    return new Value.Scalar(ScalarType.USIZE, number);
  }

  private static Value fill(List<Value> operands, int unit) {
    int size = count(operands.get(1), unit);
    if (size > LARGEST_FILL) {
      throw new LocalStop(
          ThreadState.Status.UNSUPPORTED, "setting more than " + LARGEST_FILL + " bytes");
    }
    return Bytes.repeat(size, Bytes.byteOf(bits(operands.get(0))));
  }

  private static Value requireLess(Value a, Value b) {
    if (compareValues(a, b) >= 0) {
      throw new LocalStop(ThreadState.Status.UNDEFINED, "an index without a check is too large");
    }
    return Value.unit();
  }

  private static int count(Value value, int unit) {
    long count = bits(value);
    if (count < 0 || count > Integer.MAX_VALUE / Math.max(1, unit)) {
      throw new LocalStop(ThreadState.Status.UNDEFINED, "more bytes than any allocation can have");
    }
    return (int) count * unit;
  }

  /** What an atomic read-modify-write stores. */
  public static Value update(UpdateOperator operator, ScalarType type, Value old, Value operand) {
    if (operator == UpdateOperator.EXCHANGE) {
      return operand;
    }
    if (old instanceof Value.Address || operand instanceof Value.Address) {
      Operator known =
          switch (operator) {
            case ADD -> Operator.WRAPPING_ADD;
            case SUBTRACT -> Operator.WRAPPING_SUBTRACT;
            case AND -> Operator.AND;
            case OR -> Operator.OR;
            case XOR -> Operator.XOR;
            default -> Operator.NEGATE;
          };
      return Addresses.compute(known, type, old, operand);
    }
    long a = bits(old);
    long b = bits(operand);
    int order = compareValues(old, operand);
    return number(
        type,
        switch (operator) {
          case EXCHANGE -> throw new IllegalStateException();
          case ADD -> a + b;
          case SUBTRACT -> a - b;
          case AND -> a & b;
          case NAND -> type.kind() == ScalarType.Kind.BOOL ? 1 ^ (a & b) : ~(a & b);
          case OR -> a | b;
          case XOR -> a ^ b;
          case MAX -> order >= 0 ? a : b;
          case MIN -> order <= 0 ? a : b;
        });
  }

  /** Whether a compare-exchange finds the two equal: by bits and addresses, never by tags. */
  public static boolean equal(Value a, Value b) {
    if (a instanceof Value.Pointer p && b instanceof Value.Pointer q) {
      return p.sameAddress(q);
    } else if (a instanceof Value.FunctionReference f && b instanceof Value.FunctionReference g) {
      return f.equals(g);
    } else if (a instanceof Value.Text x && b instanceof Value.Text y) {
      return x.value().equals(y.value());
    } else if (a instanceof Value.Address || b instanceof Value.Address) {
      return scalar(Addresses.compute(Operator.EQUAL, ScalarType.USIZE, a, b)).isTrue();
    }
    return bits(a) == bits(b);
  }

  /** The value as {@code Display} and {@code Debug} print it. */
  static String display(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return switch (scalar.type().kind()) {
        case BOOL -> scalar.isTrue() ? "true" : "false";
        case CHAR -> Character.toString((int) scalar.bits());
        case UNSIGNED -> Long.toUnsignedString(scalar.bits());
        case SIGNED, POINTER, FUNCTION, THREAD, TEXT -> Long.toString(scalar.bits());
      };
    } else if (value instanceof Value.Text text) {
      return text.value();
    } else if (value instanceof Value.Uninitialized) {
      return "_";
    } else if (value instanceof Value.Pointer pointer) {
      return pointer.isNull() ? "null" : "&" + pointer.allocation() + "+" + pointer.offset();
    } else if (value instanceof Value.Address || value instanceof Value.Fragment) {
      throw new LocalStop(ThreadState.Status.UNSUPPORTED, "the numeric value of an address");
    } else if (value instanceof Value.Product product) {
      List<String> parts = new ArrayList<>();
      product.fields().forEach(field -> parts.add(display(field)));
      return "(" + String.join(", ", parts) + ")";
    }
    return value.toString();
  }

  static Value.Scalar scalar(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return scalar;
    }
    if (value instanceof Value.Address || value instanceof Value.Fragment) {
      throw new LocalStop(ThreadState.Status.UNSUPPORTED, "the numeric value of an address");
    }
    throw mismatch(value, "a number");
  }

  private static Value checked(Operator operator, ScalarType type, long a, long b) {
    boolean signed = type.kind() == ScalarType.Kind.SIGNED;
    if (operator == Operator.SHIFT_LEFT || operator == Operator.SHIFT_RIGHT) {
      if (b < 0 || b >= (long) type.size() * Byte.SIZE) {
        throw panic("attempt to shift " + (operator == Operator.SHIFT_LEFT ? "left" : "right"));
      }
      return number(type, operator == Operator.SHIFT_LEFT ? a << b : signed ? a >> b : a >>> b);
    }
    BigInteger left = exact(type, a);
    BigInteger right = exact(type, b);
    boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
    if (divides && right.signum() == 0) {
      throw new LocalStop(
          ThreadState.Status.PANICKED,
          operator == Operator.DIVIDE
              ? "attempt to divide by zero"
              : "attempt to calculate the remainder with a divisor of zero");
    }
    BigInteger exact =
        switch (operator) {
          case ADD -> left.add(right);
          case SUBTRACT, NEGATE -> left.subtract(right);
          case MULTIPLY -> left.multiply(right);
          case DIVIDE, REMAINDER -> left.divide(right);
          default -> throw new IllegalStateException(operator.name());
        };
    if (!exact.equals(exact(type, type.normalize(exact.longValue())))) {
      throw panic("attempt to " + verb(operator));
    }
    return number(
        type,
        operator == Operator.REMAINDER ? left.remainder(right).longValue() : exact.longValue());
  }

  private static String verb(Operator operator) {
    return switch (operator) {
      case ADD -> "add";
      case SUBTRACT -> "subtract";
      case MULTIPLY -> "multiply";
      case DIVIDE -> "divide";
      case NEGATE -> "negate";
      default -> "calculate the remainder";
    };
  }

  private static BigInteger exact(ScalarType type, long bits) {
    boolean wide = type.kind() != ScalarType.Kind.SIGNED && bits < 0;
    return wide ? new BigInteger(Long.toUnsignedString(bits)) : BigInteger.valueOf(bits);
  }

  private static Value number(ScalarType type, long bits) {
    return new Value.Scalar(type, type.normalize(bits));
  }

  private static long bits(Value value) {
    return scalar(value).bits();
  }

  private static int compareValues(Value a, Value b) {
    if (a instanceof Value.Pointer p && b instanceof Value.Pointer q) {
      if (!p.isAtSiteOf(q)) {
        throw new LocalStop(
            ThreadState.Status.UNSUPPORTED,
            "comparing the addresses of different allocations by <");
      }
      return Long.compare(p.offset(), q.offset());
    }
    Value.Scalar left = scalar(a);
    Value.Scalar right = scalar(b);
    return left.type().kind() == ScalarType.Kind.SIGNED
        ? Long.compare(left.bits(), right.bits())
        : Long.compareUnsigned(left.bits(), right.bits());
  }

  private static Value.Product product(Value value) {
    if (value instanceof Value.Product product) {
      return product;
    }
    throw mismatch(value, "a product");
  }

  private static Value.Variant variant(Value value) {
    if (value instanceof Value.Variant variant) {
      return variant;
    }
    throw mismatch(value, "an enum value");
  }

  private static Value variantField(Value value, int field) {
    return variant(value).fields().get(field);
  }

  private static Value withField(Value value, int field, Value replacement) {
    List<Value> fields = new ArrayList<>(product(value).fields());
    fields.set(field, replacement);
    return new Value.Product(fields);
  }

  private static Value.Pointer pointer(Value value) {
    if (value instanceof Value.Pointer pointer) {
      return pointer;
    }
    throw mismatch(value, "a pointer");
  }

  private static Value.Pointer offset(List<Value> operands, int unit) {
    long count = operands.size() > 1 ? bits(operands.get(1)) : 1;
    return pointer(operands.get(0)).plus(count * unit);
  }

  private static Value offsetInBounds(List<Value> operands, int unit) {
    Value.Pointer from = pointer(operands.get(0));
    Value.Pointer moved = offset(operands, unit);
    boolean stays = moved.offset() == from.offset();
    if (!stays) {
      boolean inside =
          moved.allocation() != null
              && moved.offset() >= 0
              && moved.offset() <= moved.allocation().size();
      if (!inside) {
        throw new LocalStop(
            ThreadState.Status.UNDEFINED, "pointer arithmetic leaves the allocation");
      }
    }
    return moved;
  }

  private static Value distance(ScalarType type, List<Value> operands, int unit) {
    Value.Pointer a = pointer(operands.get(0));
    Value.Pointer b = pointer(operands.get(1));
    if (a.allocation() != b.allocation()) {
      throw new LocalStop(
          ThreadState.Status.UNDEFINED, "the distance between pointers into different allocations");
    }
    if ((a.offset() - b.offset()) % unit != 0) {
      throw new LocalStop(
          ThreadState.Status.UNDEFINED, "a distance between pointers that is no whole number");
    }
    return number(type, (a.offset() - b.offset()) / unit);
  }

  private static LocalStop panic(String what) {
    return new LocalStop(ThreadState.Status.PANICKED, what + " with overflow");
  }

  private static RuntimeException mismatch(Value value, String wanted) {
    if (value instanceof Value.Uninitialized) {
      return new LocalStop(ThreadState.Status.UNDEFINED, "using an uninitialised value");
    }
    return new IllegalStateException("expected " + wanted + ", found " + value);
  }
}
