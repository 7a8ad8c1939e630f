package dev.thawline.litmus;

import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import java.util.Map;

/** Translates arithmetic on values (C11, 6.5), in the types that C carries it out in. */
final class ArithmeticLowering {
  /** Those that cannot overflow, and those that are an error where they do if there is a sign. */
  private static final Map<String, Operator> ARITHMETIC =
      Map.of(
          "+", Operator.ADD,
          "-", Operator.SUBTRACT,
          "*", Operator.MULTIPLY,
          "/", Operator.DIVIDE,
          "%", Operator.REMAINDER,
          "&", Operator.AND,
          "|", Operator.OR,
          "^", Operator.XOR,
          "<<", Operator.SHIFT_LEFT,
          ">>", Operator.SHIFT_RIGHT);

  private static final Map<Operator, Operator> WRAPPING =
      Map.of(
          Operator.ADD, Operator.WRAPPING_ADD,
          Operator.SUBTRACT, Operator.WRAPPING_SUBTRACT,
          Operator.MULTIPLY, Operator.WRAPPING_MULTIPLY);

  private final CodeBuilder code;
  private final Conversions conversions;

  ArithmeticLowering(CodeBuilder code, Conversions conversions) {
    this.code = code;
    this.conversions = conversions;
  }

  /** Of two operands of any types. */
  Computed compute(String operator, Computed left, Computed right, Expression.Binary binary) {
    Span span = binary.span();
    if (left.type().isPointer() || right.type().isPointer()) {
      return moved(operator, left, right, span);
    }
    boolean shift = operator.equals("<<") || operator.equals(">>");
    CType type =
        shift ? Conversions.promoted(left.type()) : Conversions.common(left.type(), right.type());
    Operand a = conversions.to(type, left, binary.left().span()).operand();
    Operand b = conversions.to(type, right, binary.right().span()).operand();
    return compute(operator, type, a, b, span);
  }

  /** Of two operands of the type in which it is carried out. */
  Computed compute(String operator, CType type, Operand a, Operand b, Span span) {
    Operator checked = ARITHMETIC.get(operator);
    if (checked == null) {
      throw Problems.unsupported("`" + operator + "`", span);
    }
    Operator chosen = type.isSigned() ? checked : WRAPPING.getOrDefault(checked, checked);
    return new Computed(code.compute(chosen, type.machine(), 0, span, a, b), type);
  }

  /** A pointer plus or minus a number, as address dependencies write it: {@code x + (r0 ^ r0)}. */
  private Computed moved(String operator, Computed left, Computed right, Span span) {
    boolean swapped = right.type().isPointer();
    Computed pointer = swapped ? right : left;
    Computed count = swapped ? left : right;
    if (count.type().isPointer() || !(operator.equals("+") || (operator.equals("-") && !swapped))) {
      throw Problems.unsupported("`" + operator + "` on pointers", span);
    }
    int unit = pointer.type().pointee().machine().size();
    Operand moved =
        code.compute(
            Operator.OFFSET,
            ScalarType.POINTER,
            operator.equals("+") ? unit : -unit,
            span,
            pointer.operand(),
            count.operand());
    return new Computed(moved, pointer.type());
  }
}
