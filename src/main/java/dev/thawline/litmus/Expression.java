package dev.thawline.litmus;

import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of a thread. */
sealed interface Expression {
  Span span();

  record Literal(long value, CType type, Span span) implements Expression {}

  record Reference(Name name) implements Expression {
    @Override
    public Span span() {
      return name.span();
    }
  }

  /** {@code *p}. */
  record Target(Expression pointer, Span span) implements Expression {}

  /** {@code &e}. */
  record AddressOf(Expression place, Span span) implements Expression {}

  /** {@code -e}, {@code !e}, {@code ~e}, {@code +e}. */
  record Unary(String operator, Expression operand, Span span) implements Expression {}

  record Binary(String operator, Expression left, Expression right) implements Expression {
    @Override
    public Span span() {
      return left.span().to(right.span());
    }
  }

  /**
   * {@code place = value}, {@code place += value}.
   *
   * @param operator of the latter; null for the former
   */
  record Assign(Expression place, @Nullable String operator, Expression value)
      implements Expression {
    @Override
    public Span span() {
      return place.span().to(value.span());
    }
  }

  /** {@code (long)e}. */
  record Cast(CType type, Expression operand, Span span) implements Expression {}

  record Call(Name function, List<Expression> arguments, Span span) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
