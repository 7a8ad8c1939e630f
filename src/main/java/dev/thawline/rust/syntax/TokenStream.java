package dev.thawline.rust.syntax;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A cursor over the tokens, with the two limits that keep every later stage from deep recursion:
 * how deep rules may nest, and how high a tree may grow by chains such as {@code a.b.c.d}. Macro
 * calls are replaced in it by what they expand to. The ends of groups around fragments that bind
 * tighter than anything else, such as types, are passed over unseen.
 */
final class TokenStream {
  private static final int MAXIMAL_DEPTH = 100;

  private final List<Token> tokens;
  private final Diagnostics diagnostics;
  private int at;
  private int depth;
  private int height;

  /** Whether the tokens are only tried out: then every error is a failure at once. */
  private final boolean trial;

  /** Where the macros are defined: what lies inside one and what does not is never joined. */
  private final List<Span> definitions;

  TokenStream(List<Token> tokens, Diagnostics diagnostics) {
    this(tokens, diagnostics, false, new ArrayList<>());
  }

  private TokenStream(
      List<Token> tokens, Diagnostics diagnostics, boolean trial, List<Span> definitions) {
    this.tokens = new ArrayList<>(tokens);
    this.diagnostics = diagnostics;
    this.trial = trial;
    this.definitions = definitions;
    passUnseen();
  }

  /** A cursor over other tokens, to try out whether a rule fits them. */
  TokenStream trial(List<Token> others) {
    TokenStream made = new TokenStream(others, diagnostics, true, definitions);
    made.depth = depth;
    return made;
  }

  boolean isTrial() {
    return trial;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    int found = at;
    for (int i = 0; i < ahead; i++) {
      found = seen(found + 1);
    }
    return tokens.get(found);
  }

  Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
      passUnseen();
    }
    return token;
  }

  private void passUnseen() {
    at = seen(at);
  }

  /** The first position from {@code from} on that the parser sees. */
  private int seen(int from) {
    int found = Math.min(from, tokens.size() - 1);
    while (isUnseen(tokens.get(found))) {
      found++;
    }
    return found;
  }

  private static boolean isUnseen(Token token) {
    return (token.kind() == Token.Kind.GROUP_START || token.kind() == Token.Kind.GROUP_END)
        && !MacroFragment.isSeen(token.text());
  }

  /** The tokens from one position to before another, groups included. */
  List<Token> slice(int from, int to) {
    return List.copyOf(tokens.subList(from, to));
  }

  /** The token at a position, be it one that the parser does not see. */
  Token token(int position) {
    return tokens.get(position);
  }

  /**
   * Where what began at {@code from} ends, now that the cursor is behind it: groups that begin
   * there are not part of it.
   */
  int balancedEnd(int from) {
    int end = at;
    while (end > from && isUnseen(tokens.get(end - 1)) && !isBalanced(from, end)) {
      end--;
    }
    return end;
  }

  private boolean isBalanced(int from, int to) {
    int open = 0;
    for (Token token : tokens.subList(from, to)) {
      open += token.opens() ? 1 : token.closes() ? -1 : 0;
    }
    return open == 0;
  }

  void moveTo(int position) {
    at = position;
    passUnseen();
  }

  /** Puts {@code expansion} in the place of the tokens from {@code from} on up to the cursor. */
  void splice(int from, List<Token> expansion) {
    List<Token> replaced = tokens.subList(from, at);
    replaced.clear();
    tokens.addAll(from, expansion);
    moveTo(from);
  }

  void defineMacro(Span place) {
    definitions.add(place);
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
      next();
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
          at,
          new Token(
              Token.Kind.PUNCTUATION,
              text,
              new Span(span.file(), span.start(), middle),
              token.hygiene()));
      tokens.add(
          at + 1,
          new Token(
              Token.Kind.PUNCTUATION,
              token.text().substring(text.length()),
              new Span(span.file(), middle, span.end()),
              token.hygiene()));
    }
    return accept(text);
  }

  Token expect(String text) {
    if (!at(text)) {
      throw fail("expected `" + text + "`, found " + peek().describe());
    }
    return next();
  }

  /** Leaves a group that the parser sees. */
  void endGroup() {
    if (peek().kind() != Token.Kind.GROUP_END) {
      throw fail("expected the end of a fragment of a macro, found " + peek().describe());
    }
    next();
  }

  Identifier identifier(String what) {
    Token token = peek();
    if (token.kind() != Token.Kind.IDENTIFIER || Keywords.isReserved(token)) {
      String found = Keywords.isReserved(token) ? "keyword " : "";
      throw fail("expected " + what + ", found " + found + token.describe());
    }
    next();
    return new Identifier(token.text(), token.span(), token.hygiene());
  }

  /** The span from {@code start} to the token before the cursor. */
  Span since(Span start) {
    return at == 0 ? start : join(start, tokens.get(at - 1).span());
  }

  /**
   * From one span to a later one. In what a macro made, neighbours may come from different places:
   * then only the first counts, for nothing lies between.
   */
  Span join(Span first, Span last) {
    return last.file() != first.file()
            || last.end() < first.start()
            || definitionAround(first) != definitionAround(last)
        ? first
        : first.to(last);
  }

  /** The innermost macro definition around a span; -1 if there is none. */
  private int definitionAround(Span span) {
    for (int i = definitions.size() - 1; i >= 0; i--) {
      Span place = definitions.get(i);
      if (place.file() == span.file()
          && place.start() <= span.start()
          && span.end() <= place.end()) {
        return i;
      }
    }
    return -1;
  }

  SyntaxFailure fail(String message) {
    return failAt(peek().span(), message);
  }

  SyntaxFailure failAt(Span span, String message) {
    return new SyntaxFailure(Diagnostic.error("T0102", message, span));
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  SyntaxFailure unsupported(String feature, Span span) {
    return new SyntaxFailure(Diagnostic.unsupported(feature, span));
  }

  void report(SyntaxFailure failure) {
    if (trial) {
      throw failure;
    }
    diagnostics.add(failure.diagnostic());
  }

  void report(Diagnostic diagnostic) {
    if (trial) {
      throw new SyntaxFailure(diagnostic);
    }
    diagnostics.add(diagnostic);
  }

  /** Where the cursor stands and how deep, to come back to after a failure. */
  record Mark(int at, int depth, int height) {}

  Mark mark() {
    return new Mark(at, depth, height);
  }

  /** Back to the mark: the rules that have begun since then are left. */
  void rewind(Mark mark) {
    moveTo(mark.at());
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
    moveTo(endOfTree());
  }

  /** The position behind the token or bracketed stretch that is next. */
  int endOfTree() {
    return endOfTree(at);
  }

  /** The position behind the token or bracketed stretch at a position. */
  int endOfTree(int position) {
    int open = 0;
    int end = position;
    do {
      Token token = tokens.get(end);
      if (token.kind() == Token.Kind.END) {
        return end;
      }
      end++;
      if (token.opens()) {
        open++;
      } else if (token.closes()) {
        open--;
      }
    } while (open > 0);
    return end;
  }
}
