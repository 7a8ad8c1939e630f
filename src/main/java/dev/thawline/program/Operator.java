package dev.thawline.program;

/**
 * Pure computations on register values. Those marked "checked" panic as a debug build does:
 * overflow, division by zero, shift too far.
 */
public enum Operator {
  /** (a): a. */
  COPY,
  /** (a, b): checked, in the instruction's type. */
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  REMAINDER,
  SHIFT_LEFT,
  SHIFT_RIGHT,
  /** (a): checked. */
  NEGATE,
  /** (a, b): modulo 2^n. */
  WRAPPING_ADD,
  WRAPPING_SUBTRACT,
  WRAPPING_MULTIPLY,
  /** (a, b): on integers and booleans. */
  AND,
  OR,
  XOR,
  /** (a): bitwise on integers, logical on booleans. */
  NOT,
  /**
   * (a, b): on integers, booleans, characters; equality also on pointers (address only) and
   * functions.
   */
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
  /**
   * (a): to the instruction's type, as {@code as} does between integers, booleans and characters.
   */
  CONVERT,
  /** (f0, f1, ...): a product value. */
  MAKE_PRODUCT,
  /** (p, v): the product with v as one more field. */
  APPEND,
  /** (p): field number {@code immediate} of a product. */
  FIELD,
  /** (p, v): the product with field number {@code immediate} replaced by v. */
  WITH_FIELD,
  /** (f0, f1, ...): a sum value, variant number {@code immediate}. */
  MAKE_VARIANT,
  /** (s): the number of the active variant, as an integer of the instruction's type. */
  VARIANT,
  /** (s): field number {@code immediate} of the active variant. */
  VARIANT_FIELD,
  /**
   * (p, n): the pointer moved by n times {@code immediate} bytes. No check here: an access checks
   * bounds. With one operand: moved by {@code immediate} bytes (field access).
   */
  OFFSET,
  /**
   * (p): the same, but leaving the allocation (or overflow) is undefined behaviour, as {@code
   * ptr::add} has it.
   */
  OFFSET_INBOUNDS,
  /** (p): a pointer to the same address without provenance, as {@code without_provenance}. */
  WITHOUT_PROVENANCE,
  /** (a, ...): the {@link IntegerFunction} whose number is {@code immediate}. */
  INTEGER,
  /** (p, q): the distance in units of {@code immediate} bytes, pointers into one allocation. */
  DISTANCE,
  /** (p): the address as an integer, as {@code p.addr()}. It is symbolic, without provenance. */
  ADDRESS,
  /** (n): a pointer to this address without provenance, as {@code without_provenance(n)}. */
  AT_ADDRESS,
  /** (p, n): a pointer to address n with the provenance of p, as {@code p.with_addr(n)}. */
  WITH_ADDRESS,
  /**
   * (p, q, n): unit; undefined behaviour where the n times {@code immediate} bytes from p and those
   * from q overlap, as {@code copy_nonoverlapping} has it.
   */
  REQUIRE_APART,
  /** (a, b): unit; undefined behaviour unless a is less than b, as {@code get_unchecked} has it. */
  REQUIRE_LESS,
  /** (): undefined behaviour, as {@code unreachable_unchecked} has it. */
  UNREACHABLE,
  /**
   * (h): the number of a thread, as an integer. More than {@link #THREADS} are more than a program
   * that asks for numbers can have.
   */
  THREAD_NUMBER,
  /** (b, n): a row of n times {@code immediate} bytes, each the number b. */
  FILL;

  /** How many threads can be told apart by their numbers. */
  public static final int THREADS = 16;
}
