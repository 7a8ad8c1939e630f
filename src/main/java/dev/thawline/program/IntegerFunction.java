package dev.thawline.program;

import java.util.List;

/** The methods of integers that only compute; each is the method of that name in the library. */
public enum IntegerFunction {
  WRAPPING_NEG,
  WRAPPING_DIV,
  WRAPPING_REM,
  WRAPPING_SHL,
  WRAPPING_SHR,
  WRAPPING_POW,
  WRAPPING_ABS,
  CHECKED_ADD,
  CHECKED_SUB,
  CHECKED_MUL,
  CHECKED_DIV,
  CHECKED_REM,
  CHECKED_NEG,
  CHECKED_SHL,
  CHECKED_SHR,
  CHECKED_POW,
  SATURATING_ADD,
  SATURATING_SUB,
  SATURATING_MUL,
  SATURATING_POW,
  OVERFLOWING_ADD,
  OVERFLOWING_SUB,
  OVERFLOWING_MUL,
  OVERFLOWING_NEG,
  POW,
  ABS,
  ABS_DIFF,
  UNSIGNED_ABS,
  SIGNUM,
  IS_POSITIVE,
  IS_NEGATIVE,
  MIN,
  MAX,
  CLAMP,
  COUNT_ONES,
  COUNT_ZEROS,
  LEADING_ZEROS,
  TRAILING_ZEROS,
  LEADING_ONES,
  TRAILING_ONES,
  IS_POWER_OF_TWO,
  NEXT_POWER_OF_TWO,
  REM_EUCLID,
  DIV_EUCLID,
  SWAP_BYTES,
  ROTATE_LEFT,
  ROTATE_RIGHT;

  private static final List<IntegerFunction> ALL = List.of(values());

  /** Its number, as an instruction's immediate operand. */
  public int number() {
    return ALL.indexOf(this);
  }

  public static IntegerFunction of(int number) {
    return ALL.get(number);
  }
}
