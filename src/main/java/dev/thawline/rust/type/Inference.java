package dev.thawline.rust.type;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The inference variables of one body, unification, and what is settled at its end. */
final class Inference {
  private record WrittenNumber(BigInteger value, Type type, Span span) {}

  private final List<Type.Variable> variables = new ArrayList<>();
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

  /** Makes two types equal where that is possible. */
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
    if (a instanceof Type.Tuple x && b instanceof Type.Tuple y) {
      return unifyAll(x.elements(), y.elements());
    }
    if (a instanceof Type.Array x && b instanceof Type.Array y) {
      return x.length() == y.length() && unify(x.element(), y.element());
    }
    if (a instanceof Type.Slice x && b instanceof Type.Slice y) {
      return unify(x.element(), y.element());
    }
    if (a instanceof Type.Reference x && b instanceof Type.Reference y) {
      return x.mutable() == y.mutable() && unify(x.target(), y.target());
    }
    if (a instanceof Type.RawPointer x && b instanceof Type.RawPointer y) {
      return x.mutable() == y.mutable() && unify(x.target(), y.target());
    }
    if (a instanceof Type.FunctionPointer x && b instanceof Type.FunctionPointer y) {
      return unifyAll(x.parameters(), y.parameters()) && unify(x.result(), y.result());
    }
    if (a instanceof Type.Enumeration x && b instanceof Type.Enumeration y) {
      return x.definition() == y.definition() && unifyAll(x.arguments(), y.arguments());
    }
    if (a instanceof Type.Atomic x && b instanceof Type.Atomic y) {
      return unify(x.value(), y.value());
    }
    if (a instanceof Type.JoinHandle x && b instanceof Type.JoinHandle y) {
      return x.scoped() == y.scoped() && unify(x.result(), y.result());
    }
    return a.equals(b);
  }

  private boolean unifyAll(List<Type> left, List<Type> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!unify(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean bind(Type.Variable variable, Type type) {
    if (type instanceof Type.Variable other) {
      if (variable.isInteger() && !other.isInteger()) {
        other.bind(variable);
      } else {
        variable.bind(other);
      }
      return true;
    }
    if ((variable.isInteger() && !Types.isInteger(type)) || occurs(variable, type)) {
      return false;
    }
    variable.bind(type);
    return true;
  }

  private static boolean occurs(Type.Variable variable, Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Variable) {
      return found == variable;
    }
    if (found instanceof Type.Tuple tuple) {
      return tuple.elements().stream().anyMatch(element -> occurs(variable, element));
    }
    if (found instanceof Type.Array array) {
      return occurs(variable, array.element());
    }
    if (found instanceof Type.Slice slice) {
      return occurs(variable, slice.element());
    }
    if (found instanceof Type.Reference || found instanceof Type.RawPointer) {
      return occurs(variable, Types.pointee(found));
    }
    if (found instanceof Type.FunctionPointer pointer) {
      return occurs(variable, pointer.result())
          || pointer.parameters().stream().anyMatch(parameter -> occurs(variable, parameter));
    }
    if (found instanceof Type.Enumeration enumeration) {
      return enumeration.arguments().stream().anyMatch(argument -> occurs(variable, argument));
    }
    if (found instanceof Type.Atomic atomic) {
      return occurs(variable, atomic.value());
    }
    if (found instanceof Type.JoinHandle handle) {
      return occurs(variable, handle.result());
    }
    return false;
  }

  /** Gives the variables that are still open their defaults, or reports them. */
  void settle(Diagnostics diagnostics) {
    for (Type.Variable variable : variables) {
      if (variable.binding() != null) {
        continue;
      }
      if (variable.isInteger()) {
        variable.bind(Type.I32);
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
