package dev.thawline.litmus;

import dev.thawline.program.Instruction;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.program.UpdateOperator;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Translates expressions. Each access to memory is one instruction and a step of its own. Operands
 * are evaluated from left to right, which is one of the orders that C leaves open: where that can
 * make a difference there is a warning.
 */
final class ExpressionLowering {
  private static final Set<String> LOGICAL = Set.of("&&", "||");

  private static final Map<String, Operator> COMPARISONS =
      Map.of(
          "==", Operator.EQUAL,
          "!=", Operator.NOT_EQUAL,
          "<", Operator.LESS,
          "<=", Operator.LESS_OR_EQUAL,
          ">", Operator.GREATER,
          ">=", Operator.GREATER_OR_EQUAL);

  private static final Map<String, UpdateOperator> UPDATES =
      Map.of(
          "+", UpdateOperator.ADD,
          "-", UpdateOperator.SUBTRACT,
          "&", UpdateOperator.AND,
          "|", UpdateOperator.OR,
          "^", UpdateOperator.XOR);

  private final CodeBuilder code;
  private final Scope scope;
  private final Diagnostics diagnostics;
  private final Conversions conversions;
  private final ArithmeticLowering arithmetic;
  private final AtomicLowering atomics;

  ExpressionLowering(CodeBuilder code, Scope scope, Diagnostics diagnostics) {
    this.code = code;
    this.scope = scope;
    this.diagnostics = diagnostics;
    this.conversions = new Conversions(code);
    this.arithmetic = new ArithmeticLowering(code, conversions);
    this.atomics = new AtomicLowering(code, scope, this, conversions);
  }

  /** The value of an expression. */
  Computed value(Expression expression) {
    return value(expression, null);
  }

  /**
   * The value of an expression.
   *
   * @param into what it is assigned to: may be used where it fits
   */
  private Computed value(Expression expression, @Nullable Variable into) {
    Computed value = valueOrNothing(expression, into);
    if (value == null) {
      throw Problems.mismatch("this has no value", expression.span());
    }
    return value;
  }

  /** Evaluates an expression for what it does. */
  void evaluate(Expression expression) {
    valueOrNothing(expression, null);
  }

  private @Nullable Computed valueOrNothing(Expression expression, @Nullable Variable into) {
    Span span = expression.span();
    if (expression instanceof Expression.Literal number) {
      return new Computed(CodeBuilder.number(number.type(), number.value()), number.type());
    } else if (expression instanceof Expression.Reference reference) {
      Variable variable = scope.get(reference.name());
      return new Computed(variable.value(), variable.type());
    } else if (expression instanceof Expression.Target target) {
      Computed pointer = pointer(target.pointer());
      CType type = pointer.type().pointee();
      return load(
          pointer, type.atomic() ? MemoryOrder.SEQ_CST : MemoryOrder.NON_ATOMIC, into, span);
    } else if (expression instanceof Expression.AddressOf address) {
      if (address.place() instanceof Expression.Target target) {
        return pointer(target.pointer());
      }
      throw Problems.unsupported("addresses of registers", span);
    } else if (expression instanceof Expression.Unary unary) {
      return unary(unary);
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    } else if (expression instanceof Expression.Assign assign) {
      return assign(assign);
    } else if (expression instanceof Expression.Cast cast) {
      return conversions.cast(cast.type().withoutAtomic(), value(cast.operand()), span);
    }
    Expression.Call call = (Expression.Call) expression;
    warnOfOpenOrder(call.arguments(), span);
    return atomics.call(call, into);
  }

  /** A value of pointer type. */
  Computed pointer(Expression expression) {
    Computed value = value(expression);
    if (!value.type().isPointer()) {
      throw Problems.mismatch(
          "expected a pointer, found `" + value.type() + "`", expression.span());
    }
    return value;
  }

  /** Converts the value of an expression. */
  Computed as(CType type, Expression expression) {
    return conversions.to(type, value(expression), expression.span());
  }

  /** A load, a step of its own; straight into the register that it is for, where types allow. */
  Computed load(Computed pointer, MemoryOrder order, @Nullable Variable into, Span span) {
    CType type = pointer.type().pointee().withoutAtomic();
    int target = target(type, into);
    code.step(new Instruction.Load(target, pointer.operand(), type.layout(), order), span);
    return new Computed(Operand.register(target), type);
  }

