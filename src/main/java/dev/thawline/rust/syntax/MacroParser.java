package dev.thawline.rust.syntax;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.Suggestion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The macros of the standard library that the subset has. */
final class MacroParser {
  /** Those whose arguments are expressions. */
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

  private static final Set<String> COMPILED =
      Set.of("stringify", "concat", "line", "column", "file", "module_path", "cfg");

  /** Those of the library that the subset does not have. */
  private static final Set<String> REFUSED =
      Set.of(
          "assert_matches",
          "const_format_args",
          "env",
          "format",
          "format_args",
          "global_asm",
          "include",
          "include_bytes",
          "include_str",
          "asm",
          "is_x86_feature_detected",
          "join",
          "option_env",
          "pin",
          "ready",
          "thread_local",
          "try",
          "write",
          "writeln");

  /** Looks like an expansion of its own: no name of the program is hidden. */
  private static final Hygiene LIBRARY = new Hygiene(null, 0, 0, 0);

  private final Parser parser;

  MacroParser(Parser parser) {
    this.parser = parser;
  }

  /** After {@code name!}. */
  Expression call(Path path) {
    TokenStream tokens = parser.tokens();
    Span start = path.span();
    Identifier name = path.last().name();
    Token open = tokens.peek();
    String closer =
        switch (open.text()) {
          case "(" -> ")";
          case "[" -> "]";
          case "{" -> "}";
          default ->
              throw tokens.failAt(
                  open.span(), "expected one of `(`, `[`, or `{`, found " + open.describe());
        };
    if (tokens.isTrial()) {
      tokens.skipTree();
      return new Expression.Tuple(List.of(), tokens.since(start));
    }
    String text = name.text();
    if (COMPILED.contains(text)) {
      return compiled(text, start);
    }
    boolean isKnown =
        KNOWN.contains(text)
            || text.equals("matches")
            || text.equals("dbg")
            || text.equals("vec")
            || text.equals("offset_of");
    if (!isKnown) {
      throw unknown(name, start);
    }
    tokens.next();
    if (text.equals("matches")) {
      return matches(closer, start);
    }
    if (text.equals("vec")) {
      return vector(name, closer, start);
    }
    if (text.equals("offset_of")) {
      return offset(closer, start);
    }
    List<Expression.MacroArgument> arguments = new ArrayList<>();
    while (!tokens.at(closer)) {
      arguments.add(argument(!arguments.isEmpty()));
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect(closer);
    return text.equals("dbg")
        ? debug(name, arguments, tokens.since(start))
        : new Expression.MacroCall(name, arguments, tokens.since(start));
  }

  private Expression offset(String closer, Span start) {
    TokenStream tokens = parser.tokens();
    SyntaxType type = parser.types().type();
    tokens.expect(",");
    List<Identifier> fields = new ArrayList<>();
    do {
      Token token = tokens.peek();
      boolean isNumber = token.kind() == Token.Kind.INTEGER;
      fields.add(
          isNumber
              ? new Identifier(tokens.next().text(), token.span())
              : tokens.identifier("identifier"));
    } while (tokens.accept("."));
    tokens.accept(",");
    tokens.expect(closer);
    return new Expression.OffsetOf(type, fields, tokens.since(start));
  }

  private SyntaxFailure unknown(Identifier name, Span start) {
    TokenStream tokens = parser.tokens();
    if (name.text().equals("compile_error")) {
      int from = tokens.position() + 1;
      Token message = tokens.peek(1);
      tokens.skipTree();
      String text = written(tokens.slice(from, tokens.position() - 1));
      return tokens.failAt(
          tokens.since(start),
          message.kind() == Token.Kind.STRING ? text.substring(1, text.length() - 1) : text);
    }
    tokens.skipTree();
    if (REFUSED.contains(name.text())) {
      return tokens.unsupported("the macro `" + name.text() + "!`", tokens.since(start));
    }
    List<String> names = new ArrayList<>(KNOWN);
    names.addAll(parser.expander().scopes().names());
    String near = Suggestion.nearest(name.text(), names);
    return new SyntaxFailure(
        Diagnostic.error(
                "T0105", "cannot find macro `" + name.text() + "` in this scope", name.span())
            .withHelp(
                near == null
                    ? "a macro must be defined above the place where it is called"
                    : "a macro with a similar name exists: `" + near + "`"));
  }

  private Expression.MacroArgument argument(boolean mayHaveName) {
    TokenStream tokens = parser.tokens();
    boolean named =
        mayHaveName && tokens.peek().kind() == Token.Kind.IDENTIFIER && tokens.peek(1).is("=");
    Identifier name = null;
    if (named) {
      Token token = tokens.next();
      name = new Identifier(token.text(), token.span(), token.hygiene());
      tokens.next();
    }
    int from = tokens.position();
    Expression value = parser.expressions().expression();
    return new Expression.MacroArgument(
        name, value, written(tokens.slice(from, tokens.balancedEnd(from))));
  }

  /** What the compiler knows: {@code stringify!} and its like. */
  private Expression compiled(String name, Span start) {
    TokenStream tokens = parser.tokens();
    int from = tokens.position() + 1;
    int end = tokens.endOfTree();
    List<Token> inside = tokens.slice(from, end - 1);
    switch (name) {
      case "line", "column" -> {
        tokens.skipTree();
        int number = name.equals("line") ? start.line() : start.column();
        return new Expression.IntegerLiteral(
            BigInteger.valueOf(number), "u32", tokens.since(start));
      }
      case "concat" -> {
        tokens.next();
        List<Expression> parts = parser.expressions().listToEnd(end - 1);
        StringBuilder text = new StringBuilder();
        for (Expression part : parts) {
          text.append(constantText(part));
        }
        tokens.skipTree();
        return new Expression.StringLiteral(text.toString(), LIBRARY, tokens.since(start));
      }
      case "cfg" -> {
        tokens.next();
        boolean holds = Attributes.holds(tokens);
        tokens.moveTo(end);
        return new Expression.BooleanLiteral(holds, tokens.since(start));
      }
      default -> {
        tokens.skipTree();
        String text =
            name.equals("stringify")
                ? written(inside)
                : name.equals("file") ? start.file().name() : "main";
        return new Expression.StringLiteral(text, LIBRARY, tokens.since(start));
      }
    }
  }

  private String constantText(Expression part) {
    if (part instanceof Expression.StringLiteral text) {
      return text.value();
    }
    if (part instanceof Expression.IntegerLiteral number) {
      return number.value().toString();
    }
    if (part instanceof Expression.BooleanLiteral truth) {
      return String.valueOf(truth.value());
    }
    if (part instanceof Expression.CharacterLiteral character) {
      return Character.toString(character.value());
    }
    throw parser.tokens().failAt(part.span(), "expected a literal");
  }

  /** The source of some tokens, with single blanks where there were any between them. */
  private static String written(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    Token before = null;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.GROUP_START || token.kind() == Token.Kind.GROUP_END) {
        continue;
      }
      boolean adjoins =
          before == null
              || (before.span().file() == token.span().file()
                  ? before.span().end() == token.span().start()
                  : false)
              || token.is(")")
              || token.is(",")
              || token.is(";")
              || token.is(".")
              || before.is("(")
              || before.is(".");
      if (!adjoins) {
        text.append(' ');
      }
      text.append(token.span().text());
      before = token;
    }
    return text.toString();
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

