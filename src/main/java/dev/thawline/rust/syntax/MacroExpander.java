package dev.thawline.rust.syntax;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code macro_rules!}: definitions, and calls, which are replaced in the token stream by what they
 * expand to before the parser goes on (The Rust Reference, "Macros By Example").
 */
final class MacroExpander {
  /** As rustc's default {@code recursion_limit}. */
  private static final int MAXIMAL_DEPTH = 128;

  /** All expansions of a file together; a bound against macros that double. */
  private static final int MAXIMAL_TOKENS = 1_000_000;

  private final Parser parser;
  private final MacroScopes scopes = new MacroScopes();
  private int expansions;
  private int expanded;

  MacroExpander(Parser parser) {
    this.parser = parser;
  }

  MacroScopes scopes() {
    return scopes;
  }

  /** Whether {@code macro_rules! name} is next. */
  boolean atDefinition() {
    TokenStream tokens = parser.tokens();
    return tokens.at("macro_rules")
        && tokens.peek(1).is("!")
        && tokens.peek(2).kind() == Token.Kind.IDENTIFIER;
  }

  /** Whether a call {@code name!} of a macro of the program is next, whatever its brackets. */
  boolean atCall() {
    TokenStream tokens = parser.tokens();
    int ahead = tokens.at("crate") && tokens.peek(1).is("::") ? 2 : 0;
    Token name = tokens.peek(ahead);
    return name.kind() == Token.Kind.IDENTIFIER
        && tokens.peek(ahead + 1).is("!")
        && opens(tokens.peek(ahead + 2))
        && isDefined(name.text());
  }

  private static boolean opens(Token token) {
    return token.is("(") || token.is("[") || token.is("{");
  }

  boolean isDefined(String name) {
    return scopes.find(name) != null;
  }

  /** Where a macro is defined or called as an item: does so; the items then stand next. */
  boolean item() {
    if (atDefinition()) {
      define();
      return true;
    }
    if (atCall()) {
      unpack(!afterCall(-1).is("}"));
      return true;
    }
    return false;
  }

  /** Whether the call that is next is a statement, as in rustc's {@code parse_stmt_mac}. */
  boolean isStatement() {
    Token after = afterCall(0);
    return afterCall(-1).is("}")
        ? !after.is(".") && !after.is("?")
        : after.is(";") || after.kind() == Token.Kind.END;
  }

  /** The token behind the call that is next; with -1, the bracket that ends it. */
  private Token afterCall(int ahead) {
    TokenStream tokens = parser.tokens();
    TokenStream.Mark before = tokens.mark();
    while (!opens(tokens.peek())) {
      tokens.next();
    }
    int end = tokens.endOfTree();
    tokens.moveTo(end);
    Token after = ahead < 0 ? tokens.token(end - 1) : tokens.peek();
    tokens.rewind(before);
    return after;
  }

  /** Reads a definition. */
  void define() {
    TokenStream tokens = parser.tokens();
    Span start = tokens.next().span();
    tokens.expect("!");
    Token name = tokens.next();
    Token open = tokens.peek();
    if (!opens(open)) {
      throw tokens.fail("expected one of `(`, `[`, or `{`, found " + open.describe());
    }
    List<Token> inside = brackets(tokens);
    if (tokens.isTrial()) {
      tokens.accept(";");
      return;
    }
    if (!open.is("{")) {
      tokens.expect(";");
    }
    Span span = tokens.since(start);
    TokenStream rules = tokens.trial(terminated(inside, span));
    List<MacroRules.Rule> found = new ArrayList<>();
    while (!rules.atEnd()) {
      found.add(rule(rules));
      if (!rules.accept(";")) {
        break;
      }
    }
    if (!rules.atEnd()) {
      throw rules.fail("expected `;` between the rules of a macro");
    }
    if (found.isEmpty()) {
      throw tokens.failAt(name.span(), "macros must contain at least one rule");
    }
    tokens.defineMacro(span);
    Identifier identifier = new Identifier(name.text(), name.span());
    scopes.define(new MacroRules(identifier, found, start.start()));
  }

  private static MacroRules.Rule rule(TokenStream rules) {
    if (!opens(rules.peek())) {
      throw rules.fail("expected the matcher of a macro, found " + rules.peek().describe());
    }
    TokenStream matcher = rules.trial(terminated(brackets(rules), rules.peek().span()));
    List<MacroElement> elements = MacroElementParser.matcher(matcher);
    ended(matcher);
    rules.expect("=>");
    if (!opens(rules.peek())) {
      throw rules.fail("the body of a macro must be in brackets");
    }
    TokenStream body = rules.trial(terminated(brackets(rules), rules.peek().span()));
    Set<String> names = MacroElement.variables(elements);
    List<MacroElement> written = MacroElementParser.body(body, names);
    ended(body);
    return new MacroRules.Rule(new MacroProgram(elements), written);
  }