  /** The register that receives a result. */
  int target(CType type, @Nullable Variable into) {
    return into != null && into.type().isLike(type) ? into.register() : code.register();
  }

  void store(Computed pointer, Operand value, MemoryOrder order, Span span) {
    code.step(
        new Instruction.Store(pointer.operand(), value, pointer.type().pointee().layout(), order),
        span);
  }

  // ---- operators

  private Computed unary(Expression.Unary unary) {
    Span span = unary.span();
    if (unary.operator().equals("!")) {
      Operand no = code.compute(Operator.NOT, ScalarType.BOOL, 0, span, truth(unary.operand()));
      return number(no, span);
    }
    if (unary.operator().equals("-") && unary.operand() instanceof Expression.Literal number) {
      CType type = number.type();
      return new Computed(CodeBuilder.number(type, -number.value()), type);
    }
    Computed operand = value(unary.operand());
    requireNumber(operand, unary.operand());
    CType type = Conversions.promoted(operand.type());
    Operand value = conversions.to(type, operand, span).operand();
    return switch (unary.operator()) {
      case "-" -> arithmetic.compute("-", type, CodeBuilder.number(type, 0), value, span);
      case "~" -> new Computed(code.compute(Operator.NOT, type.machine(), 0, span, value), type);
      default -> new Computed(value, type);
    };
  }

  private Computed binary(Expression.Binary binary) {
    Span span = binary.span();
    if (LOGICAL.contains(binary.operator())) {
      return logical(binary);
    }
    if (COMPARISONS.containsKey(binary.operator())) {
      return number(comparison(binary), span);
    }
    warnOfOpenOrder(List.of(binary.left(), binary.right()), span);
    Computed left = value(binary.left());
    Computed right = value(binary.right());
    return arithmetic.compute(binary.operator(), left, right, binary);
  }

  private static void requireNumber(Computed value, Expression expression) {
    if (value.type().isPointer()) {
      throw Problems.mismatch("expected a number, found `" + value.type() + "`", expression.span());
    }
  }

  // ---- conditions

  private Computed number(Operand truth, Span span) {
    return new Computed(conversions.fromTruth(truth, CType.INT, span), CType.INT);
  }

