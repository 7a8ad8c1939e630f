package dev.thawline.rust.syntax;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The inside of a macro rule: {@code $x:expr}, {@code $( .. ),*} and plain tokens. */
final class MacroElementParser {
  private static final int MAXIMAL_DEPTH = 50;

  private final TokenStream tokens;

  /** In a matcher, the variables seen so far; in a body, those of the matcher. */
  private final Set<String> names;

  private final boolean isMatcher;

  private MacroElementParser(TokenStream tokens, Set<String> names, boolean isMatcher) {
    this.tokens = tokens;
    this.names = names;
    this.isMatcher = isMatcher;
  }

  /** The elements of a matcher, whose brackets have been taken off. */
  static List<MacroElement> matcher(TokenStream tokens) {
    return new MacroElementParser(tokens, new HashSet<>(), true).elements(0);
  }

  /** The elements of a body, whose brackets have been taken off. */
  static List<MacroElement> body(TokenStream tokens, Set<String> names) {
    return new MacroElementParser(tokens, names, false).elements(0);
  }

  /** Up to the end or the closing bracket of a repetition. */
  private List<MacroElement> elements(int depth) {
    if (depth > MAXIMAL_DEPTH) {
      throw tokens.fail("macro repetitions are nested too deeply");
    }
    List<MacroElement> found = new ArrayList<>();
    int open = 0;
    while (!tokens.atEnd() && (open > 0 || !tokens.at(")"))) {
      Token token = tokens.peek();
      if (token.is("$")) {
        found.addAll(dollar(depth));
        continue;
      }
      open += token.opens() ? 1 : token.closes() ? -1 : 0;
      found.add(new MacroElement.Plain(tokens.next()));
    }
    return found;
  }

  private List<MacroElement> dollar(int depth) {
    Token dollar = tokens.next();
    Token after = tokens.peek();
    if (tokens.accept("(")) {
      return List.of(repetition(dollar.span(), depth));
    }
    if (after.is("crate")) {
      return List.of(new MacroElement.Crate(tokens.next()));
    }
    if (after.is("{") || after.is("$")) {
      throw tokens.unsupported("metavariable expressions", tokens.since(dollar.span()));
    }
    if (after.kind() != Token.Kind.IDENTIFIER) {
      throw tokens.fail("expected identifier, found " + after.describe());
    }
    tokens.next();
    if (isMatcher) {
      return List.of(declaration(after));
    }
    return names.contains(after.text())
        ? List.of(new MacroElement.Variable(after, null))
        : List.of(new MacroElement.Plain(dollar), new MacroElement.Plain(after));
  }

  private MacroElement declaration(Token name) {
    if (!tokens.accept(":")) {
      throw tokens.failAt(name.span(), "missing fragment specifier");
    }
    Token kind = tokens.next();
    MacroFragment fragment = MacroFragment.named(kind.text());
    if (fragment == null) {
      throw tokens.failAt(kind.span(), "invalid fragment specifier " + kind.describe());
    }
    if (!names.add(name.text())) {
      throw tokens.failAt(name.span(), "duplicate matcher binding");
    }
    return new MacroElement.Variable(name, fragment);
  }

  private MacroElement repetition(Span start, int depth) {
    List<MacroElement> elements = elements(depth + 1);
    tokens.expect(")");
    Token separator = null;
    if (!isOperator(tokens.peek())) {
      separator = tokens.next();
    }
    Token operator = tokens.next();
    if (!isOperator(operator)) {
      throw tokens.failAt(operator.span(), "expected one of: `*`, `+`, or `?`");
    }
    if (separator != null && operator.is("?")) {
      throw tokens.failAt(
          separator.span(), "the `?` macro repetition operator does not take a separator");
    }
    Span span = tokens.since(start);
    if (isMatcher && matchesNothing(elements)) {
      throw new SyntaxFailure(
          Diagnostic.error("T0110", "repetition matches empty token tree", span));
    }
    return new MacroElement.Repetition(elements, separator, operator.text(), span);
  }

  private static boolean isOperator(Token token) {
    return token.is("*") || token.is("+") || token.is("?");
  }

  /** Whether some input without any token fits: then it would fit without end. */
  private static boolean matchesNothing(List<MacroElement> elements) {
    for (MacroElement element : elements) {
      boolean isOptional =
          element instanceof MacroElement.Repetition repetition
              && (!repetition.operator().equals("+") || matchesNothing(repetition.elements()));
      boolean isVisibility =
          element instanceof MacroElement.Variable variable
              && variable.fragment() == MacroFragment.VIS;
      if (!isOptional && !isVisibility) {
        return false;
      }
    }
    return true;
  }
}