  private static void ended(TokenStream tokens) {
    if (!tokens.atEnd()) {
      throw tokens.fail("unexpected " + tokens.peek().describe());
    }
  }

  /** The tokens in the brackets that are next, which are consumed. */
  private static List<Token> brackets(TokenStream tokens) {
    int from = tokens.position() + 1;
    int end = tokens.endOfTree();
    List<Token> inside = tokens.slice(from, end - 1);
    tokens.moveTo(end);
    return inside;
  }

  private static List<Token> terminated(List<Token> tokens, Span end) {
    List<Token> made = new ArrayList<>(tokens);
    made.add(new Token(Token.Kind.END, "the end of the macro's tokens", end));
    return made;
  }

  /** Replaces the call that is next by the statements of its expansion. */
  void statements() {
    unpack(false);
  }

  private void unpack(boolean withSemicolon) {
    TokenStream tokens = parser.tokens();
    int from = tokens.position();
    List<Token> expansion = expand();
    if (withSemicolon) {
      tokens.expect(";");
    }
    tokens.splice(from, tokens.isTrial() ? List.of() : expansion);
  }

  /**
   * Replaces the call that is next by its expansion as one fragment.
   *
   * @param group what to call the fragment
   */
  void fragment(String group) {
    TokenStream tokens = parser.tokens();
    int from = tokens.position();
    Span start = tokens.peek().span();
    List<Token> expansion = expand();
    if (expansion.isEmpty()) {
      throw tokens.failAt(start, "this macro expands to nothing");
    }
    tokens.splice(from, MacroFragment.group(group, expansion));
  }

  private List<Token> expand() {
    TokenStream tokens = parser.tokens();
    Token name = tokens.next();
    if (name.is("crate")) {
      tokens.next();
      name = tokens.next();
    }
    MacroRules macro = scopes.find(name.text());
    if (macro == null) {
      throw tokens.failAt(name.span(), "cannot find macro `" + name.text() + "` in this scope");
    }
    Token sign = tokens.next();
    Token open = tokens.peek();
    List<Token> arguments = brackets(tokens);
    if (tokens.isTrial()) {
      // It only matters where the call ends; `()` fits as an expression, a pattern and a type.
      Token first = new Token(Token.Kind.PUNCTUATION, "(", name.span());
      return List.of(first, new Token(Token.Kind.PUNCTUATION, ")", name.span()));
    }
    int depth =
        1
            + Math.max(
                Hygiene.depthOf(name.hygiene()),
                Math.max(Hygiene.depthOf(sign.hygiene()), Hygiene.depthOf(open.hygiene())));
    if (depth > MAXIMAL_DEPTH) {
      throw new SyntaxFailure(
          Diagnostic.error(
              "T0111",
              "recursion limit reached while expanding `" + name.text() + "!`",
              name.span()));
    }
    Span call = tokens.since(name.span());
    List<Token> expansion = expand(macro, arguments, call, depth);
    expanded += 1 + expansion.size();
    if (expanded > MAXIMAL_TOKENS) {
      throw new SyntaxFailure(
          Diagnostic.error("T0111", "the macros of this file expand to too many tokens", call));
    }
    return expansion;
  }

  private List<Token> expand(MacroRules macro, List<Token> arguments, Span call, int depth) {
    Span end = new Span(call.file(), Math.max(call.start(), call.end() - 1), call.end());
    Token stuck = null;
    int furthest = -1;
    for (MacroRules.Rule rule : macro.rules()) {
      TokenStream input = parser.tokens().trial(terminated(arguments, end));
      MacroMatcher.Result result = MacroMatcher.match(parser, rule.matcher(), input);
      Map<String, MacroBinding> bindings = result.bindings();
      if (bindings != null) {
        MacroTranscriber transcriber =
            new MacroTranscriber(++expansions, macro.definition(), depth);
        return transcriber.write(rule.body(), bindings);
      }
      if (result.at() > furthest) {
        furthest = result.at();
        stuck = result.stuck();
      }
    }
    boolean isEnd = stuck == null || stuck.kind() == Token.Kind.END;
    throw new SyntaxFailure(
        Diagnostic.error(
                "T0110",
                isEnd || stuck == null
                    ? "unexpected end of macro invocation"
                    : "no rules expected " + stuck.describe(),
                stuck == null ? call : stuck.span())
            .withNote(macro.name().span(), "when calling this macro"));
  }
}
