package dev.thawline.rust.syntax;

import dev.thawline.rust.syntax.Expression.Block;
import dev.thawline.rust.syntax.Expression.Statement;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks, statements and the expressions that start with a keyword or a bracket. */
final class BlockParser {
  private final Parser parser;

  BlockParser(Parser parser) {
    this.parser = parser;
  }

  private TokenStream tokens() {
    return parser.tokens();
  }

  Block block() {
    TokenStream tokens = tokens();
    int outer = tokens.enter();
    Span start = tokens.expect("{").span();
    List<Statement> statements = new ArrayList<>();
    Expression result = null;
    int depth = tokens.depth();
    int macros = parser.expander().scopes().depth();
    parser.expander().scopes().open();
    while (!tokens.at("}") && !tokens.atEnd()) {
      TokenStream.Mark before = tokens.mark();
      try {
        Attributes attributes = Attributes.read(tokens);
        if (tokens.at("}")) {
          break;
        }
        Statement statement = statement(attributes);
        if (statement == null) {
          continue;
        }
        if (statement instanceof Expression.ExpressionStatement expression
            && !expression.terminated()
            && tokens.at("}")) {
          result = expression.expression();
        } else {
          statements.add(statement);
        }
      } catch (SyntaxFailure failure) {
        tokens.report(failure);
        tokens.returnTo(depth);
        parser.expander().scopes().closeTo(macros + 1);
        skipStatement(before);
      }
    }
    Span close = tokens.expect("}").span();
    parser.expander().scopes().closeTo(macros);
    tokens.leave(outer);
    return new Block(statements, result, tokens.join(start, close), close);
  }

  /**
   * Skips the statement that failed, from its start: a failure may lie inside brackets, whose
   * closing ones must not be taken for those of this block.
   */
  private void skipStatement(TokenStream.Mark before) {
    TokenStream tokens = tokens();
    tokens.rewind(before);
    while (!tokens.atEnd() && !tokens.at("}") && !tokens.accept(";")) {
      tokens.skipTree();
    }
  }

  private @Nullable Statement statement(Attributes attributes) {
    TokenStream tokens = tokens();
    Span start = tokens.peek().span();
    MacroExpander expander = parser.expander();
    if (expander.atDefinition()) {
      expander.define();
      return null;
    }
    if (expander.atCall() && expander.isStatement()) {
      expander.statements();
      return null;
    }
    if (parser.items().startsItem()) {
      List<Item> found = parser.items().item(attributes);
      if (attributes.dropped()) {
        return null;
      }
      if (found.size() == 1) {
        return new Expression.ItemStatement(found.get(0), tokens.since(start));
      }
      throw tokens.unsupported("this item inside a block", tokens.since(start));
    }
    if (tokens.accept(";")) {
      return null;
    }
    Statement statement = tokens.at("let") ? let(start) : expression(start);
    return attributes.dropped() ? null : statement;
  }

  private Statement expression(Span start) {
    TokenStream tokens = tokens();
    if (startsBlockLike()) {
      Expression first = atom();
      if (tokens.at(".") || tokens.at("?")) {
        first = parser.expressions().continueFrom(first);
      } else {
        boolean terminated = tokens.accept(";");
        return new Expression.ExpressionStatement(first, terminated, tokens.since(start));
      }
      return finish(first, start);
    }
    return finish(parser.expressions().expression(), start);
  }

  private Statement finish(Expression expression, Span start) {
    TokenStream tokens = tokens();
    boolean terminated = tokens.accept(";");
    if (!terminated && !tokens.at("}")) {
      throw tokens.failAt(
          tokens.since(start).after(), "expected `;`, found " + tokens.peek().describe());
    }
    return new Expression.ExpressionStatement(expression, terminated, tokens.since(start));
  }

  private Statement let(Span start) {
    TokenStream tokens = tokens();
    Expression.LetStatement let = letWithoutEnd(start);
    if (!tokens.at(";")) {
      throw tokens.failAt(
          tokens.since(start).after(), "expected `;`, found " + tokens.peek().describe());
    }
    tokens.next();
    return new Expression.LetStatement(
        let.pattern(), let.type(), let.value(), let.otherwise(), tokens.since(start));
  }

