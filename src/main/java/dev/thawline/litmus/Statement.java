package dev.thawline.litmus;

import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of a thread. */
sealed interface Statement {

  /** {@code int r0;}, {@code int r0 = e;}: one of the names of a declaration. */
  record Declare(CType type, Name name, @Nullable Expression value) implements Statement {}

  record Evaluate(Expression expression) implements Statement {}

  record If(Expression condition, Statement then, @Nullable Statement otherwise)
      implements Statement {}

  record While(Expression condition, Statement body, Span span) implements Statement {}

  record DoWhile(Statement body, Expression condition, Span span) implements Statement {}

  record Block(List<Statement> statements) implements Statement {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /** {@code break}, {@code continue}, {@code return}. */
  record Leave(Name how) implements Statement {}
}
