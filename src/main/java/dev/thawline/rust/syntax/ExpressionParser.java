package dev.thawline.rust.syntax;

import dev.thawline.rust.syntax.Expression.BorrowKind;
import dev.thawline.rust.syntax.Expression.UnaryOperator;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operators, calls and the atoms of expressions; blocks are in {@link BlockParser}. */
final class ExpressionParser {
  private static final Map<String, BinaryOperator> BINARY = new java.util.HashMap<>();
  private static final Map<String, BinaryOperator> COMPOUND = new java.util.HashMap<>();

  static {
    for (BinaryOperator operator : BinaryOperator.values()) {
      BINARY.put(operator.text(), operator);
      if (!operator.isComparison() && !operator.isShortCircuit()) {
        COMPOUND.put(operator.text() + "=", operator);
      }
    }
  }

  private final Parser parser;

  /** False inside conditions, where {@code S {} } is not a struct literal. */
  private boolean structLiterals = true;

  /** What the parentheses or the macro hold that were closed last. */
  private @Nullable Expression closed;

  ExpressionParser(Parser parser) {
    this.parser = parser;
  }

  private TokenStream tokens() {
    return parser.tokens();
  }

  /** Any expression. */
  Expression expression() {
    boolean outer = structLiterals;
    structLiterals = true;
    Expression result = assignment();
    structLiterals = outer;
    return result;
  }

  /** After {@code if}, {@code while}, {@code match}, {@code in}. */
  Expression withoutStruct() {
    boolean outer = structLiterals;
    structLiterals = false;
    Expression result = assignment();
    structLiterals = outer;
    return result;
  }

  /** What {@code let p =} in a condition looks at: {@code &&} and {@code ||} end it. */
  Expression scrutineeOfLet() {
    boolean outer = structLiterals;
    structLiterals = false;
    Expression result = binary(BinaryOperator.AND.strength());
    structLiterals = outer;
    return result;
  }

  /** The rest of an expression that starts with {@code left}, a block-like one. */
  Expression continueFrom(Expression left) {
    return assignmentTail(binaryTail(castTail(parser().postfixTail(left, left.span())), 0));
  }

  private ExpressionParser parser() {
    return parser.expressions();
  }

  private Expression assignment() {
    TokenStream tokens = tokens();
    int outer = tokens.enter();
    Expression result = assignmentTail(range());
    tokens.leave(outer);
    return result;
  }

  private Expression assignmentTail(Expression left) {
    TokenStream tokens = tokens();
    if (tokens.accept("=")) {
      Expression value = assignment();
      return new Expression.Assign(left, value, tokens.since(left.span()));
    }
    BinaryOperator operator = COMPOUND.get(tokens.peek().text());
    if (operator != null && tokens.peek().kind() == Token.Kind.PUNCTUATION) {
      tokens.next();
      Expression value = assignment();
      return new Expression.CompoundAssign(operator, left, value, tokens.since(left.span()));
    }
    return left;
  }

  private Expression range() {
    TokenStream tokens = tokens();
    Span start = tokens.peek().span();
    Expression from = tokens.at("..") || tokens.at("..=") ? null : binary(0);
    if (!tokens.at("..") && !tokens.at("..=")) {
      return from == null ? binary(0) : from;
    }
    boolean inclusive = tokens.next().is("..=");
    Expression to = startsExpression() ? binary(0) : null;
    return new Expression.Range(from, to, inclusive, tokens.since(start));
  }

  private boolean startsExpression() {
    Token token = tokens().peek();
    if (token.is("{")) {
      return structLiterals;
    }
    return token.kind() != Token.Kind.END
        && !token.is(")")
        && !token.is("]")
        && !token.is("}")
        && token.kind() != Token.Kind.GROUP_END
        && !token.is(",")
        && !token.is(";")
        && !token.is("=>");
  }

  private Expression binary(int minimum) {
    return binaryTail(castTail(unary()), minimum);
  }