  private Expression.LetStatement letWithoutEnd(Span start) {
    TokenStream tokens = tokens();
    tokens.expect("let");
    Pattern pattern = parser.patterns().pattern();
    SyntaxType type = tokens.accept(":") ? parser.types().type() : null;
    Expression value = tokens.accept("=") ? parser.expressions().expression() : null;
    Block otherwise = value != null && tokens.accept("else") ? block() : null;
    return new Expression.LetStatement(pattern, type, value, otherwise, tokens.since(start));
  }

  /** A statement without its semicolon, as a macro takes it. */
  void fragment() {
    Attributes attributes = Attributes.read(tokens());
    if (parser.items().startsItem()) {
      parser.items().item(attributes);
    } else if (tokens().at("let")) {
      letWithoutEnd(tokens().peek().span());
    } else {
      parser.expressions().expression();
    }
  }

  private boolean startsBlockLike() {
    TokenStream tokens = tokens();
    Token token = tokens.peek();
    return token.is("{")
        || token.is("if")
        || token.is("match")
        || token.is("while")
        || token.is("loop")
        || token.is("for")
        || token.is("unsafe")
        || token.kind() == Token.Kind.LIFETIME;
  }

  /** An expression that no operator starts. */
  Expression atom() {
    TokenStream tokens = tokens();
    Token token = tokens.peek();
    Span start = token.span();
    if (token.kind() == Token.Kind.LIFETIME) {
      return labelled(start);
    }
    if (token.kind() == Token.Kind.GROUP_START) {
      return group();
    }
    if (token.kind() == Token.Kind.PUNCTUATION) {
      return switch (token.text()) {
        case "(" -> {
          tokens.next();
          yield parser.expressions().afterParenthesis(start);
        }
        case "[" -> {
          tokens.next();
          yield parser.expressions().afterBracket(start);
        }
        case "{" -> new Expression.BlockExpression(block(), null);
        case "|", "||" -> closure(start);
        case "<", "<<", "::" -> parser.expressions().pathExpression();
        default -> throw tokens.fail("expected expression, found " + token.describe());
      };
    }
    if (token.kind() != Token.Kind.IDENTIFIER) {
      return Literals.decode(tokens);
    }
    return keyword(token, start);
  }

  /** What a macro took or gave as one expression. */
  private Expression group() {
    TokenStream tokens = tokens();
    int outer = tokens.enter();
    boolean isCall = tokens.next().text().equals(MacroFragment.CALL);
    Expression inside = parser.expressions().expression();
    if (isCall) {
      // A semicolon at its end is a lint of rustc's, semicolon_in_expressions_from_macros.
      tokens.accept(";");
    }
    tokens.endGroup();
    tokens.leave(outer);
    return parser.expressions().closed(inside);
  }

  private Expression keyword(Token token, Span start) {
    TokenStream tokens = tokens();
    if (!Keywords.isReserved(token)) {
      return parser.expressions().pathExpression();
    }
    switch (token.text()) {
      case "true", "false" -> {
        return Literals.decode(tokens);
      }
      case "self", "Self", "crate", "super" -> {
        return parser.expressions().pathExpression();
      }
      case "unsafe", "const" -> {
        tokens.next();
        return new Expression.BlockExpression(block(), null);
      }
      case "if" -> {
        return ifExpression();
      }
      case "match" -> {
        return match(start);
      }
      case "while", "loop", "for" -> {
        return loop(null, start);
      }
      case "move" -> {
        return closure(start);
      }
      case "let" -> {
        tokens.next();
        Pattern pattern = parser.patterns().pattern();
        tokens.expect("=");
        Expression value = parser.expressions().scrutineeOfLet();
        return new Expression.Let(pattern, value, tokens.since(start));
      }
      case "break" -> {
        tokens.next();
        Identifier label = label();
        return new Expression.Break(
            label, parser.expressions().optionalValue(), tokens.since(start));
      }
      case "continue" -> {
        tokens.next();
        return new Expression.Continue(label(), tokens.since(start));
      }
      case "return" -> {
        tokens.next();
        return new Expression.Return(parser.expressions().optionalValue(), tokens.since(start));
      }
      case "async" -> throw tokens.unsupported("async code", start);
      default -> throw tokens.fail("expected expression, found keyword " + token.describe());
    }
  }