  /**
   * {@code vec![e; n]} and {@code vec![a, b]}: calls of functions of {@code std::vec}. That of the
   * second is std's {@code <[_]>::into_vec} of a box, which allocates as much.
   */
  private Expression vector(Identifier name, String closer, Span start) {
    TokenStream tokens = parser.tokens();
    List<Expression> elements = new ArrayList<>();
    while (!tokens.at(closer)) {
      elements.add(parser.expressions().expression());
      if (elements.size() == 1 && tokens.accept(";")) {
        elements.add(parser.expressions().expression());
        tokens.expect(closer);
        return libraryCall(List.of("vec", "from_elem"), name, elements, tokens.since(start));
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect(closer);
    Span span = tokens.since(start);
    return elements.isEmpty()
        ? libraryCall(List.of("vec", "Vec", "new"), name, List.of(), span)
        : libraryCall(
            List.of("vec", "from_array"),
            name,
            List.of(new Expression.Array(elements, span)),
            span);
  }

  private static Expression libraryCall(
      List<String> path, Identifier macro, List<Expression> arguments, Span span) {
    List<Path.Segment> segments = new ArrayList<>();
    segments.add(new Path.Segment(new Identifier("std", macro.span()), List.of()));
    for (String segment : path) {
      segments.add(new Path.Segment(new Identifier(segment, macro.span()), List.of()));
    }
    Expression function = new Expression.Name(new Path(segments, macro.span()), macro.span());
    return new Expression.Call(function, arguments, span);
  }

  /**
   * {@code dbg!(e)} as the library defines it: {@code match e { tmp => { eprintln!(..); tmp } }}.
   */
  private static Expression debug(
      Identifier name, List<Expression.MacroArgument> arguments, Span span) {
    Identifier print = new Identifier("eprintln", name.span());
    if (arguments.isEmpty()) {
      return new Expression.MacroCall(print, List.of(), span);
    }
    List<Expression> values = new ArrayList<>();
    for (Expression.MacroArgument argument : arguments) {
      Span at = argument.value().span();
      Identifier variable = new Identifier("tmp", at, LIBRARY);
      Expression use =
          new Expression.Name(new Path(List.of(new Path.Segment(variable, List.of())), at), at);
      Expression.MacroCall output =
          new Expression.MacroCall(
              print,
              List.of(
                  new Expression.MacroArgument(
                      null, new Expression.StringLiteral("{:#?}", LIBRARY, at), ""),
                  new Expression.MacroArgument(
                      null, new Expression.Borrow(Expression.BorrowKind.SHARED, use, at), "")),
              at);
      Expression.Block body =
          new Expression.Block(
              List.of(new Expression.ExpressionStatement(output, true, at)), use, at, at);
      values.add(
          new Expression.Match(
              argument.value(),
              List.of(
                  new Expression.Arm(
                      new Pattern.Name(variable, false, false, false),
                      null,
                      new Expression.BlockExpression(body, null))),
              at));
    }
    return values.size() == 1 ? values.get(0) : new Expression.Tuple(values, span);
  }
}
