package dev.thawline.litmus;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A proposition about final states. */
public sealed interface Formula {
  /** {@code true}. */
  Formula TRUE = new Always(true);

  /**
   * Whether it holds.
   *
   * @param state the value of every place that it mentions, as text
   */
  boolean holds(Map<String, String> state);

  /** As herd writes it: {@code /\} binds more tightly than {@code \/}. */
  String text();

  /** {@code true}, {@code false}. */
  record Always(boolean value) implements Formula {
    @Override
    public boolean holds(Map<String, String> state) {
      return value;
    }

    @Override
    public String text() {
      return String.valueOf(value);
    }
  }

  /**
   * A place has a value, or does not.
   *
   * @param place {@code 0:r0}, {@code [x]}
   * @param value a number, or the name of a location for its address
   */
  record Atom(String place, boolean equal, String value) implements Formula {
    @Override
    public boolean holds(Map<String, String> state) {
      return value.equals(state.get(place)) == equal;
    }

    @Override
    public String text() {
      String atom = place + "=" + value;
      return equal ? atom : "not (" + atom + ")";
    }
  }

  /** It does not hold. */
  record Not(Formula operand) implements Formula {
    @Override
    public boolean holds(Map<String, String> state) {
      return !operand.holds(state);
    }

    @Override
    public String text() {
      return "not (" + operand.text() + ")";
    }
  }

  /** All of them hold. */
  record All(List<Formula> operands) implements Formula {
    public All {
      operands = List.copyOf(operands);
    }

    @Override
    public boolean holds(Map<String, String> state) {
      return operands.stream().allMatch(operand -> operand.holds(state));
    }

    @Override
    public String text() {
      return operands.stream()
          .map(it -> it instanceof Any || it instanceof Implies ? "(" + it.text() + ")" : it.text())
          .collect(Collectors.joining(" /\\ "));
    }
  }

  /** Some of them hold. */
  record Any(List<Formula> operands) implements Formula {
    public Any {
      operands = List.copyOf(operands);
    }

    @Override
    public boolean holds(Map<String, String> state) {
      return operands.stream().anyMatch(operand -> operand.holds(state));
    }

    @Override
    public String text() {
      return operands.stream()
          .map(it -> it instanceof Implies ? "(" + it.text() + ")" : it.text())
          .collect(Collectors.joining(" \\/ "));
    }
  }

  /** If the one holds, so does the other. */
  record Implies(Formula condition, Formula consequence) implements Formula {
    @Override
    public boolean holds(Map<String, String> state) {
      return !condition.holds(state) || consequence.holds(state);
    }

    @Override
    public String text() {
      String left = condition.text();
      return (condition instanceof Implies ? "(" + left + ")" : left) + " => " + consequence.text();
    }
  }
}
