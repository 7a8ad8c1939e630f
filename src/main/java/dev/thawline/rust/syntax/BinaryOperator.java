package dev.thawline.rust.syntax;

/** Infix operators with their binding strength (The Rust Reference, "Expression precedence"). */
public enum BinaryOperator {
  MULTIPLY("*", 10),
  DIVIDE("/", 10),
  REMAINDER("%", 10),
  ADD("+", 9),
  SUBTRACT("-", 9),
  SHIFT_LEFT("<<", 8),
  SHIFT_RIGHT(">>", 8),
  BIT_AND("&", 7),
  BIT_XOR("^", 6),
  BIT_OR("|", 5),
  EQUAL("==", 4),
  NOT_EQUAL("!=", 4),
  LESS("<", 4),
  GREATER(">", 4),
  LESS_OR_EQUAL("<=", 4),
  GREATER_OR_EQUAL(">=", 4),
  AND("&&", 3),
  OR("||", 2);

  private final String text;
  private final int strength;

  BinaryOperator(String text, int strength) {
    this.text = text;
    this.strength = strength;
  }

  public String text() {
    return text;
  }

  int strength() {
    return strength;
  }

  public boolean isComparison() {
    return strength == 4;
  }

  public boolean isShortCircuit() {
    return this == AND || this == OR;
  }

  public boolean isShift() {
    return this == SHIFT_LEFT || this == SHIFT_RIGHT;
  }

  /** Also defined on booleans. */
  public boolean isBitwise() {
    return this == BIT_AND || this == BIT_OR || this == BIT_XOR;
  }
}
