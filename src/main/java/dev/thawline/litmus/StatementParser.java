package dev.thawline.litmus;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the statements of threads. */
final class StatementParser {
  private static final Set<String> UNSUPPORTED =
      Set.of("for", "goto", "switch", "case", "default", "asm", "__asm__", "synchronized");

  private final TokenCursor tokens;
  private final TypeParser types;
  private final ExpressionParser expressions;

  StatementParser(TokenCursor tokens) {
    this.tokens = tokens;
    this.types = new TypeParser(tokens);
    this.expressions = new ExpressionParser(tokens, types);
  }

  /** Statements up to the brace that closes a thread, which is left. */
  List<Statement> body() {
    List<Statement> statements = new ArrayList<>();
    while (!tokens.peek().is("}")) {
      if (tokens.atEnd()) {
        throw tokens.unexpected("`}`");
      }
      statements.addAll(statements());
    }
    return statements;
  }

  /** A statement; of a declaration, one for each name. */
  private List<Statement> statements() {
    if (types.atType()) {
      return declaration();
    }
    return tokens.accept(";") ? List.of() : List.of(statement());
  }

  private List<Statement> declaration() {
    CType base = types.base();
    List<Statement> declared = new ArrayList<>();
    do {
      CType type = types.stars(base);
      Name name = tokens.name("the name of a register");
      if (tokens.peek().is("[")) {
        throw Problems.unsupported("arrays", tokens.peek().span());
      }
      Expression value = tokens.accept("=") ? expressions.expression() : null;
      declared.add(new Statement.Declare(type, name, value));
    } while (tokens.accept(","));
    tokens.expect(";", "behind the declaration");
    return declared;
  }

  /** The one statement of a branch or loop. */
  private Statement inner() {
    List<Statement> statements = statements();
    return statements.size() == 1 ? statements.get(0) : new Statement.Block(statements);
  }

  private Statement statement() {
    Token token = tokens.peek();
    Span start = token.span();
    if (tokens.atName() && UNSUPPORTED.contains(token.text())) {
      throw Problems.unsupported("`" + token.text() + "`", start);
    }
    tokens.enter();
    Statement found;
    if (tokens.accept("{")) {
      found = new Statement.Block(body());
      tokens.expect("}", "behind the statements");
    } else if (tokens.accept("if")) {
      Expression condition = condition("if");
      Statement then = inner();
      found = new Statement.If(condition, then, tokens.accept("else") ? inner() : null);
    } else if (tokens.accept("while")) {
      Expression condition = condition("while");
      found = new Statement.While(condition, inner(), start);
    } else if (tokens.accept("do")) {
      Statement body = inner();
      tokens.expect("while", "behind the body of `do`");
      found = new Statement.DoWhile(body, condition("while"), start);
      tokens.expect(";", "behind the condition");
    } else if (token.is("break") || token.is("continue") || token.is("return")) {
      found = leave(tokens.name("a statement"));
    } else {
      found = new Statement.Evaluate(expressions.expression());
      tokens.expect(";", "behind the statement");
    }
    tokens.leave();
    return found;
  }

  private Statement leave(Name how) {
    if (!tokens.peek().is(";")) {
      throw Problems.unsupported("threads that return a value", tokens.peek().span());
    }
    tokens.next();
    return new Statement.Leave(how);
  }

  private Expression condition(String keyword) {
    tokens.expect("(", "behind `" + keyword + "`");
    Expression condition = expressions.expression();
    tokens.expect(")", "behind the condition");
    return condition;
  }
}