  private @Nullable Identifier label() {
    Token token = tokens().peek();
    if (token.kind() != Token.Kind.LIFETIME) {
      return null;
    }
    tokens().next();
    return new Identifier(token.text(), token.span(), token.hygiene());
  }

  private Expression labelled(Span start) {
    TokenStream tokens = tokens();
    Identifier label = label();
    tokens.expect(":");
    if (tokens.at("{")) {
      return new Expression.BlockExpression(block(), label);
    }
    if (tokens.at("while") || tokens.at("loop") || tokens.at("for")) {
      return loop(label, start);
    }
    throw tokens.fail("expected a loop or block after a label");
  }

  private Expression loop(@Nullable Identifier label, Span start) {
    TokenStream tokens = tokens();
    if (tokens.accept("loop")) {
      Block body = block();
      return new Expression.Loop(body, label, tokens.since(start));
    }
    if (tokens.accept("while")) {
      Expression condition = parser.expressions().withoutStruct();
      Block body = block();
      return new Expression.While(condition, body, label, tokens.since(start));
    }
    tokens.expect("for");
    Pattern pattern = parser.patterns().pattern();
    tokens.expect("in");
    Expression range = parser.expressions().withoutStruct();
    Block body = block();
    return new Expression.For(pattern, range, body, label, tokens.since(start));
  }

  private Expression ifExpression() {
    TokenStream tokens = tokens();
    int outer = tokens.enter();
    Span start = tokens.expect("if").span();
    Expression condition = parser.expressions().withoutStruct();
    Block then = block();
    Expression otherwise = null;
    if (tokens.accept("else")) {
      otherwise = tokens.at("if") ? ifExpression() : new Expression.BlockExpression(block(), null);
    }
    tokens.leave(outer);
    return new Expression.If(condition, then, otherwise, tokens.since(start));
  }

  private Expression match(Span start) {
    TokenStream tokens = tokens();
    int outer = tokens.enter();
    tokens.expect("match");
    Expression scrutinee = parser.expressions().withoutStruct();
    tokens.expect("{");
    List<Expression.Arm> arms = new ArrayList<>();
    while (!tokens.at("}")) {
      boolean dropped = Attributes.read(tokens).dropped();
      Pattern pattern = parser.patterns().pattern();
      Expression guard = tokens.accept("if") ? parser.expressions().expression() : null;
      tokens.expect("=>");
      boolean blockLike = startsBlockLike();
      Expression body;
      if (blockLike) {
        body = atom();
        if (!tokens.at(",") && !tokens.at("}") && tokens.at(".")) {
          body = parser.expressions().continueFrom(body);
          blockLike = false;
        }
      } else {
        body = parser.expressions().expression();
      }
      if (!dropped) {
        arms.add(new Expression.Arm(pattern, guard, body));
      }
      if (!tokens.accept(",") && !blockLike) {
        break;
      }
    }
    tokens.expect("}");
    tokens.leave(outer);
    return new Expression.Match(scrutinee, arms, tokens.since(start));
  }

  private Expression closure(Span start) {
    TokenStream tokens = tokens();
    boolean moves = tokens.accept("move");
    List<Expression.Parameter> parameters = new ArrayList<>();
    if (!tokens.accept("||")) {
      tokens.expect("|");
      while (!tokens.at("|")) {
        Attributes.read(tokens).keep(tokens);
        Span from = tokens.peek().span();
        Pattern pattern = parser.patterns().single();
        SyntaxType type = tokens.accept(":") ? parser.types().type() : null;
        parameters.add(new Expression.Parameter(pattern, type, tokens.since(from)));
        if (!tokens.accept(",")) {
          break;
        }
      }
      tokens.expect("|");
    }
    SyntaxType result = parser.types().result();
    Expression body =
        result == null
            ? parser.expressions().expression()
            : new Expression.BlockExpression(block(), null);
    return new Expression.Closure(moves, parameters, result, body, tokens.since(start));
  }
}
