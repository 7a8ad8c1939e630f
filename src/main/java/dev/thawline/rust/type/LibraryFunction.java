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
  /** The handle of the thread that runs. */
  CURRENT_THREAD,
  /** Of a handle, less than {@link dev.thawline.program.Operator#THREADS}. */
  THREAD_NUMBER,
  NO_EFFECT,
  POINTER_READ,
  POINTER_WRITE,
  POINTER_SWAP,
  POINTER_REPLACE,
  /** From the first argument to the second, as many of the subject as the third says. */
  POINTER_COPY,
  /** The same, undefined where the two overlap. */
  POINTER_COPY_APART,
  /** From the second argument to the first. */
  POINTER_COPY_FROM,
  POINTER_COPY_FROM_APART,
  POINTER_WRITE_BYTES,
  POINTER_READ_UNALIGNED,
  POINTER_WRITE_UNALIGNED,
  POINTER_OFFSET,
  POINTER_ADD,
  POINTER_SUB,
  POINTER_WRAPPING_OFFSET,
  POINTER_WRAPPING_ADD,
  POINTER_WRAPPING_SUB,
  /** The same moves by bytes. */
  POINTER_BYTE_OFFSET,
  POINTER_BYTE_ADD,
  POINTER_BYTE_SUB,
  POINTER_WRAPPING_BYTE_OFFSET,
  POINTER_WRAPPING_BYTE_ADD,
  POINTER_WRAPPING_BYTE_SUB,
  /** {@code offset_from}. */
  POINTER_DISTANCE,
  POINTER_BYTE_DISTANCE,
  /** {@code addr}: nothing is exposed. */
  POINTER_ADDRESS,
  POINTER_EXPOSE,
  POINTER_WITH_ADDRESS,
  /** A pointer to the address that is the argument. */
  POINTER_WITH_EXPOSED,
  POINTER_WITHOUT_PROVENANCE,
  /** A pointer without provenance to the subject's alignment. */
  POINTER_DANGLING,
  POINTER_IS_NULL,
  POINTER_EQUAL,
  POINTER_NULL,
  /** Of the subject. */
  LAYOUT_NEW,
  /** Of what the argument points to, the subject. */
  LAYOUT_FOR_VALUE,
  /** Of as many of the subject as the argument says. */
  LAYOUT_ARRAY,
  LAYOUT_FROM_SIZE_ALIGN,
  LAYOUT_FROM_SIZE_ALIGN_UNCHECKED,
  /** By value: a layout is not borrowed for it, which nothing could tell. */
  LAYOUT_SIZE,
  LAYOUT_ALIGN,
  ALLOC,
  ALLOC_ZEROED,
  DEALLOC,
  REALLOC,
  HANDLE_ALLOC_ERROR,
  /** A heap block for one of the subject, or a dangling pointer for one of size 0. */
  EXCHANGE_MALLOC,
  SWAP,
  REPLACE,
  DROP,
  FORGET,
  /** {@code ptr::drop_in_place}. */
  DROP_IN_PLACE,
  /** Between types of one size; the subject is what it makes. */
  TRANSMUTE,
  SIZE_OF,
  /** Of what its argument points to, which is not looked at. */
  SIZE_OF_VAL,
  ALIGN_OF,
  ALIGN_OF_VAL,
  /** A value of the subject whose bytes are all zero. */
  ZEROED,
  /** A {@code MaybeUninit} of the subject that holds nothing. */
  UNINITIALIZED,
  NEEDS_DROP,
  /** Of a slice; the subject is the element. */
  SLICE_LENGTH,
  SLICE_IS_EMPTY,
  SLICE_POINTER,
  SLICE_GET_UNCHECKED,
  SLICE_FROM_RAW_PARTS,
  POINTER_SLICE_FROM_RAW_PARTS,
  /** Of a raw pointer to a slice. */
  POINTER_SLICE_LENGTH,
  WRAPPING_ADD,
  WRAPPING_SUB,
  WRAPPING_MUL,
  /** {@code is_some}, {@code is_ok}, ...: the argument is a reference to the enum. */
  IS_VARIANT_0,
  IS_VARIANT_1,
  /** Undefined behaviour unless the first argument is less than the second. */
  REQUIRE_LESS,
  /** {@code hint::unreachable_unchecked}. */
  UNREACHABLE,
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
