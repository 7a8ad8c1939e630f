package dev.thawline.litmus;

import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.List;

/**
 * Reads tokens from left to right. What does not fit ends in a {@link SpecException}. It knows how
 * deep it is in things inside of things, so that nothing overflows later.
 */
final class TokenCursor {
  /** So deep may things lie inside of things. */
  private static final int DEEPEST = 200;

  private final List<Token> tokens;
  private int index;
  private int depth;

  TokenCursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(index);
  }

  /** The token after {@code distance} others; the last one where there is none. */
  Token peek(int distance) {
    return tokens.get(Math.min(index + distance, tokens.size() - 1));
  }

  /** Passes a token; never the last one. */
  Token next() {
    Token token = peek();
    if (token.kind() != Token.Kind.FILE_END) {
      index++;
    }
    return token;
  }

  /** The token that was passed last. */
  Token previous() {
    return tokens.get(Math.max(0, index - 1));
  }

  boolean accept(String symbolOrName) {
    boolean found = peek().is(symbolOrName);
    if (found) {
      next();
    }
    return found;
  }

  Span expect(String symbol, String where) {
    if (!accept(symbol)) {
      throw unexpected("`" + symbol + "` " + where);
    }
    return previous().span();
  }

  boolean atName() {
    return peek().kind() == Token.Kind.NAME;
  }

  boolean atNumber() {
    return peek().kind() == Token.Kind.NUMBER;
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.FILE_END;
  }

  Name name(String what) {
    if (!atName()) {
      throw unexpected(what);
    }
    Token token = next();
    return new Name(token.text(), token.span());
  }

  /** From a place passed before to the token passed last. */
  Span since(Span start) {
    return start.to(previous().span());
  }

  /** Goes one level deeper; {@link #leave} comes back. */
  void enter() {
    if (++depth > DEEPEST) {
      throw Problems.unsupported(
          "more than " + DEEPEST + " levels inside of each other", peek().span());
    }
  }

  void leave() {
    depth--;
  }

  SpecException unexpected(String expected) {
    Token found = peek();
    String what =
        found.kind() == Token.Kind.FILE_END ? "the end of the file" : "`" + found.text() + "`";
    return Problems.error("T0301", "expected " + expected + ", found " + what, found.span(), null);
  }
}
