package dev.thawline.notation;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tokens from left to right. What does not fit ends in a {@link SpecException}. */
final class TokenCursor {
  private final List<Token> tokens;
  private int index;
  private List<Name> names = new ArrayList<>();

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

  void expect(String symbol, String where) {
    if (!accept(symbol)) {
      throw unexpected("`" + symbol + "` " + where);
    }
  }

  Name name(String what) {
    if (peek().kind() != Token.Kind.NAME) {
      throw unexpected(what);
    }
    Token token = next();
    Name name = new Name(token.text(), token.span());
    names.add(name);
    return name;
  }

  /** The names read since this was last called. */
  List<Name> takeNames() {
    List<Name> taken = names;
    names = new ArrayList<>();
    return taken;
  }

  boolean atNumber() {
    return peek().kind() == Token.Kind.NUMBER
        || (peek().is("-") && peek(1).kind() == Token.Kind.NUMBER);
  }

  /** A number with an optional sign, from {@code least} to {@code most}. */
  int number(String what, int least, int most) {
    if (!atNumber()) {
      throw unexpected(what);
    }
    Span start = peek().span();
    boolean negative = accept("-");
    Span digits = next().span();
    Span span = start.to(digits);
    // Ten digits hold every int; more of them are out of range whatever they are.
    long value = digits.text().length() <= 10 ? Long.parseLong(digits.text()) : Long.MAX_VALUE;
    value = negative ? -value : value;
    if (value < least || value > most) {
      throw error("T0206", what + " must lie between " + least + " and " + most, span, null);
    }
    return (int) value;
  }

  void expectStatementEnd() {
    if (!peek().endsStatement()) {
      throw unexpected("the end of the statement");
    }
  }

  /** Passes what is left of a statement. */
  void skipStatement() {
    while (!peek().endsStatement()) {
      next();
    }
  }

  SpecException unexpected(String expected) {
    Token found = peek();
    String what =
        switch (found.kind()) {
          case LINE_END -> "the end of the line";
          case FILE_END -> "the end of the file";
          default -> "`" + found.text() + "`";
        };
    return error("T0201", "expected " + expected + ", found " + what, found.span(), null);
  }

  static SpecException error(String code, String message, Span span, @Nullable String help) {
    return new SpecException(Diagnostic.error(code, message, span).withHelp(help));
  }
}
