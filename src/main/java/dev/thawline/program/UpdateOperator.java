package dev.thawline.program;

/** What an atomic read-modify-write stores, given the old value and its operand. */
public enum UpdateOperator {
  EXCHANGE,
  ADD,
  SUBTRACT,
  AND,
  NAND,
  OR,
  XOR,
  MAX,
  MIN
}
