package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression. Parentheses leave no trace but their span. */
public sealed interface Expression {
  Span span();

  /** An integer; {@code suffix} is empty or a type name. */
  record IntegerLiteral(BigInteger value, String suffix, Span span) implements Expression {}

  /** {@code true}, {@code false}. */
  record BooleanLiteral(boolean value, Span span) implements Expression {}

  /** A character, as its code point. */
  record CharacterLiteral(int value, Span span) implements Expression {}

  /** A string with its escapes resolved; a format looks for names with its hygiene. */
  record StringLiteral(String value, @Nullable Hygiene hygiene, Span span) implements Expression {}

  /** A name. */
  record Name(Path path, Span span) implements Expression {}

  /** {@code !e}, {@code -e}, {@code *e}. */
  record Unary(UnaryOperator operator, Expression operand, Span span) implements Expression {}

  /** {@code &e} and its relatives. */
  record Borrow(BorrowKind kind, Expression place, Span span) implements Expression {}

  /** {@code a + b} and so on, also {@code &&} and {@code ||}. */
  record Binary(BinaryOperator operator, Expression left, Expression right, Span span)
      implements Expression {}

  /** {@code a = b}. */
  record Assign(Expression target, Expression value, Span span) implements Expression {}

  /** {@code a += b}. */
  record CompoundAssign(BinaryOperator operator, Expression target, Expression value, Span span)
      implements Expression {}

  /** {@code e as T}. */
  record Cast(Expression operand, SyntaxType type, Span span) implements Expression {}

  /** {@code offset_of!(T, f.g)}. */
  record OffsetOf(SyntaxType type, List<Identifier> fields, Span span) implements Expression {}

  /** {@code f(a)}. */
  record Call(Expression function, List<Expression> arguments, Span span) implements Expression {}

  /** {@code e?}. */
  record Try(Expression operand, Span span) implements Expression {}

  /** {@code r.f::<T>(a)}. */
  record MethodCall(
      Expression receiver,
      Identifier name,
      List<SyntaxType> typeArguments,
      List<Expression> arguments,
      Span span)
      implements Expression {}

  /** {@code e.f}, {@code e.0}. */
  record FieldAccess(Expression base, Identifier name, Span span) implements Expression {}

  /** {@code e[i]}. */
  record Index(Expression base, Expression index, Span span) implements Expression {}

  /** {@code (a, b)}; unit when empty. */
  record Tuple(List<Expression> elements, Span span) implements Expression {}

  /** {@code [a, b]}. */
  record Array(List<Expression> elements, Span span) implements Expression {}

  /** {@code [e; n]}. */
  record Repeat(Expression element, Expression count, Span span) implements Expression {}

  /** {@code S { f: e, ..base }}. */
  record StructLiteral(Path path, List<FieldValue> fields, @Nullable Expression base, Span span)
      implements Expression {}

  /** One field of a struct literal. */
  record FieldValue(Identifier name, Expression value) {}

  /** {@code a..b}. */
  record Range(@Nullable Expression from, @Nullable Expression to, boolean inclusive, Span span)
      implements Expression {}

  /** {@code 'label: { }}, {@code unsafe { }}. */
  record BlockExpression(Block block, @Nullable Identifier label) implements Expression {
    @Override
    public Span span() {
      return block.span();
    }
  }

  /** {@code if c { } else { }}. */
  record If(Expression condition, Block then, @Nullable Expression otherwise, Span span)
      implements Expression {}

  /** {@code let p = e} as a condition. */
  record Let(Pattern pattern, Expression value, Span span) implements Expression {}

  /** {@code match e { }}. */
  record Match(Expression scrutinee, List<Arm> arms, Span span) implements Expression {}

  /** {@code p if g => e}. */
  record Arm(Pattern pattern, @Nullable Expression guard, Expression body) {}

  /** {@code while c { }}. */
  record While(Expression condition, Block body, @Nullable Identifier label, Span span)
      implements Expression {}

  /** {@code loop { }}. */
  record Loop(Block body, @Nullable Identifier label, Span span) implements Expression {}

  /** {@code for p in e { }}. */
  record For(Pattern pattern, Expression range, Block body, @Nullable Identifier label, Span span)
      implements Expression {}

  /** {@code break 'label e}. */
  record Break(@Nullable Identifier label, @Nullable Expression value, Span span)
      implements Expression {}

  /** {@code continue 'label}. */
  record Continue(@Nullable Identifier label, Span span) implements Expression {}

  /** {@code return e}. */
  record Return(@Nullable Expression value, Span span) implements Expression {}

  /** {@code move |p| e}. */
  record Closure(
      boolean moves,
      List<Parameter> parameters,
      @Nullable SyntaxType result,
      Expression body,
      Span span)
      implements Expression {}

  /** A parameter of a function or closure. */
  record Parameter(Pattern pattern, @Nullable SyntaxType type, Span span) {}

  /** {@code name!(a, b, c = d)}. */
  record MacroCall(Identifier name, List<MacroArgument> arguments, Span span)
      implements Expression {}

  /** An argument of a macro, named or not; {@code text} is how it was written. */
  record MacroArgument(@Nullable Identifier name, Expression value, String text) {}

  /** {@code matches!(e, p if g)}. */
  record Matches(Expression scrutinee, Pattern pattern, @Nullable Expression guard, Span span)
      implements Expression {}

  /** {@code { statements; result }}. */
  record Block(
      List<Statement> statements, @Nullable Expression result, Span span, Span closingBrace) {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /** A statement. */
  sealed interface Statement {
    Span span();
  }

  /** {@code let p: T = e else { };}. */
  record LetStatement(
      Pattern pattern,
      @Nullable SyntaxType type,
      @Nullable Expression value,
      @Nullable Block otherwise,
      Span span)
      implements Statement {}

  /** {@code e;}; {@code terminated} tells whether the semicolon is there. */
  record ExpressionStatement(Expression expression, boolean terminated, Span span)
      implements Statement {}

  /** An item inside a block. */
  record ItemStatement(Item item, Span span) implements Statement {}

  /** Prefix operators. */
  enum UnaryOperator {
    NOT,
    NEGATE,
    DEREFERENCE
  }

  /** What {@code &} makes. */
  enum BorrowKind {
    SHARED,
    MUTABLE,
    RAW_CONST,
    RAW_MUT
  }
}