  private Expression binaryTail(Expression first, int minimum) {
    TokenStream tokens = tokens();
    Expression left = first;
    while (true) {
      Token token = tokens.peek();
      BinaryOperator operator =
          token.kind() == Token.Kind.PUNCTUATION ? BINARY.get(token.text()) : null;
      if (operator == null || operator.strength() <= minimum) {
        return left;
      }
      tokens.next();
      if (operator.isComparison()
          && left instanceof Expression.Binary before
          && before.operator().isComparison()
          && before != closed) {
        throw tokens.failAt(token.span(), "comparison operators cannot be chained");
      }
      Expression right = binary(operator.strength());
      tokens.grow();
      left = new Expression.Binary(operator, left, right, tokens.join(left.span(), right.span()));
    }
  }

  private Expression castTail(Expression first) {
    TokenStream tokens = tokens();
    Expression operand = first;
    while (tokens.accept("as")) {
      SyntaxType type = parser.types().type();
      tokens.grow();
      operand = new Expression.Cast(operand, type, tokens.since(first.span()));
    }
    return operand;
  }

  private Expression unary() {
    TokenStream tokens = tokens();
    int outer = tokens.enter();
    Expression result = bareUnary();
    tokens.leave(outer);
    return result;
  }

  private Expression bareUnary() {
    TokenStream tokens = tokens();
    if (tokens.at("#")) {
      Attributes.read(tokens).keep(tokens);
    }
    Span start = tokens.peek().span();
    if (tokens.acceptSplit("&")) {
      BorrowKind kind = BorrowKind.SHARED;
      if (tokens.at("raw") && (tokens.peek(1).is("const") || tokens.peek(1).is("mut"))) {
        tokens.next();
        kind = tokens.next().is("mut") ? BorrowKind.RAW_MUT : BorrowKind.RAW_CONST;
      } else if (tokens.accept("mut")) {
        kind = BorrowKind.MUTABLE;
      }
      Expression place = unary();
      return new Expression.Borrow(kind, place, tokens.since(start));
    }
    UnaryOperator operator =
        tokens.accept("*")
            ? UnaryOperator.DEREFERENCE
            : tokens.accept("!")
                ? UnaryOperator.NOT
                : tokens.accept("-") ? UnaryOperator.NEGATE : null;
    if (operator == null) {
      return postfixTail(parser.blocks().atom(), start);
    }
    Expression operand = unary();
    return new Expression.Unary(operator, operand, tokens.since(start));
  }

  /**
   * Calls, indices and members behind an atom, which may stand in parentheses that begin at {@code
   * start}.
   */
  private Expression postfixTail(Expression atom, Span start) {
    TokenStream tokens = tokens();
    Expression result = atom;
    while (true) {
      if (tokens.accept("(")) {
        List<Expression> arguments = list(")");
        result = new Expression.Call(result, arguments, tokens.since(start));
      } else if (tokens.accept("[")) {
        Expression index = expression();
        tokens.expect("]");
        result = new Expression.Index(result, index, tokens.since(start));
      } else if (tokens.accept("?")) {
        result = new Expression.Try(result, tokens.since(start));
      } else if (tokens.accept(".")) {
        result = afterDot(result, start);
      } else {
        return result;
      }
      tokens.grow();
    }
  }

  private Expression afterDot(Expression base, Span start) {
    TokenStream tokens = tokens();
    Token token = tokens.peek();
    if (token.kind() == Token.Kind.INTEGER) {
      tokens.next();
      Identifier field = new Identifier(token.text(), token.span());
      return new Expression.FieldAccess(base, field, tokens.since(start));
    }
    if (token.is("await")) {
      throw tokens.unsupported("async code", token.span());
    }
    Identifier name = tokens.identifier("a field or method name");
    List<SyntaxType> typeArguments = List.of();
    if (tokens.at("::") && (tokens.peek(1).is("<") || tokens.peek(1).is("<<"))) {
      tokens.next();
      typeArguments = parser.types().arguments();
    }
    if (tokens.accept("(")) {
      List<Expression> arguments = list(")");
      return new Expression.MethodCall(base, name, typeArguments, arguments, tokens.since(start));
    }
    return new Expression.FieldAccess(base, name, tokens.since(start));
  }

  /** Expressions separated by commas, up to and including {@code closer}. */
  List<Expression> list(String closer) {
    TokenStream tokens = tokens();
    List<Expression> found = new ArrayList<>();
    while (!tokens.at(closer)) {
      found.add(expression());
      if (!tokens.accept(",")) {
        break;
      }
    }
    if (!tokens.at(closer)) {
      throw tokens.fail(
          "expected one of `,`, `"
              + closer
              + "` or an operator, found "
              + tokens.peek().describe());
    }
    tokens.next();
    return found;
  }

