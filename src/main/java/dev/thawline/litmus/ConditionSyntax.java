package dev.thawline.litmus;

import dev.thawline.source.Span;
import java.util.List;

/** A proposition about final states, as it is written. */
sealed interface ConditionSyntax {

  /** {@code true}, {@code false}. */
  record Always(boolean value) implements ConditionSyntax {}

  /** {@code 0:r0=1}; {@code !=} where not equal. */
  record Atom(TestSyntax.Observed observed, boolean equal, TestSyntax.Literal value, Span span)
      implements ConditionSyntax {}

  record Not(ConditionSyntax operand) implements ConditionSyntax {}

  /** {@code condition => consequence}. */
  record Implies(ConditionSyntax condition, ConditionSyntax consequence)
      implements ConditionSyntax {}

  record All(List<ConditionSyntax> operands) implements ConditionSyntax {
    public All {
      operands = List.copyOf(operands);
    }
  }

  record Any(List<ConditionSyntax> operands) implements ConditionSyntax {
    public Any {
      operands = List.copyOf(operands);
    }
  }
}
