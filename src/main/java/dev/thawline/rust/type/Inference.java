package dev.thawline.rust.type;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The inference variables of one body, unification, and what is settled at its end. */
final class Inference {
  private record WrittenNumber(BigInteger value, Type type, Span span) {}

  private final List<Type.Variable> variables = new ArrayList<>();
  private final List<Type.Variable> trail = new ArrayList<>();
  private final List<WrittenNumber> numbers = new ArrayList<>();

  Type.Variable fresh(Span origin) {
    Type.Variable variable = new Type.Variable(false, origin);
    variables.add(variable);
    return variable;
  }

  Type.Variable freshInteger(Span origin) {
    Type.Variable variable = new Type.Variable(true, origin);
    variables.add(variable);
    return variable;
  }

  /** Remembers a number whose range is checked once its type is known. */
  void remember(BigInteger value, Type type, Span span) {
    numbers.add(new WrittenNumber(value, type, span));
  }

  /** Runs {@code trial}; where it fails, everything that it has bound is open again. */
  boolean attempt(BooleanSupplier trial) {
    int bound = trail.size();
    int known = variables.size();
    boolean success = trial.getAsBoolean();
    if (!success) {
      rollBack(bound, known);
    }
    return success;
  }

  /** Whether {@code trial} would succeed; nothing of it stays. */
  boolean probe(BooleanSupplier trial) {
    int bound = trail.size();
    int known = variables.size();
    boolean success = trial.getAsBoolean();
    rollBack(bound, known);
    return success;
  }

  private void rollBack(int bound, int known) {
    while (trail.size() > bound) {
      trail.remove(trail.size() - 1).unbind();
    }
    while (variables.size() > known) {
      variables.remove(variables.size() - 1);
    }
  }

  /** Makes two types equal where that is possible; where it is not, it may have bound a part. */
  boolean unify(Type left, Type right) {
    Type a = Types.resolve(left);
    Type b = Types.resolve(right);
    if (a == b || a instanceof Type.Erroneous || b instanceof Type.Erroneous) {
      return true;
    }
    if (a instanceof Type.Variable variable) {
      return bind(variable, b);
    }
    if (b instanceof Type.Variable variable) {
      return bind(variable, a);
    }
    if (!sameForm(a, b)) {
      return a.equals(b);
    }
    List<Type> x = Types.parts(a);
    List<Type> y = Types.parts(b);
    if (x.size() != y.size()) {
      return false;
    }
    for (int i = 0; i < x.size(); i++) {
      if (!unify(x.get(i), y.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether two types are equal if their parts are. */
  private static boolean sameForm(Type a, Type b) {
    if (a.getClass() != b.getClass() || Types.parts(a).isEmpty()) {
      return false;
    }
    if (a instanceof Type.Reference x && b instanceof Type.Reference y) {
      return x.mutable() == y.mutable();
    }
    if (a instanceof Type.RawPointer x && b instanceof Type.RawPointer y) {
      return x.mutable() == y.mutable();
    }
    if (a instanceof Type.Struct x && b instanceof Type.Struct y) {
      return x.definition() == y.definition();
    }
    if (a instanceof Type.Enumeration x && b instanceof Type.Enumeration y) {
      return x.definition() == y.definition();
    }
    if (a instanceof Type.FunctionItem x && b instanceof Type.FunctionItem y) {
      return x.use().function() == y.use().function();
    }
    if (a instanceof Type.Closure x && b instanceof Type.Closure y) {
      return x.closure() == y.closure();
    }
    if (a instanceof Type.JoinHandle x && b instanceof Type.JoinHandle y) {
      return x.scoped() == y.scoped();
    }
    if (a instanceof Type.Projection x && b instanceof Type.Projection y) {
      return x.name().equals(y.name()) && x.trait().trait() == y.trait().trait();
    }
    return true;
  }

  private boolean bind(Type.Variable variable, Type type) {
    if (type instanceof Type.Variable other) {
      if (variable.isInteger() && !other.isInteger()) {
        set(other, variable);
      } else {
        set(variable, other);
      }
      return true;
    }
    if ((variable.isInteger() && !Types.isInteger(type))
        || Types.anyPart(type, part -> part == variable)) {
      return false;
    }
    set(variable, type);
    return true;
  }

  private void set(Type.Variable variable, Type type) {
    variable.bind(type);
    trail.add(variable);
  }

  /** Integers that are still open become {@code i32}. */
  void settleIntegers() {
    for (Type.Variable variable : variables) {
      if (variable.binding() == null && variable.isInteger()) {
        variable.bind(Type.I32);
      }
    }
  }

  /** Gives the variables that are still open their defaults, or reports them. */
  void settle(Diagnostics diagnostics) {
    settleIntegers();
    for (Type.Variable variable : variables) {
      if (variable.binding() != null) {
        continue;
      }
      if (!diagnostics.hasErrors()) {
        diagnostics.add(
            Diagnostic.error("E0282", "type annotations needed", variable.origin())
                .withLabel("cannot infer the type"));
      }
      variable.bind(new Type.Erroneous());
    }
    for (WrittenNumber number : numbers) {
      if (Types.resolve(number.type()) instanceof Type.Scalar scalar
          && scalar.scalar().isInteger()
          && !Numbers.fits(number.value(), scalar.scalar())) {
        diagnostics.add(
            Diagnostic.error(
                "T0104",
                "literal `" + number.value() + "` is out of range for `" + scalar.name() + "`",
                number.span()));
      }
    }
  }
}
