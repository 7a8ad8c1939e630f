package dev.thawline.rust.syntax;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Text to tokens (The Rust Reference, chapter "Lexical structure"). Comments of every kind are
 * skipped. Delimiters are checked to match, so the parser may skip a bracketed stretch as a whole.
 */
public final class Lexer {
  /** Longest first. */
  private static final List<String> PUNCTUATION =
      List.of(
          "<<=", ">>=", "...", "..=", "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=",
          "-=", "*=", "/=", "%=", "^=", "&=", "|=", "<<", ">>", "..", "+", "-", "*", "/", "%", "^",
          "!", "&", "|", "=", "<", ">", "@", ".", ",", ";", ":", "#", "$", "?", "(", ")", "[", "]",
          "{", "}", "~");

  private final SourceFile file;
  private final String text;
  private final Diagnostics diagnostics;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.text = file.text();
    this.diagnostics = diagnostics;
  }

  /** All tokens, the last one of kind END. Errors stop the compilation here. */
  public static List<Token> tokens(SourceFile file, Diagnostics diagnostics) {
    Lexer lexer = new Lexer(file, diagnostics);
    lexer.run();
    diagnostics.throwIfErrors();
    lexer.checkDelimiters();
    diagnostics.throwIfErrors();
    return List.copyOf(lexer.tokens);
  }

  private void run() {
    if (text.startsWith("#!") && !text.startsWith("#![")) {
      skipLine();
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\uFEFF') {
        at++;
      } else if (text.startsWith("//", at)) {
        skipLine();
      } else if (text.startsWith("/*", at)) {
        skipBlockComment();
      } else {
        token(c);
      }
    }
    tokens.add(new Token(Token.Kind.END, "", file.span(at, at)));
  }

  private void token(char c) {
    int start = at;
    if (c >= '0' && c <= '9') {
      number(start);
    } else if (c == '"') {
      string(start, Token.Kind.STRING);
    } else if (c == 'b' && peek(1) == '"') {
      at++;
      string(start, Token.Kind.BYTE_STRING);
    } else if (c == 'r' && rawString(1)) {
      raw(start, 1, Token.Kind.STRING);
    } else if (c == 'b' && peek(1) == 'r' && rawString(2)) {
      raw(start, 2, Token.Kind.BYTE_STRING);
    } else if (c == 'b' && peek(1) == '\'') {
      at++;
      character(start, Token.Kind.BYTE);
    } else if (c == 'c' && (peek(1) == '"' || (peek(1) == 'r' && rawString(2)))) {
      skipCString(start);
    } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
      boolean isRaw = c == 'r' && peek(1) == '#' && Character.isUnicodeIdentifierStart(peek(2));
      at += isRaw ? 2 : 0;
      int from = at;
      skipWord();
      String word = text.substring(from, at);
      String name = isRaw ? Keywords.raw(word) : word;
      tokens.add(new Token(Token.Kind.IDENTIFIER, name, file.span(start, at)));
    } else if (c == '\'') {
      quote(start);
    } else {
      punctuation(start, c);
    }
  }

  private void punctuation(int start, char c) {
    for (String candidate : PUNCTUATION) {
      if (text.startsWith(candidate, at)) {
        at += candidate.length();
        add(Token.Kind.PUNCTUATION, start);
        return;
      }
    }
    at += Character.charCount(text.codePointAt(at));
    error("T0100", "unknown start of token: " + describe(c), start);
  }

  private static String describe(char c) {
    return Character.isISOControl(c) ? String.format("\\u{%x}", (int) c) : String.valueOf(c);
  }

  private void number(int start) {
    skipWord();
    boolean isFloat = false;
    if (peek(0) == '.' && Character.isDigit(peek(1)) && !afterDot(start)) {
      at++;
      skipWord();
      isFloat = true;
    } else if (peek(0) == '.' && peek(1) != '.' && !isWordStart(peek(1)) && !afterDot(start)) {
      at++;
      isFloat = true;
    }
    add(isFloat ? Token.Kind.FLOAT : Token.Kind.INTEGER, start);
  }

  /** In {@code t.0.1} the digits are field numbers, not a float. */
  private boolean afterDot(int start) {
    return start > 0
        && text.charAt(start - 1) == '.'
        && !tokens.isEmpty()
        && tokens.get(tokens.size() - 1).is(".");
  }

  private void string(int start, Token.Kind kind) {
    at++;
    int open = at;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      at = text.length();
      diagnostics.add(
          Diagnostic.error(
              kind == Token.Kind.STRING ? "E0765" : "E0766",
              "unterminated double quote string",
              file.span(start, open)));
      return;
    }
    at++;
    add(kind, start);
  }

  private void quote(int start) {
    if (isWordStart(peek(1)) && peek(2) != '\'') {
      at++;
      skipWord();
      if (peek(0) == '\'') {
        // As in rustc's lexer: this was meant as a character.
        at++;
        add(Token.Kind.CHARACTER, start);
      } else {
        add(Token.Kind.LIFETIME, start);
      }
    } else {
      character(start, Token.Kind.CHARACTER);
    }
  }

  private void character(int start, Token.Kind kind) {
    at++;
    while (at < text.length() && text.charAt(at) != '\'' && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length() || text.charAt(at) != '\'') {
      at = Math.min(at, text.length());
      error(kind == Token.Kind.BYTE ? "E0763" : "E0762", "unterminated character literal", start);
      return;
    }
    at++;
    add(kind, start);
  }

  /** Whether {@code #..#"} comes after the prefix of a raw string. */
  private boolean rawString(int prefix) {
    int i = at + prefix;
    while (i < text.length() && text.charAt(i) == '#') {
      i++;
    }
    return i < text.length() && text.charAt(i) == '"';
  }

  private void raw(int start, int prefix, Token.Kind kind) {
    int open = text.indexOf('"', at);
    int hashes = open - at - prefix;
    int end = text.indexOf('"' + "#".repeat(hashes), open + 1);
    if (end < 0) {
      at = text.length();
      diagnostics.add(
          Diagnostic.error("E0748", "unterminated raw string", file.span(start, open + 1)));
      return;
    }
    at = end + 1 + hashes;
    add(kind, start);
  }

  private void skipCString(int start) {
    at = text.indexOf('"', at);
    string(start, Token.Kind.STRING);
    error("T0001", "not supported yet: C strings", start);
  }

  private void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  private void skipBlockComment() {
    int start = at;
    int depth = 0;
    do {
      if (at >= text.length()) {
        diagnostics.add(
            Diagnostic.error("E0758", "unterminated block comment", file.span(start, start + 2)));
        return;
      }
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0);
  }

  private void skipWord() {
    while (at < text.length()
        && Character.isUnicodeIdentifierPart(text.charAt(at))
        && !Character.isISOControl(text.charAt(at))) {
      at++;
    }
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private static boolean isWordStart(char c) {
    return Character.isUnicodeIdentifierStart(c) || c == '_';
  }

  private void add(Token.Kind kind, int start) {
    tokens.add(new Token(kind, text.substring(start, at), file.span(start, at)));
  }

  private void error(String code, String message, int start) {
    diagnostics.add(Diagnostic.error(code, message, file.span(start, at)));
  }

  private void checkDelimiters() {
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      if (token.kind() != Token.Kind.PUNCTUATION) {
        continue;
      }
      if (token.is("(") || token.is("[") || token.is("{")) {
        open.push(token);
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        Token opener = open.poll();
        if (opener == null) {
          diagnostics.add(
              Diagnostic.error(
                      "T0101", "unexpected closing delimiter: " + token.describe(), token.span())
                  .withLabel("unexpected closing delimiter"));
          return;
        }
        if (!closes(opener, token)) {
          Span where = opener.span();
          diagnostics.add(
              Diagnostic.error("T0101", "mismatched closing delimiter: " + token.describe(), where)
                  .withLabel("unclosed delimiter")
                  .withNote(token.span(), "mismatched closing delimiter"));
          return;
        }
      }
    }
    if (!open.isEmpty()) {
      diagnostics.add(
          Diagnostic.error("T0101", "this file contains an unclosed delimiter", open.peek().span())
              .withLabel("unclosed delimiter"));
    }
  }

  private static boolean closes(Token opener, Token closer) {
    return switch (opener.text()) {
      case "(" -> closer.is(")");
      case "[" -> closer.is("]");
      default -> closer.is("}");
    };
  }
}