  private Operand comparison(Expression.Binary binary) {
    Span span = binary.span();
    warnOfOpenOrder(List.of(binary.left(), binary.right()), span);
    Operator operator = COMPARISONS.getOrDefault(binary.operator(), Operator.EQUAL);
    Computed left = value(binary.left());
    Computed right = value(binary.right());
    CType type;
    if (left.type().isPointer() || right.type().isPointer()) {
      if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
        throw Problems.unsupported("`" + binary.operator() + "` on pointers", span);
      }
      type = left.type().isPointer() ? left.type() : right.type();
    } else {
      type = Conversions.common(left.type(), right.type());
    }
    Operand a = conversions.to(type, left, binary.left().span()).operand();
    Operand b = conversions.to(type, right, binary.right().span()).operand();
    return code.compute(operator, type.machine(), 0, span, a, b);
  }

  private Computed logical(Expression.Binary binary) {
    int result = code.register();
    int yes = code.label();
    int no = code.label();
    int end = code.label();
    Span span = binary.span();
    branch(binary, yes, no);
    code.place(yes);
    set(result, 1, span);
    code.jump(end, span);
    code.place(no);
    set(result, 0, span);
    code.jump(end, span);
    code.place(end);
    return new Computed(Operand.register(result), CType.INT);
  }

  private void set(int register, int value, Span span) {
    Operand constant = CodeBuilder.number(CType.INT, value);
    code.emit(
        new Instruction.Compute(register, Operator.COPY, ScalarType.I32, 0, List.of(constant)),
        span);
  }

  /** Whether an expression is not 0, as a truth value. */
  private Operand truth(Expression expression) {
    if (expression instanceof Expression.Binary binary
        && COMPARISONS.containsKey(binary.operator())) {
      return comparison(binary);
    }
    if (expression instanceof Expression.Call call) {
      Operand success = atomics.success(call);
      if (success != null) {
        return success;
      }
    }
    return conversions.truth(value(expression), expression.span());
  }

  /** Goes to one of two labels. */
  void branch(Expression condition, int whenTrue, int whenFalse) {
    if (condition instanceof Expression.Unary unary && unary.operator().equals("!")) {
      branch(unary.operand(), whenFalse, whenTrue);
    } else if (condition instanceof Expression.Binary binary
        && LOGICAL.contains(binary.operator())) {
      int second = code.label();
      boolean and = binary.operator().equals("&&");
      branch(binary.left(), and ? second : whenTrue, and ? whenFalse : second);
      code.place(second);
      branch(binary.right(), whenTrue, whenFalse);
    } else {
      code.branch(truth(condition), whenTrue, whenFalse, condition.span());
    }
  }

  // ---- assignments

  private Computed assign(Expression.Assign assign) {
    if (assign.place() instanceof Expression.Reference reference) {
      return assignRegister(assign, reference.name());
    }
    if (!(assign.place() instanceof Expression.Target target)) {
      throw Problems.error("T0301", "this cannot be assigned to", assign.place().span(), null);
    }
    Span span = assign.span();
    Computed pointer = pointer(target.pointer());
    CType type = pointer.type().pointee();
    MemoryOrder order = type.atomic() ? MemoryOrder.SEQ_CST : MemoryOrder.NON_ATOMIC;
    String operator = assign.operator();
    if (operator != null && type.atomic()) {
      UpdateOperator update = UPDATES.get(operator);
      if (update == null || type.isPointer() || type.isBool()) {
        throw Problems.unsupported("`" + operator + "=` on `" + type + "`", span);
      }
      Computed operand = as(type, assign.value());
      Computed old = atomics.update(pointer, update, operand, order, null, span);
      return arithmetic.compute(
          operator, type.withoutAtomic(), old.operand(), operand.operand(), span);
    }
    Computed value;
    if (operator == null) {
      value = as(type, assign.value());
    } else {
      Expression.Binary sum = new Expression.Binary(operator, assign.place(), assign.value());
      Computed right = value(assign.value());
      Computed left = load(pointer, order, null, target.span());
      value = conversions.to(type, arithmetic.compute(operator, left, right, sum), span);
    }
    store(pointer, value.operand(), order, span);
    return value;
  }

  private Computed assignRegister(Expression.Assign assign, Name name) {
    Span span = assign.span();
    if (assign.operator() != null) {
      Variable variable = scope.assigned(name, CType.INT);
      Expression.Binary sum =
          new Expression.Binary(assign.operator(), assign.place(), assign.value());
      return put(variable, conversions.to(variable.type(), binary(sum), span), span);
    }
    Variable known = scope.find(name);
    if (known != null && !known.isParameter()) {
      return assign(known, assign.value(), span);
    }
    Computed value = value(assign.value());
    return put(scope.assigned(name, value.type()), value, span);
  }

  /** The value of an expression into a register. */
  Computed assign(Variable variable, Expression expression, Span span) {
    Computed value = value(expression, variable);
    return put(variable, conversions.to(variable.type(), value, expression.span()), span);
  }

  private Computed put(Variable variable, Computed value, Span span) {
    if (!value.operand().equals(variable.value())) {
      code.emit(
          new Instruction.Compute(
              variable.register(),
              Operator.COPY,
              variable.type().machine(),
              0,
              List.of(value.operand())),
          span);
    }
    return new Computed(variable.value(), variable.type());
  }

  // ---- what C leaves open

  private void warnOfOpenOrder(List<Expression> unordered, Span span) {
    if (unordered.stream().filter(ExpressionLowering::accesses).count() > 1) {
      diagnostics.add(
          Diagnostic.warning("T0307", "C leaves the order of these accesses open", span)
              .withHelp("they are made from left to right; with a register for each, it is said"));
    }
  }

  private static boolean accesses(Expression expression) {
    if (expression instanceof Expression.Target || expression instanceof Expression.Call) {
      return true;
    } else if (expression instanceof Expression.Binary binary) {
      return accesses(binary.left()) || accesses(binary.right());
    } else if (expression instanceof Expression.Unary unary) {
      return accesses(unary.operand());
    } else if (expression instanceof Expression.Cast cast) {
      return accesses(cast.operand());
    } else if (expression instanceof Expression.Assign assign) {
      return accesses(assign.place()) || accesses(assign.value());
    }
    return false;
  }
}