  /** Expressions separated by commas, up to the position {@code end}. */
  List<Expression> listToEnd(int end) {
    TokenStream tokens = tokens();
    List<Expression> found = new ArrayList<>();
    while (tokens.position() < end) {
      found.add(expression());
      if (!tokens.accept(",") && tokens.position() < end) {
        throw tokens.fail("expected `,`, found " + tokens.peek().describe());
      }
    }
    return found;
  }

  /** A literal with its sign, or a path: what may bound a range pattern. */
  Expression patternBound() {
    TokenStream tokens = tokens();
    Span start = tokens.peek().span();
    if (tokens.accept("-")) {
      Expression operand = Literals.decode(tokens);
      return new Expression.Unary(UnaryOperator.NEGATE, operand, tokens.since(start));
    }
    if (tokens.peek().kind() == Token.Kind.GROUP_START) {
      tokens.next();
      Expression inside = patternBound();
      tokens.endGroup();
      return inside;
    }
    if (tokens.peek().kind() == Token.Kind.IDENTIFIER
        && !tokens.at("true")
        && !tokens.at("false")) {
      Path path = parser.types().path(true);
      return new Expression.Name(path, path.span());
    }
    return Literals.decode(tokens);
  }

  /** A path: a name, a struct literal or a macro call. */
  Expression pathExpression() {
    TokenStream tokens = tokens();
    if (parser.expander().atCall()) {
      parser.expander().fragment(MacroFragment.CALL);
      return parser.blocks().atom();
    }
    Path path = parser.types().path(true);
    if (tokens.at("!") && !tokens.peek(1).is("=")) {
      tokens.next();
      return parser.macros().call(path);
    }
    if (structLiterals && tokens.at("{")) {
      return structLiteral(path);
    }
    return new Expression.Name(path, path.span());
  }

  private Expression structLiteral(Path path) {
    TokenStream tokens = tokens();
    tokens.expect("{");
    List<Expression.FieldValue> fields = new ArrayList<>();
    Expression base = null;
    while (!tokens.at("}")) {
      Attributes.read(tokens).keep(tokens);
      if (tokens.accept("..")) {
        base = expression();
        break;
      }
      Token token = tokens.peek();
      Identifier name =
          token.kind() == Token.Kind.INTEGER
              ? new Identifier(tokens.next().text(), token.span())
              : tokens.identifier("a field name");
      Expression value =
          tokens.accept(":")
              ? expression()
              : new Expression.Name(
                  new Path(List.of(new Path.Segment(name, List.of())), name.span()), name.span());
      fields.add(new Expression.FieldValue(name, value));
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect("}");
    return new Expression.StructLiteral(path, fields, base, tokens.since(path.span()));
  }

  /** After {@code (}: unit, a tuple or a parenthesised expression. */
  Expression afterParenthesis(Span start) {
    TokenStream tokens = tokens();
    List<Expression> elements = new ArrayList<>();
    boolean comma = false;
    while (!tokens.at(")")) {
      elements.add(expression());
      comma = tokens.accept(",");
      if (!comma) {
        break;
      }
    }
    tokens.expect(")");
    return elements.size() == 1 && !comma
        ? closed(elements.get(0))
        : new Expression.Tuple(elements, tokens.since(start));
  }

  /** Remembers that nothing can get in between what brackets hold. */
  Expression closed(Expression inside) {
    closed = inside;
    return inside;
  }

  /** After {@code [}. */
  Expression afterBracket(Span start) {
    TokenStream tokens = tokens();
    if (tokens.accept("]")) {
      return new Expression.Array(List.of(), tokens.since(start));
    }
    Expression first = expression();
    if (tokens.accept(";")) {
      Expression count = expression();
      tokens.expect("]");
      return new Expression.Repeat(first, count, tokens.since(start));
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    if (tokens.accept(",")) {
      elements.addAll(list("]"));
    } else {
      tokens.expect("]");
    }
    return new Expression.Array(elements, tokens.since(start));
  }

  /** The optional value of {@code break} and {@code return}. */
  @Nullable Expression optionalValue() {
    return startsExpression() ? assignment() : null;
  }
}
