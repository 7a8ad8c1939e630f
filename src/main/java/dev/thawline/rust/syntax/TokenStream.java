package dev.thawline.rust.syntax;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A cursor over the tokens, with the two limits that keep every later stage from deep recursion:
 * how deep rules may nest, and how high a tree may grow by chains such as {@code a.b.c.d}.
 */
final class TokenStream {
  private static final int MAXIMAL_DEPTH = 100;

  private final List<Token> tokens;
  private final Diagnostics diagnostics;
  private int at;
  private int depth;
  private int height;

  TokenStream(List<Token> tokens, Diagnostics diagnostics) {
    this.tokens = new ArrayList<>(tokens);
    this.diagnostics = diagnostics;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  /** Where we stand; only to see whether something was consumed. */
  int position() {
    return at;
  }

  boolean at(String text) {
    return peek().is(text);
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  /** Consumes {@code text} if it is next; a longer punctuation is split where that helps. */
  boolean accept(String text) {
    Token token = peek();
    if (token.is(text)) {
      at++;
      return true;
    }
    return false;
  }

  /** As {@link #accept}, but takes one character off {@code >>}, {@code &&}, {@code ||} too. */
  boolean acceptSplit(String text) {
    Token token = peek();
    if (token.kind() == Token.Kind.PUNCTUATION
        && token.text().length() > text.length()
        && token.text().startsWith(text)) {
      Span span = token.span();
      int middle = span.start() + text.length();
      tokens.set(
          at, new Token(Token.Kind.PUNCTUATION, text, new Span(span.file(), span.start(), middle)));
      tokens.add(
          at + 1,
          new Token(
              Token.Kind.PUNCTUATION,
              token.text().substring(text.length()),
              new Span(span.file(), middle, span.end())));
    }
    return accept(text);
  }

  Token expect(String text) {
    if (!at(text)) {
      throw fail("expected `" + text + "`, found " + peek().describe());
    }
    return next();
  }

  Identifier identifier(String what) {
    Token token = peek();
    if (token.kind() != Token.Kind.IDENTIFIER || Keywords.isReserved(token)) {
      String found = Keywords.isReserved(token) ? "keyword " : "";
      throw fail("expected " + what + ", found " + found + token.describe());
    }
    next();
    return new Identifier(token.text(), token.span());
  }

  /** The span from {@code start} to the token before the cursor. */
  Span since(Span start) {
    return at == 0 || tokens.get(at - 1).span().end() < start.start()
        ? start
        : start.to(tokens.get(at - 1).span());
  }

  SyntaxFailure fail(String message) {
    return failAt(peek().span(), message);
  }

  SyntaxFailure failAt(Span span, String message) {
    return new SyntaxFailure(Diagnostic.error("T0102", message, span));
  }

  SyntaxFailure unsupported(String feature, Span span) {
    return new SyntaxFailure(Diagnostic.unsupported(feature, span));
  }

  void report(SyntaxFailure failure) {
    diagnostics.add(failure.diagnostic());
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** Where the cursor stands and how deep, to come back to after a failure. */
  record Mark(int at, int depth, int height) {}

  Mark mark() {
    return new Mark(at, depth, height);
  }

  /** Back to the mark: the rules that have begun since then are left. */
  void rewind(Mark mark) {
    at = mark.at();
    depth = mark.depth();
    height = mark.height();
  }

  /** Begins a nested rule; hand the result to {@link #leave}. */
  int enter() {
    if (++depth > MAXIMAL_DEPTH) {
      throw tooDeep();
    }
    int outer = height;
    height = 0;
    return outer;
  }

  void leave(int outer) {
    depth--;
    height = Math.max(outer, height + 1);
  }

  /** How many nested rules are open. */
  int depth() {
    return depth;
  }

  /** Forgets the rules that a failure has left. */
  void returnTo(int open) {
    depth = open;
  }

  /** One more node is put on top of what the running rule has built. */
  void grow() {
    if (++height > MAXIMAL_DEPTH) {
      throw tooDeep();
    }
  }

  private SyntaxFailure tooDeep() {
    return new SyntaxFailure(
        Diagnostic.error(
            "T0103", "nested more than " + MAXIMAL_DEPTH + " levels deep", peek().span()));
  }

  /** Skips one token or one bracketed stretch. */
  void skipTree() {
    at = endOfTree();
  }

  /** The position behind the token or bracketed stretch that is next. */
  int endOfTree() {
    int open = 0;
    int end = at;
    do {
      Token token = tokens.get(end);
      if (token.kind() == Token.Kind.END) {
        return end;
      }
      end++;
      if (token.is("(") || token.is("[") || token.is("{")) {
        open++;
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        open--;
      }
    } while (open > 0);
    return end;
  }
}
