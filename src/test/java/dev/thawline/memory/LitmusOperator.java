package dev.thawline.memory;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * What a read-modify-write stores, given the old value and its operand; the words of the notation.
 */
enum LitmusOperator {
  ADD("add", (old, operand) -> old + operand),
  SUBTRACT("sub", (old, operand) -> old - operand),
  EXCHANGE("xchg", (old, operand) -> operand),
  AND("and", (old, operand) -> old & operand),
  OR("or", (old, operand) -> old | operand),
  XOR("xor", (old, operand) -> old ^ operand);

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // the lambdas above capture nothing
  private final IntBinaryOperator meaning;

  LitmusOperator(String word, IntBinaryOperator meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** As event notation writes it. */
  String word() {
    return word;
  }

  int apply(int old, int operand) {
    return meaning.applyAsInt(old, operand);
  }

  static LitmusOperator of(String word) {
    return Arrays.stream(values())
        .filter(operator -> operator.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }
}
