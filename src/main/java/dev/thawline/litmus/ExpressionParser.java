package dev.thawline.litmus;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads expressions: those of C, by its ranks. */
final class ExpressionParser {
  /** So many operators may stand in a row. */
  private static final int LONGEST = 500;

  /** From the weakest to the strongest. */
  private static final List<Set<String>> RANKS =
      List.of(
          Set.of("||"),
          Set.of("&&"),
          Set.of("|"),
          Set.of("^"),
          Set.of("&"),
          Set.of("==", "!="),
          Set.of("<", ">", "<=", ">="),
          Set.of("<<", ">>"),
          Set.of("+", "-"),
          Set.of("*", "/", "%"));

  /** Assignments that compute. */
  private static final Map<String, String> ASSIGNMENTS =
      Map.of("+=", "+", "-=", "-", "*=", "*", "&=", "&", "|=", "|", "^=", "^");

  private static final Set<String> UNSUPPORTED_ASSIGNMENTS = Set.of("/=", "%=", "<<=", ">>=");

  private final TokenCursor tokens;
  private final TypeParser types;

  ExpressionParser(TokenCursor tokens, TypeParser types) {
    this.tokens = tokens;
    this.types = types;
  }

  /** An expression, assignments included. */
  Expression expression() {
    tokens.enter();
    Expression left = rank(0);
    Token token = tokens.peek();
    if (token.is("?")) {
      throw Problems.unsupported("`? :`", token.span());
    } else if (UNSUPPORTED_ASSIGNMENTS.contains(token.text())) {
      throw Problems.unsupported("`" + token.text() + "`", token.span());
    } else if (tokens.accept("=")) {
      left = new Expression.Assign(left, null, expression());
    } else if (ASSIGNMENTS.containsKey(token.text())) {
      tokens.next();
      left = new Expression.Assign(left, ASSIGNMENTS.get(token.text()), expression());
    }
    tokens.leave();
    return left;
  }

  private Expression rank(int rank) {
    if (rank == RANKS.size()) {
      return unary();
    }
    Expression left = rank(rank + 1);
    int length = 0;
    while (tokens.peek().kind() == Token.Kind.SYMBOL
        && RANKS.get(rank).contains(tokens.peek().text())) {
      Token operator = tokens.next();
      if (++length > LONGEST) {
        throw Problems.unsupported("more than " + LONGEST + " operators in a row", operator.span());
      }
      left = new Expression.Binary(operator.text(), left, rank(rank + 1));
    }
    return left;
  }

  private Expression unary() {
    Token token = tokens.peek();
    Span start = token.span();
    if (token.is("++") || token.is("--")) {
      throw Problems.unsupported("`" + token.text() + "`", start);
    }
    tokens.enter();
    Expression found;
    if (tokens.accept("*")) {
      Expression pointer = unary();
      found = new Expression.Target(pointer, tokens.since(start));
    } else if (tokens.accept("&")) {
      Expression place = unary();
      found = new Expression.AddressOf(place, tokens.since(start));
    } else if (token.is("-") || token.is("!") || token.is("~") || token.is("+")) {
      tokens.next();
      Expression operand = unary();
      found = new Expression.Unary(token.text(), operand, tokens.since(start));
    } else {
      found = postfix();
    }
    tokens.leave();
    return found;
  }

  private Expression postfix() {
    Expression found = primary();
    Token token = tokens.peek();
    for (String symbol : List.of("[", "->", ".", "++", "--")) {
      if (token.is(symbol)) {
        String feature = symbol.equals("[") ? "arrays" : "`" + symbol + "`";
        throw Problems.unsupported(feature, token.span());
      }
    }
    return found;
  }

  private Expression primary() {
    Token token = tokens.peek();
    if (tokens.atNumber()) {
      return Numbers.parse(tokens.next());
    }
    if (tokens.accept("(")) {
      if (types.atType()) {
        CType type = types.type();
        tokens.expect(")", "behind the type");
        Expression operand = unary();
        return new Expression.Cast(type, operand, tokens.since(token.span()));
      }
      Expression inner = expression();
      tokens.expect(")", "behind the expression");
      return inner;
    }
    Name name = tokens.name("an expression");
    if (!tokens.accept("(")) {
      return switch (name.text()) {
        case "true" -> new Expression.Literal(1, CType.INT, name.span());
        case "false", "NULL" -> new Expression.Literal(0, CType.INT, name.span());
        default -> new Expression.Reference(name);
      };
    }
    List<Expression> arguments = new ArrayList<>();
    if (!tokens.peek().is(")")) {
      do {
        arguments.add(expression());
      } while (tokens.accept(","));
    }
    tokens.expect(")", "behind the arguments");
    return new Expression.Call(name, arguments, tokens.since(name.span()));
  }
}
