package dev.thawline.litmus;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads propositions about final states, and the places and values in them. */
final class ConditionParser {
  private final TokenCursor tokens;

  ConditionParser(TokenCursor tokens) {
    this.tokens = tokens;
  }

  /** {@code a => b}, and all that binds more tightly; of several, the last binds first. */
  ConditionSyntax condition() {
    tokens.enter();
    ConditionSyntax left = disjunction();
    ConditionSyntax found =
        tokens.accept("=>") ? new ConditionSyntax.Implies(left, condition()) : left;
    tokens.leave();
    return found;
  }

  private ConditionSyntax disjunction() {
    List<ConditionSyntax> operands = new ArrayList<>();
    do {
      operands.add(conjunction());
    } while (tokens.accept("\\/"));
    return operands.size() == 1 ? operands.get(0) : new ConditionSyntax.Any(operands);
  }

  private ConditionSyntax conjunction() {
    List<ConditionSyntax> operands = new ArrayList<>();
    do {
      operands.add(operand());
    } while (tokens.accept("/\\"));
    return operands.size() == 1 ? operands.get(0) : new ConditionSyntax.All(operands);
  }

  private ConditionSyntax operand() {
    if (tokens.accept("~") || tokens.accept("not")) {
      tokens.enter();
      ConditionSyntax operand = operand();
      tokens.leave();
      return new ConditionSyntax.Not(operand);
    }
    if (tokens.accept("(")) {
      ConditionSyntax inner = condition();
      tokens.expect(")", "behind the condition");
      return inner;
    }
    if (tokens.accept("true")) {
      return new ConditionSyntax.Always(true);
    }
    if (tokens.accept("false")) {
      return new ConditionSyntax.Always(false);
    }
    Span start = tokens.peek().span();
    TestSyntax.Observed observed = observed();
    boolean equal = !tokens.accept("!=");
    if (equal && !tokens.accept("==")) {
      tokens.expect("=", "or `!=` behind the place");
    }
    TestSyntax.Literal value = value();
    return new ConditionSyntax.Atom(observed, equal, value, tokens.since(start));
  }

  /** {@code 0:r0}, {@code P0:r0}, {@code x}, {@code [x]}. */
  TestSyntax.Observed observed() {
    if (tokens.accept("[")) {
      Name name = tokens.name("a location");
      refuseElement();
      tokens.expect("]", "behind the location");
      return new TestSyntax.Observed(null, name);
    }
    if (tokens.peek(1).is(":")) {
      return new TestSyntax.Observed(thread(), tokens.name("a register"));
    }
    if (tokens.peek().is("fault") || tokens.peek().is("Fault")) {
      throw Problems.unsupported("faults", tokens.peek().span());
    }
    Name name = tokens.name("a register `0:r` or a location");
    refuseElement();
    return new TestSyntax.Observed(null, name);
  }

  private void refuseElement() {
    if (tokens.peek().is("[")) {
      throw Problems.unsupported("arrays", tokens.peek().span());
    }
  }

  /** The number of a thread and the colon behind it. */
  int thread() {
    Token token = tokens.next();
    String digits = token.text().startsWith("P") ? token.text().substring(1) : token.text();
    if (!digits.matches("\\d{1,4}")) {
      throw Problems.error("T0301", "expected the number of a thread", token.span(), null);
    }
    tokens.expect(":", "behind the thread");
    return Integer.parseInt(digits);
  }

  /** A number, or a location that stands for its address. */
  TestSyntax.Literal value() {
    Span start = tokens.peek().span();
    boolean negative = tokens.accept("-");
    if (tokens.atNumber()) {
      if (tokens.peek(1).is(":")) {
        throw Problems.unsupported("registers as values", tokens.peek().span());
      }
      long value = Numbers.parse(tokens.next()).value();
      return new TestSyntax.Literal(negative ? -value : value, null, tokens.since(start));
    }
    if (negative) {
      throw tokens.unexpected("a number");
    }
    if (tokens.peek().is("{")) {
      throw Problems.unsupported("arrays", tokens.peek().span());
    }
    if (tokens.accept("true") || tokens.accept("false") || tokens.accept("NULL")) {
      long value = tokens.previous().is("true") ? 1 : 0;
      return new TestSyntax.Literal(value, null, tokens.previous().span());
    }
    boolean bracket = !tokens.accept("&") && tokens.accept("[");
    Name name = tokens.name("a value");
    if (bracket) {
      throw Problems.unsupported("comparing locations with each other", tokens.since(start));
    }
    return new TestSyntax.Literal(0, name, tokens.since(start));
  }
}
