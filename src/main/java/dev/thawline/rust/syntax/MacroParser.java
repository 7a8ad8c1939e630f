package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The macros of the standard library that the subset has; their arguments are expressions. */
final class MacroParser {
  private static final Set<String> KNOWN =
      Set.of(
          "println",
          "print",
          "eprintln",
          "eprint",
          "assert",
          "assert_eq",
          "assert_ne",
          "debug_assert",
          "debug_assert_eq",
          "debug_assert_ne",
          "panic",
          "unreachable",
          "todo",
          "unimplemented",
          "addr_of",
          "addr_of_mut");

  private final Parser parser;

  MacroParser(Parser parser) {
    this.parser = parser;
  }

  /** After {@code name!}. */
  Expression call(Path path) {
    TokenStream tokens = parser.tokens();
    Span start = path.span();
    Identifier name = path.last().name();
    boolean matches = name.text().equals("matches");
    if (!matches && !KNOWN.contains(name.text())) {
      if (tokens.at("(") || tokens.at("[") || tokens.at("{")) {
        tokens.skipTree();
      }
      throw tokens.unsupported("the macro `" + name.text() + "!`", tokens.since(start));
    }
    Token open = tokens.next();
    String closer =
        switch (open.text()) {
          case "(" -> ")";
          case "[" -> "]";
          case "{" -> "}";
          default ->
              throw tokens.failAt(
                  open.span(), "expected one of `(`, `[`, or `{`, found " + open.describe());
        };
    if (matches) {
      return matches(closer, start);
    }
    List<Expression.MacroArgument> arguments = new ArrayList<>();
    while (!tokens.at(closer)) {
      boolean named =
          tokens.peek().kind() == Token.Kind.IDENTIFIER
              && tokens.peek(1).is("=")
              && !arguments.isEmpty();
      Identifier argumentName = null;
      if (named) {
        argumentName = tokens.identifier("a name");
        tokens.next();
      }
      arguments.add(new Expression.MacroArgument(argumentName, parser.expressions().expression()));
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect(closer);
    return new Expression.MacroCall(name, arguments, tokens.since(start));
  }

  private Expression matches(String closer, Span start) {
    TokenStream tokens = parser.tokens();
    Expression scrutinee = parser.expressions().expression();
    tokens.expect(",");
    Pattern pattern = parser.patterns().pattern();
    Expression guard = tokens.accept("if") ? parser.expressions().expression() : null;
    tokens.accept(",");
    tokens.expect(closer);
    return new Expression.Matches(scrutinee, pattern, guard, tokens.since(start));
  }
}
