package dev.thawline.rust.type;

import dev.thawline.program.IntegerFunction;
import org.jspecify.annotations.Nullable;

/** What the subset has of the standard library as intrinsics. */
public enum LibraryFunction {
  ATOMIC_NEW,
  ATOMIC_LOAD,
  ATOMIC_STORE,
  ATOMIC_SWAP,
  ATOMIC_COMPARE_EXCHANGE,
  ATOMIC_COMPARE_EXCHANGE_WEAK,
  ATOMIC_FETCH_ADD,
  ATOMIC_FETCH_SUB,
  ATOMIC_FETCH_AND,
  ATOMIC_FETCH_NAND,
  ATOMIC_FETCH_OR,
  ATOMIC_FETCH_XOR,
  ATOMIC_FETCH_MAX,
  ATOMIC_FETCH_MIN,
  ATOMIC_FETCH_UPDATE,
  ATOMIC_INTO_INNER,
  ATOMIC_GET_MUT,
  ATOMIC_AS_PTR,
  FENCE,
  COMPILER_FENCE,
  THREAD_SPAWN,
  THREAD_SCOPE,
  SCOPE_SPAWN,
  JOIN,
  NO_EFFECT,
  POINTER_READ,
  POINTER_WRITE,
  POINTER_SWAP,
  POINTER_REPLACE,
  /** Of one array of the elements copied, which is the subject. */
  POINTER_COPY,
  /** The same, a panic where the two are one place. */
  POINTER_COPY_APART,
  POINTER_OFFSET,
  POINTER_ADD,
  POINTER_SUB,
  POINTER_WRAPPING_OFFSET,
  POINTER_WRAPPING_ADD,
  POINTER_WRAPPING_SUB,
  POINTER_IS_NULL,
  POINTER_EQUAL,
  POINTER_NULL,
  SWAP,
  REPLACE,
  DROP,
  FORGET,
  /** Between references and raw pointers; the subject is what it makes. */
  TRANSMUTE,
  SIZE_OF,
  /** {@code len} of an array, which is borrowed as a slice for it. */
  ARRAY_LENGTH,
  /** {@code as_ptr} and {@code as_mut_ptr} of an array, which is borrowed as a slice for them. */
  ARRAY_POINTER,
  WRAPPING_ADD,
  WRAPPING_SUB,
  WRAPPING_MUL,
  /** {@code is_some}, {@code is_ok}, ...: the subject is the enum; orders are unused. */
  IS_VARIANT_0,
  IS_VARIANT_1,
  UNWRAP,
  UNWRAP_ERR,
  UNWRAP_OR,
  INTEGER_WRAPPING_NEG(IntegerFunction.WRAPPING_NEG),
  INTEGER_WRAPPING_DIV(IntegerFunction.WRAPPING_DIV),
  INTEGER_WRAPPING_REM(IntegerFunction.WRAPPING_REM),
  INTEGER_WRAPPING_SHL(IntegerFunction.WRAPPING_SHL),
  INTEGER_WRAPPING_SHR(IntegerFunction.WRAPPING_SHR),
  INTEGER_WRAPPING_POW(IntegerFunction.WRAPPING_POW),
  INTEGER_WRAPPING_ABS(IntegerFunction.WRAPPING_ABS),
  INTEGER_CHECKED_ADD(IntegerFunction.CHECKED_ADD),
  INTEGER_CHECKED_SUB(IntegerFunction.CHECKED_SUB),
  INTEGER_CHECKED_MUL(IntegerFunction.CHECKED_MUL),
  INTEGER_CHECKED_DIV(IntegerFunction.CHECKED_DIV),
  INTEGER_CHECKED_REM(IntegerFunction.CHECKED_REM),
  INTEGER_CHECKED_NEG(IntegerFunction.CHECKED_NEG),
  INTEGER_CHECKED_SHL(IntegerFunction.CHECKED_SHL),
  INTEGER_CHECKED_SHR(IntegerFunction.CHECKED_SHR),
  INTEGER_CHECKED_POW(IntegerFunction.CHECKED_POW),
  INTEGER_SATURATING_ADD(IntegerFunction.SATURATING_ADD),
  INTEGER_SATURATING_SUB(IntegerFunction.SATURATING_SUB),
  INTEGER_SATURATING_MUL(IntegerFunction.SATURATING_MUL),
  INTEGER_SATURATING_POW(IntegerFunction.SATURATING_POW),
  INTEGER_OVERFLOWING_ADD(IntegerFunction.OVERFLOWING_ADD),
  INTEGER_OVERFLOWING_SUB(IntegerFunction.OVERFLOWING_SUB),
  INTEGER_OVERFLOWING_MUL(IntegerFunction.OVERFLOWING_MUL),
  INTEGER_OVERFLOWING_NEG(IntegerFunction.OVERFLOWING_NEG),
  INTEGER_POW(IntegerFunction.POW),
  INTEGER_ABS(IntegerFunction.ABS),
  INTEGER_ABS_DIFF(IntegerFunction.ABS_DIFF),
  INTEGER_UNSIGNED_ABS(IntegerFunction.UNSIGNED_ABS),
  INTEGER_SIGNUM(IntegerFunction.SIGNUM),
  INTEGER_IS_POSITIVE(IntegerFunction.IS_POSITIVE),
  INTEGER_IS_NEGATIVE(IntegerFunction.IS_NEGATIVE),
  INTEGER_MIN(IntegerFunction.MIN),
  INTEGER_MAX(IntegerFunction.MAX),
  INTEGER_CLAMP(IntegerFunction.CLAMP),
  INTEGER_COUNT_ONES(IntegerFunction.COUNT_ONES),
  INTEGER_COUNT_ZEROS(IntegerFunction.COUNT_ZEROS),
  INTEGER_LEADING_ZEROS(IntegerFunction.LEADING_ZEROS),
  INTEGER_TRAILING_ZEROS(IntegerFunction.TRAILING_ZEROS),
  INTEGER_LEADING_ONES(IntegerFunction.LEADING_ONES),
  INTEGER_TRAILING_ONES(IntegerFunction.TRAILING_ONES),
  INTEGER_IS_POWER_OF_TWO(IntegerFunction.IS_POWER_OF_TWO),
  INTEGER_NEXT_POWER_OF_TWO(IntegerFunction.NEXT_POWER_OF_TWO),
  INTEGER_REM_EUCLID(IntegerFunction.REM_EUCLID),
  INTEGER_DIV_EUCLID(IntegerFunction.DIV_EUCLID),
  INTEGER_SWAP_BYTES(IntegerFunction.SWAP_BYTES),
  INTEGER_ROTATE_LEFT(IntegerFunction.ROTATE_LEFT),
  INTEGER_ROTATE_RIGHT(IntegerFunction.ROTATE_RIGHT);

  private final @Nullable IntegerFunction integer;

  LibraryFunction() {
    this(null);
  }

  LibraryFunction(@Nullable IntegerFunction integer) {
    this.integer = integer;
  }

  /** The method of integers that it is, or null. */
  public @Nullable IntegerFunction integer() {
    return integer;
  }

  /** The library function that is this method of integers. */
  static LibraryFunction of(IntegerFunction function) {
    return valueOf("INTEGER_" + function.name());
  }

  /** Whether it is one atomic access of an atomic that is borrowed for it. */
  public boolean isAtomicOperation() {
    return switch (this) {
      case ATOMIC_LOAD,
          ATOMIC_STORE,
          ATOMIC_SWAP,
          ATOMIC_COMPARE_EXCHANGE,
          ATOMIC_COMPARE_EXCHANGE_WEAK,
          ATOMIC_FETCH_ADD,
          ATOMIC_FETCH_SUB,
          ATOMIC_FETCH_AND,
          ATOMIC_FETCH_NAND,
          ATOMIC_FETCH_OR,
          ATOMIC_FETCH_XOR,
          ATOMIC_FETCH_MAX,
          ATOMIC_FETCH_MIN ->
          true;
      default -> false;
    };
  }
}
